import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The lines of a file or a stream, one by one, never all at once. */
export async function* readLines(from: string | Readable): AsyncGenerator<string> {
  const input = typeof from === 'string' ? createReadStream(from) : from;
  // A file that cannot be read is an error of the stream, which readline alone would not tell.
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  failed.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([lines.next(), failed]);
    if (next.done) return;
    yield next.value;
  }
}

/** Writes lines to a stream as fast as it takes them, or to a new file of mode 600, which must not exist yet. */
export async function writeLines(lines: AsyncIterable<string>, to: string | Writable): Promise<void> {
  async function* withEnds() {
    for await (const line of lines) yield `${line}\n`;
  }
  if (typeof to !== 'string') return pipeline(withEnds, to, { end: false });
  const file = await open(to, 'wx', 0o600);
  try {
    for await (const line of withEnds()) await file.write(line);
    await file.sync();
  } finally {
    await file.close();
  }
}
