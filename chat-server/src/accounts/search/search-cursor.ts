import { AppError } from '../../core/index.ts';
import type { SearchPlace } from '../account.store.ts';

/** The place of the last person on a page, as a client carries it. It names nobody whom that page did not show. At most 400 characters. */
export function writePlace({ tier, word, id }: SearchPlace): string {
  return Buffer.from(JSON.stringify([tier, word, id])).toString('base64url');
}

/** Error: `invalid_payload` for what `writePlace` has not written. */
export function readPlace(cursor: string): SearchPlace {
  const [tier, word, id, ...more] = parse(cursor);
  const known = (tier === 0 || tier === 1 || tier === 2) && typeof word === 'string' && typeof id === 'string';
  if (!known || more.length > 0) throw new AppError('invalid_payload', { field: 'cursor' });
  return { tier, word, id };
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
