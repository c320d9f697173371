/** Logs one error through pino and is killed in the same turn. */
import pino from 'pino';
import { openRotatingLog } from '../../src/index.ts';

const folder = String(process.argv[2]);
const log = await openRotatingLog({
  folder,
  name: 'errors',
  sync: true,
  maxBytes: 1_000_000,
  frequency: 'daily',
  keep: 5,
});
pino(log).error(new Error('the last words'));
process.kill(process.pid, 'SIGKILL');
