import type { VotesPage } from '@repere/protocol';
import { AppError } from '../core/index.ts';
import type { FeedbackParts } from './parts.ts';

/** Pages in one answer. */
const PAGE = 100;

/** What readers said of each page, by path. Error: `invalid_payload` (a cursor that we did not give). */
export function listVotes({ votes }: Pick<FeedbackParts, 'votes'>) {
  return async ({ cursor }: { cursor?: string }): Promise<VotesPage> => {
    const found = await votes.counts(PAGE + 1, cursor === undefined ? undefined : readCursor(cursor));
    const pages = found.slice(0, PAGE);
    const last = pages.at(-1);
    return { pages, ...(found.length > PAGE && last && { cursor: Buffer.from(last.page).toString('base64url') }) };
  };
}

function readCursor(cursor: string): string {
  const page = Buffer.from(cursor, 'base64url').toString();
  if (!page.startsWith('/')) throw new AppError('invalid_payload', { field: 'cursor' });
  return page;
}
