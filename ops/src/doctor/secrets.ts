import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, fault, ok, warning, withConfig } from './check.ts';

/** Of 32 random bytes nearly all differ. So few different ones were typed, or repeat themselves. */
const FEWEST_DIFFERENT = 16;

/** Shorter ones can be tried out. */
const SHORTEST_TOKEN = 24;

const FRESH = 'openssl rand -base64 32';

/** Whether secrets are there, were made at random, and can be read by nobody else. None of them is ever repeated. */
export const checkSecrets = withConfig('secrets', async (config, { cwd }) => {
  const findings: Finding[] = [];
  if (config.masterKey && !looksRandom(config.masterKey))
    findings.push(
      fault('MASTER_KEY does not look random: whoever guesses it reads every message', `for a new store: ${FRESH}`),
    );
  for (const [site, secret] of config.embedders)
    if (!looksRandom(secret)) findings.push(fault(`the secret of ${site} in EMBEDDERS does not look random`, FRESH));
  if (config.metricsToken !== undefined && config.metricsToken.length < SHORTEST_TOKEN)
    findings.push(fault(`METRICS_TOKEN has fewer than ${SHORTEST_TOKEN} characters`, FRESH));
  if (config.trustedProxies > 0 && config.metricsToken === undefined)
    findings.push(warning('METRICS_TOKEN is missing, and a proxy on this machine may show /metrics to all', FRESH));
  for (const file of [join(cwd, '.env'), join(config.dataDir, 'master.key')]) findings.push(...(await judgeMode(file)));
  if (!findings.some(({ state }) => state === 'fault')) findings.push(ok('no secret is missing, weak or open'));
  return findings;
});

function looksRandom(secret: Uint8Array): boolean {
  return new Set(secret).size >= FEWEST_DIFFERENT;
}

async function judgeMode(file: string): Promise<Finding[]> {
  const mode = (await stat(file).catch(() => undefined))?.mode;
  if (mode === undefined || (mode & 0o077) === 0) return [];
  return [fault(`${file} can be read by others (mode ${(mode & 0o777).toString(8)})`, `chmod 600 ${file}`)];
}
