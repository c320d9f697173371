import type { Account } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';

const DAY = 24 * 60 * 60_000;

/** How long after an answer, or after the wish to give none, nobody is asked again, in milliseconds. */
export const QUARTER = 91 * DAY;

/** How old an account is when it is first asked, in milliseconds: old enough to have something to say. */
const SETTLED = 7 * DAY;

/** How many of somebody's conversations are looked at, newest first. */
const LOOKED_AT = 200;

/** Whether a person is to be asked how satisfied they are: a member who only writes to other members, at most once a quarter. */
export function askSatisfaction({ store, satisfaction, clock }: Pick<DeskParts, 'store' | 'satisfaction' | 'clock'>) {
  return async ({ id, role, createdAt }: Pick<Account, 'id' | 'role' | 'createdAt'>): Promise<boolean> => {
    const now = clock.now();
    if (role !== 'member' || now - createdAt < SETTLED) return false;
    const heads = await store.listOf(id, LOOKED_AT);
    if (heads.some(({ kind }) => kind === 'coaching') || !heads.some(({ accepted }) => accepted)) return false;
    const last = (await satisfaction.of(id)).at(-1);
    return last === undefined || now - last.at >= QUARTER;
  };
}
