import { readConfig } from './config.ts';
import { explainStart } from './explain-start.ts';
import { startServer } from './start-server.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const fail = (line: string): never => {
  process.stderr.write(`repere: ${line}\n`);
  process.exit(1);
};

const signals = stopOnSignal();
const read = readConfig();
const config = read.ok ? read.config : fail(read.faults.join('; '));
try {
  const server = await startServer(config);
  signals.setStop(server.close);
  process.stdout.write(`repere: serving ${server.url}\n`);
} catch (error) {
  fail(explainStart(error, config));
}
