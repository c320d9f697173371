import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = join(import.meta.dirname, '../python/client.py');

/** The client in another language, in a process of its own. */
export interface PythonClient {
  /** Tells it to do something and answers what came of it; rejects with what it said where that failed. */
  run(command: string, details?: Record<string, unknown>): Promise<unknown>;
  /** Ends it at once, as a battery does. */
  kill(): Promise<void>;
}

/** Starts it; `folder` is where it keeps its outbox. */
export function startPythonClient(url: string, folder: string): PythonClient {
  const child = spawn('/usr/bin/python3', ['-B', PROGRAM, url, folder], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async run(command, details = {}) {
      child.stdin.write(`${JSON.stringify({ do: command, ...details })}\n`);
      const { value, done } = (await answers.next()) as IteratorResult<string, undefined>;
      if (done) throw new Error(`${command}: the client ended\n${said}`);
      const { ok, result, ...refusal } = JSON.parse(value) as { ok: boolean; result?: unknown };
      if (!ok) throw new Error(`${command}: ${JSON.stringify(refusal)}`);
      return result;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
