import type { Head } from '../../conversations/index.ts';
import type { DeskParts } from '../parts.ts';

/** Conversations listed at once, and most that one call looks at: a desk with more knows that it has too many. */
const PAGE = 100;
const MOST = 1_000;

/** Since when each member waits who waits for a coach, in milliseconds since the epoch; those of a thousand at most. */
export function waitingNow({ store }: Pick<DeskParts, 'store'>) {
  return async (): Promise<number[]> => {
    const since: number[] = [];
    for (let page: Head[], below: Head | undefined; since.length < MOST; below = page.at(-1)) {
      page = await store.listQueue({ closed: false }, PAGE, below);
      for (const { waitingSince } of page) {
        if (waitingSince === undefined) return since;
        since.push(waitingSince);
      }
      if (page.length < PAGE) break;
    }
    return since;
  };
}
