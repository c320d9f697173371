import { Readable } from 'node:stream';
import type { Context } from 'koa';

/** Whether a result comes in pieces, as it is read. */
export function isInPieces(result: unknown): result is AsyncIterable<string> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}

/**
 * Sends a JSON document in pieces, each when the reader has room for it. What fails before the first piece is refused as usual; what
 * fails later cuts the connection, so that half a document never looks like a whole one, and is told to `failed`.
 */
export async function sendPieces(
  ctx: Context,
  pieces: AsyncIterable<string>,
  failed: (error: unknown) => void,
): Promise<void> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* all(): AsyncGenerator<string> {
    try {
      for (let next = first; !next.done; next = await iterator.next()) yield next.value;
    } catch (error) {
      failed(error);
      ctx.res.destroy();
      throw error;
    } finally {
      await iterator.return?.();
    }
  }
  ctx.type = 'application/json';
  ctx.body = Readable.from(all());
}
