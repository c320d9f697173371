import { join } from 'node:path';
import { DEMO_ACCOUNTS, explainStart, preflight, readConfig, startServer, stopOnSignal } from '@repere/chat-server';
import { buildSite } from './build-site.ts';
import { hashInputs, isBuiltFrom } from './inputs.ts';
import { giveUp, StepError } from './step.ts';

const signals = stopOnSignal();
const read = readConfig();
if (read.ok) await start();
else giveUp(read.faults.join('; '));

async function start(): Promise<void> {
  if (!read.ok) return;
  const { config } = read;
  try {
    // Before anything is built: nobody should wait for a build to learn that the port is taken.
    await preflight(config);
    if (process.argv.includes('--fresh') || !(await isBuiltFrom(await hashInputs()))) {
      console.log('Building the site');
      await buildSite(config.publicUrl);
    }
    const server = await startServer(config);
    signals.setStop(server.close);
    const isDemo = config.environment === 'development';
    if (isDemo) await server.seedDemo();
    announce(server.url, isDemo, config.smtp ? undefined : join(config.dataDir, 'mail'));
  } catch (error) {
    giveUp(error instanceof StepError ? error : explainStart(error, config));
  }
}

function announce(url: string, isDemo: boolean, mailDir: string | undefined): void {
  console.log(
    `\nRepère is open at ${url}\n\n  Read      ${url}/fr/   ${url}/en/\n  Coaches   ${url}/fr/coach/   ${url}/en/coach/`,
  );
  if (isDemo) {
    console.log('\nDemo sign-ins');
    for (const { role, email, password } of DEMO_ACCOUNTS) console.log(`  ${role.padEnd(9)} ${email}   ${password}`);
  }
  if (mailDir !== undefined) {
    console.log(`\nThis machine sends no mail: codes for new members are written to ${mailDir}`);
  }
  console.log('\nCtrl-C stops it.');
}
