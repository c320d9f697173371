import type { ControlErrorCode } from './control-error.ts';

/** One line of JSON each, in both directions. */
export interface ControlRequest {
  id: string;
  command: string;
  args?: unknown;
}

export type ControlAnswer =
  | { id: string | null; ok: true; result: unknown }
  | { id: string | null; ok: false; error: { code: ControlErrorCode; message: string } };

/** Longest request, in bytes. */
export const MOST_REQUEST_BYTES = 1024 * 1024;

/** What the built-in command `who` answers. */
export interface Who {
  pid: number;
  /** Milliseconds since the epoch. */
  since: number;
  /** A candidate still has to find out whether it is alone. */
  state: 'candidate' | 'holder';
}

/** Cuts a stream of bytes into lines. A line longer than `most` bytes ends it: `tooLong` is called, and nothing after. */
export function splitLines(most: number, line: (bytes: Buffer) => void, tooLong: () => void): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  let length = 0;
  let ended = false;

  return (chunk) => {
    let rest = chunk;
    while (!ended) {
      const end = rest.indexOf(0x0a);
      const part = end === -1 ? rest : rest.subarray(0, end);
      parts.push(part);
      length += part.length;
      if (length > most) {
        ended = true;
        parts = [];
        return tooLong();
      }
      if (end === -1) return;
      line(Buffer.concat(parts));
      parts = [];
      length = 0;
      rest = rest.subarray(end + 1);
    }
  };
}
