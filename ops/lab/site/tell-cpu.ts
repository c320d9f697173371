/** Loaded into a build's process: at its end tells by a fourth pipe what it took of the processor, all threads together, in milliseconds. */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const PIPE = 3;

if (isMainThread)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeSync(PIPE, String((user + system) / 1_000));
  });
