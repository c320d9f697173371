import { LIMITS, type TellTyping } from '@repere/protocol';
import { showsPresence } from '../accounts/index.ts';
import { type Head, otherOf, ownersOf } from '../conversations/index.ts';
import { AppError, type Audience, type Identity, isStaff } from '../core/index.ts';
import { apartFrom, directId, hasBlocked } from '../relations/index.ts';
import type { PresenceParts } from './parts.ts';

type Parts = Pick<PresenceParts, 'accounts' | 'relations' | 'store'>;

/**
 * Whom of some people a person may see to be here: those who show it, where neither has blocked the other and the two share something
 * accepted: a direct conversation, or one with the coaches among the member's newest. Asks the same of everybody, so that those
 * who are unknown, hidden or blocked take as long as the others.
 */
export function whomToSee({ accounts, relations, store }: Parts) {
  /** The coaches who answered somebody. */
  async function coachesOf(member: string): Promise<Set<string>> {
    const heads = await store.listOf(member, LIMITS.conversationsPage);
    return new Set(heads.filter(isQuestionOf(member)).flatMap(({ participants }) => participants.slice(1)));
  }

  async function hasAsked(member: string): Promise<boolean> {
    return (await store.listOf(member, LIMITS.conversationsPage)).some(isQuestionOf(member));
  }

  return async (identity: Identity, wanted: readonly string[]): Promise<string[]> => {
    const { account } = identity;
    const mine = new Set((await relations.find(account)).blocked.map((each) => each.account));
    const theirs = await relations.blockersOf(account);
    const coaches = await coachesOf(account);
    const maySee = async (other: string): Promise<boolean> => {
      const found = await accounts.find(other);
      const direct = await store.head(directId(account, other));
      const asked = await hasAsked(other);
      if (!found || other === account || !showsPresence(found)) return false;
      if (mine.has(other) || theirs.has(other)) return false;
      return direct?.accepted === true || (isStaff(identity) ? asked : isStaff(found) && coaches.has(other));
    };
    const distinct = [...new Set(wanted)];
    const seen = await Promise.all(distinct.map(maySee));
    return distinct.filter((_, index) => seen[index]);
  };
}

/**
 * Who is told that somebody writes in a conversation that they may read; `undefined` for nobody. Whoever hides their presence hides this
 * too. In a direct conversation the other, where messages would reach them; of a question its member and the desk, and of a note
 * the desk alone, but for those who may not see each other present: they would find out why. Error: `forbidden` (a note of somebody else than a coach, or where there are none).
 */
export function whoHears({ accounts, relations }: Pick<Parts, 'accounts' | 'relations'>) {
  return async (head: Head, identity: Identity, note: TellTyping['note']): Promise<Audience | undefined> => {
    const { account } = identity;
    if (note && (head.kind !== 'coaching' || !isStaff(identity))) throw new AppError('forbidden', { field: 'note' });
    const author = await accounts.find(account);
    if (!author || !showsPresence(author)) return undefined;
    if (head.kind === 'coaching') {
      const except = [account, ...(await apartFrom(relations, account))];
      return { accounts: note ? [] : ownersOf(head), desk: true, except };
    }
    const other = otherOf(head, account);
    const [mine, theirs] = [await relations.find(account), await relations.find(other)];
    if (!head.accepted || hasBlocked(mine, other) || hasBlocked(theirs, account)) return undefined;
    return { accounts: [other] };
  };
}

function isQuestionOf(member: string) {
  return ({ kind, participants }: Head): boolean => kind === 'coaching' && participants[0] === member;
}
