import { readConfig } from './config.ts';
import { explainStart } from './explain-start.ts';
import { startServer } from './start-server.ts';

/** Longest that a stop may take before the process ends anyway, in milliseconds. */
const LONGEST_STOP = 4_500;

const fail = (line: string): never => {
  process.stderr.write(`repere: ${line}\n`);
  process.exit(1);
};

const read = readConfig();
const config = read.ok ? read.config : fail(read.faults.join('; '));

// Listened for before anything is opened: a stop that arrives during the start is a stop all the same.
let stop = (): void => process.exit(0);
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop());

try {
  const server = await startServer(config);
  stop = () => {
    setTimeout(() => process.exit(1), LONGEST_STOP).unref();
    void server.close().then(
      () => process.exit(0),
      (error: unknown) => fail(`stopping failed: ${String(error)}`),
    );
  };
  process.stdout.write(`repere: serving ${server.url}\n`);
} catch (error) {
  fail(explainStart(error, config));
}
