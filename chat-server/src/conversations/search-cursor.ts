import { AppError } from '../core/index.ts';
import type { ListPlace } from './conversation.store.ts';

/** How far a search has come: into a conversation where it stood in the list, down to a number. */
export interface SearchPlace extends ListPlace {
  /** Events below this number were not looked at. */
  before: number;
}

/** A place as a client carries it. */
export function writeSearchCursor({ updatedAt, id, before }: SearchPlace): string {
  return `${updatedAt}.${id}.${before}`;
}

/** Error: `invalid_payload` for what {@link writeSearchCursor} has not written, or not in this conversation. */
export function readSearchCursor(cursor: string, conversation: string | undefined): SearchPlace {
  const [, updatedAt, id, before] = /^(\d{1,15})\.([\da-f-]{36})\.(\d{1,15})$/.exec(cursor) ?? [];
  const known = updatedAt !== undefined && id !== undefined && before !== undefined;
  if (!known || (conversation !== undefined && id !== conversation))
    throw new AppError('invalid_payload', { field: 'cursor' });
  return { updatedAt: Number(updatedAt), id, before: Number(before) };
}
