import { type Check, fault, ok, warning } from './check.ts';

/** Whether the environment says what the server needs. */
export const checkConfiguration: Check = {
  name: 'configuration',
  async look({ config, faults }) {
    if (!config) return faults.map((says) => fault(says, 'set the variable where the server gets its environment'));
    const findings = [ok(`${config.environment}, listening at ${config.host}:${config.port}`)];
    if (config.environment === 'production' && config.release === 'dev')
      findings.push(
        warning('RELEASE is not set: errors cannot be told apart by release', 'RELEASE=<version of this build>'),
      );
    return findings;
  },
};
