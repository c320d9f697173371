/** Logs errors through pino, more than one write of an asynchronous stream would take, and is killed in the same turn. */
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
  maxTotalBytes: 10_000_000,
});
const logger = pino(log);
for (let index = 0; index < 200; index += 1) logger.error(new Error(`word ${index}`));
logger.error(new Error('the last words'));
process.kill(process.pid, 'SIGKILL');
