import type { Vote } from '@repere/protocol';
import { AppError } from '../core/index.ts';
import { pageOf } from './page-of.ts';
import type { FeedbackParts } from './parts.ts';

type Parts = Pick<FeedbackParts, 'votes' | 'isPage' | 'newVoters' | 'clock' | 'events'>;

/**
 * Keeps whether a page was helpful; again under the same name changes it. Errors: `not_found` (no such page), `too_many_requests` (as many
 * new voters from one address on that page as a day allows), `not_stored`.
 */
export function castVote({ votes, isPage, newVoters, clock, events }: Parts) {
  return async ({ page: typed, voter, helpful }: Vote, address: string): Promise<Record<string, never>> => {
    const page = pageOf(typed);
    if (page === undefined || !(await isPage(page))) throw new AppError('not_found', { field: 'page' });
    if (!(await votes.has(page, voter))) {
      const turn = await newVoters.take(page, address);
      if (!turn.allowed) throw new AppError('too_many_requests', { retryAfter: turn.retryAfter });
    }
    await votes.cast({ page, voter, helpful, at: clock.now() });
    events.voted(helpful);
    return {};
  };
}
