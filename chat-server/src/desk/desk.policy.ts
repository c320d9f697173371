import type { Head } from '../conversations/index.ts';
import { AppError } from '../core/index.ts';

/** The head of what coaches work on: a coaching conversation, and no direct one, not even their own. Error: `not_found`. */
export function atDesk(head: Head | undefined): Head {
  if (head?.kind !== 'coaching') throw new AppError('not_found', { field: 'conversationId' });
  return head;
}
