/** Writes a burst to an asynchronous log and exits in the same turn. */
import { openRotatingLog } from '../../src/index.ts';

const folder = String(process.argv[2]);
const log = await openRotatingLog({
  folder,
  name: 'app',
  maxBytes: 1_000_000,
  frequency: 'daily',
  keep: 5,
  maxTotalBytes: 10_000_000,
});
for (let index = 0; index < 500; index += 1) log.write(`line ${index}\n`);
process.exit(0);
