/** Opens a log and prints what it is refused with. */
import { openRotatingLog } from '../../src/index.ts';

const folder = String(process.argv[2]);
try {
  await openRotatingLog({
    folder,
    name: 'app',
    maxBytes: 1_000,
    frequency: 'daily',
    keep: 5,
    maxTotalBytes: 10_000_000,
  });
} catch (error) {
  process.stdout.write(String(error));
  process.exitCode = 1;
}
