import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** Measures what a growing number of accounts costs. It lives among the server's tests, because it measures the server's insides. */
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'chat-server/test/bench/main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
