import type { MemberCard, MemberRating } from '@repere/protocol';
import { showsPresence, toPerson } from '../../accounts/index.ts';
import type { Head } from '../../conversations/index.ts';
import { AppError, type Identity } from '../../core/index.ts';
import { apartFrom } from '../../relations/index.ts';
import { atDesk } from '../desk.policy.ts';
import type { DeskParts } from '../parts.ts';
import { questionsOf } from './questions.ts';

/** Ratings on one card. */
const RATINGS = 10;

type Parts = Pick<DeskParts, 'store' | 'accounts' | 'relations' | 'pages'>;

/** Who asks in a coaching conversation, for the coaches. Error: `not_found` (no such conversation, or nobody there any more). */
export function readCard({ store, accounts, relations, pages }: Parts) {
  /** The newest rating of each question that has one. */
  async function ratingsOf(questions: Head[]): Promise<MemberRating[]> {
    const rated = questions.filter(({ ratedSeq }) => ratedSeq > 0).slice(0, RATINGS);
    const events = await Promise.all(rated.map(({ id, ratedSeq }) => store.eventsAfter(id, ratedSeq - 1, 1)));
    return events.flat().flatMap((event) => (event.type === 'rated' ? { at: event.at, score: event.score } : []));
  }

  return async ({ conversationId }: { conversationId: string }, identity: Identity): Promise<MemberCard> => {
    const { participants } = atDesk(await store.head(conversationId));
    const account = await accounts.find(participants[0] ?? '');
    if (!account) throw new AppError('not_found', { field: 'conversationId' });
    const questions = await questionsOf(store, account.id);
    const apart = (await apartFrom(relations, account.id)).includes(identity.account);
    const page = showsPresence(account) && !apart ? pages.of(account.id) : undefined;
    return {
      person: toPerson(account),
      about: account.about ?? '',
      language: account.language,
      since: account.createdAt,
      ...(account.suspendedAt !== undefined && { suspendedAt: account.suspendedAt }),
      conversations: questions.length,
      ratings: await ratingsOf(questions),
      ...(page && { page }),
    };
  };
}
