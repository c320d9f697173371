import type { Identity } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';

/** Removes a canned reply; no error where there is none. Error: `not_stored`. */
export function removeCanned({ canned, events }: Pick<DeskParts, 'canned' | 'events'>) {
  return async ({ id }: { id: string }, { account }: Identity): Promise<Record<string, never>> => {
    await canned.remove(id);
    events.decided(account, 'canned reply');
    return {};
  };
}
