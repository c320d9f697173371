import { AppError } from '../core/index.ts';
import type { ConversationParts } from './parts.ts';
import { otherOf } from './standing.ts';

const DAY = 24 * 60 * 60_000;

/** How many new people an account may write to within a day, by the age that it has not reached yet. */
const ALLOWANCES = [
  { under: DAY, allowed: 3 },
  { under: 7 * DAY, allowed: 10 },
  { under: 30 * DAY, allowed: 25 },
];
const GROWN = 50;

/** Conversations looked at in one step of the walk. */
const BATCH = 200;

/** How many members an account of this age (milliseconds) may begin with within 24 hours. */
export function strangersAllowed(age: number): number {
  return ALLOWANCES.find(({ under }) => age < under)?.allowed ?? GROWN;
}

type Parts = Pick<ConversationParts, 'store' | 'accounts' | 'clock'>;

/**
 * Admits one more new person, counting in the conversations themselves: whom one has begun with in the last 24 hours, coaches and
 * admins aside. Whoever calls it lets no other beginning of this account in between. Error: `too_many_strangers`, with the seconds
 * until one of them leaves the window.
 */
export function admitStranger({ store, accounts, clock }: Parts) {
  /** When each of them began, newest first. */
  async function begun(account: string, since: number): Promise<number[]> {
    const times: number[] = [];
    for (let below; ;) {
      // What was touched last before the window cannot have begun in it.
      const batch = await store.listOf(account, BATCH, below);
      for (const head of batch) {
        if (head.kind !== 'direct' || head.participants[0] !== account || head.createdAt <= since) continue;
        const other = await accounts.find(otherOf(head, account));
        if (other?.role !== 'coach' && other?.role !== 'admin') times.push(head.createdAt);
      }
      below = batch.at(-1);
      if (!below || batch.length < BATCH || below.updatedAt <= since) return times.sort((one, next) => next - one);
    }
  }

  return async (account: string): Promise<void> => {
    const now = clock.now();
    const age = now - ((await accounts.find(account))?.createdAt ?? now);
    const allowed = strangersAllowed(age);
    const last = (await begun(account, now - DAY))[allowed - 1];
    if (last === undefined) return;
    const retryAfter = Math.max(1, Math.ceil((last + DAY - now) / 1000));
    throw new AppError('too_many_strangers', { field: 'with', retryAfter });
  };
}
