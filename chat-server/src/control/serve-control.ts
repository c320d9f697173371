import type { Socket } from 'node:net';
import { AppError } from '../core/app-error.ts';
import { ControlError, type ControlErrorCode } from './control-error.ts';
import { type ControlAnswer, type ControlRequest, MOST_REQUEST_BYTES, splitLines } from './control-wire.ts';

/** What may be asked at the control socket, by name. A function's result travels as JSON; an AppError keeps its code. */
export type ControlCommands = Record<string, (args: unknown) => unknown>;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Answers the requests of one connection, each when it is done. Whatever comes in, the answer is a line. Returns what ends the
 * connection once the requests under way are answered.
 */
export function serveControl(socket: Socket, find: (command: string) => ControlCommands[string]): () => void {
  let open = 0;
  let ended = false;
  const reply = (answer: ControlAnswer) => {
    if (!socket.destroyed) socket.write(`${JSON.stringify(answer)}\n`);
  };
  const endWhenDone = () => {
    if (ended && open === 0) socket.destroySoon();
  };

  const end = () => {
    ended = true;
    endWhenDone();
  };

  const answer = async (bytes: Buffer) => {
    open += 1;
    let id: string | null = null;
    try {
      const request = parse(bytes);
      id = request.id;
      reply({ id, ok: true, result: (await find(request.command)(request.args)) ?? null });
    } catch (error) {
      reply({ id, ok: false, error: describe(error) });
    }
    open -= 1;
    endWhenDone();
  };

  const tooLong = () => {
    const message = `a request may have ${MOST_REQUEST_BYTES} bytes`;
    reply({ id: null, ok: false, error: { code: 'payload_too_large', message } });
    socket.destroySoon();
  };

  socket.on(
    'data',
    splitLines(MOST_REQUEST_BYTES, (bytes) => void answer(bytes), tooLong),
  );
  socket.on('end', end);
  // A caller that went away has nobody left to tell.
  socket.on('error', () => socket.destroy());
  return end;
}

function parse(bytes: Buffer): ControlRequest {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(bytes));
  } catch {
    throw new ControlError('invalid_payload', 'a request is one line of JSON');
  }
  const { id, command, args } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof command !== 'string') {
    throw new ControlError('invalid_payload', 'a request has an id and a command, both of them text');
  }
  return { id, command, args };
}

function describe(error: unknown): { code: ControlErrorCode; message: string } {
  if (error instanceof AppError || error instanceof ControlError) return { code: error.code, message: error.message };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
