import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { ControlError } from './control-error.ts';
import { type ControlAnswer, splitLines } from './control-wire.ts';
import { socketPath } from './socket-path.ts';

/** The name of the door in the data folder. */
export const CONTROL_SOCKET = 'control.sock';

/** Longest answer, in bytes: a list of a hundred thousand accounts fits. */
const MOST_ANSWER_BYTES = 256 * 1024 * 1024;

export interface CallOptions {
  /** How long to wait for the answer, in milliseconds. */
  timeout?: number;
}

/**
 * Asks the process that has the data folder. Throws `ControlError`: `nobody_listening`, `no_answer`, `cut_off`, and whatever the
 * command refuses with.
 */
export async function callControl(
  dataDir: string,
  command: string,
  args?: unknown,
  { timeout = 30_000 }: CallOptions = {},
): Promise<unknown> {
  return callSocket(socketPath(dataDir, CONTROL_SOCKET), command, args, timeout);
}

/** The same, at a socket's own path. */
export function callSocket(path: string, command: string, args: unknown, timeout: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    const give = (outcome: () => void) => {
      clearTimeout(timer);
      socket.destroy();
      outcome();
    };
    const fail = (error: Error) => give(() => reject(error));
    const timer = setTimeout(
      () => fail(new ControlError('no_answer', `no answer at ${path} in ${timeout} ms`)),
      timeout,
    );
    const read = (bytes: Buffer) => give(() => accept(bytes, path, resolve, reject));

    socket.on('connect', () => socket.write(`${JSON.stringify({ id: randomUUID(), command, args })}\n`));
    socket.on(
      'data',
      splitLines(MOST_ANSWER_BYTES, read, () => fail(cutOff(path, 'an answer that is too long'))),
    );
    socket.on('error', (error: NodeJS.ErrnoException) => fail(explain(path, error)));
    socket.on('close', () => fail(cutOff(path, 'it hung up')));
  });
}

function accept(bytes: Buffer, path: string, resolve: (result: unknown) => void, reject: (error: Error) => void): void {
  let answer: ControlAnswer;
  try {
    answer = JSON.parse(bytes.toString('utf8')) as ControlAnswer;
  } catch {
    return reject(cutOff(path, 'an answer that is not JSON'));
  }
  if (answer.ok) resolve(answer.result);
  else reject(new ControlError(answer.error.code, answer.error.message));
}

function explain(path: string, error: NodeJS.ErrnoException): ControlError {
  // Only connecting says these; a connection that breaks later says ECONNRESET or EPIPE.
  if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') {
    return new ControlError('nobody_listening', `nobody listens at ${path}`);
  }
  return cutOff(path, error.code ?? error.message);
}

function cutOff(path: string, why: string): ControlError {
  return new ControlError('cut_off', `${path} gave no answer: ${why}`);
}
