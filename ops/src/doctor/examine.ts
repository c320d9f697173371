import { type Check, fault, type Finding, type Patient } from './check.ts';
import { checkClock } from './clock.ts';
import { checkConfiguration } from './configuration.ts';
import { checkDataFolder } from './data-folder.ts';
import { checkDisk } from './disk.ts';
import { checkFolders } from './folders.ts';
import { checkMail } from './mail.ts';
import { checkNode } from './node.ts';
import { checkPort } from './port.ts';
import { checkProxy } from './proxy.ts';
import { checkSecrets } from './secrets.ts';
import { checkTls } from './tls.ts';

const CHECKS: readonly Check[] = [
  checkNode,
  checkConfiguration,
  checkSecrets,
  checkFolders,
  checkDisk,
  checkDataFolder,
  checkPort,
  checkMail,
  checkClock,
  checkProxy,
  checkTls,
];

/** A finding, and the check that found it. */
export type Found = Finding & { check: string };

/** Looks at everything, one after the other; a check that fails is a finding of its own. */
export async function* examine(patient: Patient, checks: readonly Check[] = CHECKS): AsyncGenerator<Found> {
  for (const { name, look } of checks) {
    const findings = await look(patient).catch((error: unknown) => [explain(name, error)]);
    for (const finding of findings) yield { check: name, ...finding };
  }
}

function explain(name: string, error: unknown): Finding {
  const { message, cause } = error as Error;
  // What fetch says itself is "fetch failed"; why is in its cause.
  const { code, message: reason } = (cause ?? {}) as NodeJS.ErrnoException;
  return fault(`${name} could not be looked at: ${code ?? reason ?? message}`, 'look at the address and the network');
}
