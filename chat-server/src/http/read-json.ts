import type { IncomingMessage } from 'node:http';
import { AppError } from '../core/index.ts';

/** Largest body of a JSON request, in bytes. */
const LARGEST_BODY = 16 * 1024;

/** Reads a JSON body, or `undefined` where there is none. Errors: `payload_too_large`, `invalid_payload`. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new AppError('payload_too_large', { message: `body over ${LARGEST_BODY} bytes` });
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  if (!request.headers['content-type']?.startsWith('application/json'))
    throw new AppError('invalid_payload', { message: 'a body that is not application/json' });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (cause) {
    throw new AppError('invalid_payload', { cause, message: 'a body that is not JSON in UTF-8' });
  }
}
