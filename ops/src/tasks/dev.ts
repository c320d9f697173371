import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMO_ACCOUNTS, explainStart, preflight, readConfig } from '@repere/chat-server';
import { ROOT } from './root.ts';
import { run } from './run.ts';
import { giveUp } from './step.ts';

/** The server's own port, behind the one that is opened in the browser. */
const BEHIND = 1;

const read = readConfig();
if (read.ok) await develop(read.config.port, read.config.host);
else giveUp(read.faults.join('; '));

/** Astro serves the pages and hands /api, /chat and /widget on to the server; each of the three starts again or reloads on save. */
async function develop(port: number, host: string): Promise<void> {
  if (!read.ok) return;
  try {
    await preflight(read.config);
    await preflight({ ...read.config, port: port + BEHIND });
  } catch (error) {
    return giveUp(explainStart(error, read.config));
  }
  const widget = await run('npm', ['run', 'build', '-w', 'widget']);
  if (widget.code !== 0) return giveUp(widget.output);
  const siteDir = join(ROOT, '.cache/dev-site');
  await rm(siteDir, { recursive: true, force: true });
  await mkdir(siteDir, { recursive: true });
  await symlink(join(ROOT, 'widget/dist'), join(siteDir, 'widget'));

  const url = `http://${host}:${port}`;
  const serverPort = port + BEHIND;
  const children = [
    start('.', ['--watch', '--watch-preserve-output', 'ops/src/tasks/dev-server.ts'], {
      PORT: String(serverPort),
      HOST: host,
      PUBLIC_URL: url,
      SITE_DIR: siteDir,
    }),
    start('widget', [`${ROOT}node_modules/vite/bin/vite.js`, 'build', '--watch']),
    start('site', [`${ROOT}node_modules/astro/bin/astro.mjs`, 'dev', '--port', String(port), '--host', host], {
      REPERE_SERVER: `http://${host}:${serverPort}`,
    }),
  ];
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => children.forEach((child) => child.kill('SIGTERM')));
  console.log(`\nRepère is open at ${url}, and follows what you save.\n`);
  for (const { role, email, password } of DEMO_ACCOUNTS) console.log(`  ${role.padEnd(9)} ${email}   ${password}`);
  // One that ends takes the others along: half a development server only confuses.
  await Promise.race(children.map((child) => new Promise((resolve) => child.once('exit', resolve))));
  for (const child of children) child.kill('SIGTERM');
}

/** Node itself, without npm or a shell in between: those would not hand a signal on. */
function start(folder: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: join(ROOT, folder),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
}
