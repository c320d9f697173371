/** Most lines, and bytes, that go to the store at once: a request at the control socket may have 1 MiB. */
const MOST_LINES = 200;
const MOST_BYTES = 256 * 1024;

/** The longest line that is handed on, in bytes. */
export const LONGEST_LINE = MOST_BYTES;

/** Some lines of a file. */
export interface Batch {
  /** The number of the first, counted from 1. */
  first: number;
  lines: string[];
  /** The numbers of those that were too long: each stands in `lines` as an empty one. */
  tooLong: number[];
  last: boolean;
}

/** Gathers lines into batches, of which no more than two are held. */
export async function* batches(lines: AsyncIterable<string>): AsyncGenerator<Batch> {
  let batch: Batch = { first: 1, lines: [], tooLong: [], last: false };
  let bytes = 0;
  for await (const line of lines) {
    // As a string in a request's JSON.
    const size = Buffer.byteLength(JSON.stringify(line));
    const number = batch.first + batch.lines.length;
    if (batch.lines.length === MOST_LINES || bytes + Math.min(size, LONGEST_LINE) > MOST_BYTES) {
      yield batch;
      batch = { first: number, lines: [], tooLong: [], last: false };
      bytes = 0;
    }
    if (size > LONGEST_LINE) batch.tooLong.push(number);
    batch.lines.push(size > LONGEST_LINE ? '' : line);
    bytes += size > LONGEST_LINE ? 2 : size;
  }
  yield { ...batch, last: true };
}
