/** What a text frame of the server holds: Engine.IO 4 with Socket.IO 5 in it, as `docs/protocol.md` needs them and no more. */
export type Frame =
  | { kind: 'open' | 'ping' | 'connected' | 'other' }
  /** The handshake was refused, or the server hung up. */
  | { kind: 'refused'; json: string }
  | { kind: 'ack'; id: number; json: string }
  | { kind: 'notice'; name: string; json: string };

/** Says that one is still there. */
export const PONG = '3';

/** Takes a frame apart; JSON is left as it is, because a driver need not understand most of it. */
export function readFrame(text: string): Frame {
  if (text.startsWith('43')) {
    const bracket = text.indexOf('[');
    return { kind: 'ack', id: Number(text.slice(2, bracket)), json: text.slice(bracket + 1, -1) };
  }
  if (text.startsWith('42["')) {
    const quote = text.indexOf('"', 4);
    return { kind: 'notice', name: text.slice(4, quote), json: text.slice(quote + 2, -1) };
  }
  if (text.startsWith('40')) return { kind: 'connected' };
  if (text.startsWith('44') || text.startsWith('41')) return { kind: 'refused', json: text.slice(2) };
  return { kind: text.startsWith('0') ? 'open' : text === '2' ? 'ping' : 'other' };
}

/** The frame that opens a session: what one says of oneself. */
export function connectFrame(auth: object): string {
  return `40${JSON.stringify(auth)}`;
}

/** A request that is answered under its number. */
export function requestFrame(id: number, name: string, payload: object): string {
  return `42${id}${JSON.stringify([name, payload])}`;
}
