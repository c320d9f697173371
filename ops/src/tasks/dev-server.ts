import { explainStart, readConfig, startServer, stopOnSignal } from '@repere/chat-server';
import { giveUp } from './step.ts';

/** The server of `npm run dev`: with the demo sign-ins, started again by Node whenever one of its files is saved. */
const signals = stopOnSignal();
const read = readConfig();
if (!read.ok) giveUp(read.faults.join('; '));
else {
  try {
    const server = await startServer(read.config);
    signals.setStop(server.close);
    await server.seedDemo();
  } catch (error) {
    giveUp(explainStart(error, read.config));
  }
}
