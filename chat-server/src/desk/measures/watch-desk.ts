import type { DeskParts } from '../parts.ts';
import { waitingNow } from './waiting-now.ts';

/** Tells, whenever it is called, how many members wait for a coach, and for how long the one who has waited longest. */
export function watchDesk({ store, clock, events }: Pick<DeskParts, 'store' | 'clock' | 'events'>) {
  const waiters = waitingNow({ store });
  return async (): Promise<void> => {
    const since = await waiters();
    const longest = since.length === 0 ? 0 : Math.max(0, clock.now() - Math.min(...since));
    events.waiting(since.length, longest);
  };
}
