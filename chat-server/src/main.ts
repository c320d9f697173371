import { readConfig } from './config.ts';
import { explainStart } from './explain-start.ts';
import { startServer } from './start-server.ts';

/** Longest that a stop may take before the process ends anyway, in milliseconds. */
const LONGEST_STOP = 4_500;

const read = readConfig();
if (!read.ok) {
  process.stderr.write(`repere: ${read.faults.join('; ')}\n`);
  process.exit(1);
}
const { config } = read;

try {
  const server = await startServer(config);
  process.stdout.write(`repere: serving ${server.url}\n`);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP).unref();
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  process.stderr.write(`repere: ${explainStart(error, config)}\n`);
  process.exit(1);
}
