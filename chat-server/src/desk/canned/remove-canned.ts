import { admitAuthor } from '../../conversations/index.ts';
import type { Identity } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';

/** Removes a canned reply; no error where there is none. Errors: `suspended`, `session_ended` (another role by now), `not_stored`. */
export function removeCanned({ accounts, canned, events }: Pick<DeskParts, 'accounts' | 'canned' | 'events'>) {
  const admit = admitAuthor({ accounts });
  return async ({ id }: { id: string }, identity: Identity): Promise<Record<string, never>> => {
    await canned.remove(id, () => admit(identity));
    events.decided(identity.account, 'canned reply');
    return {};
  };
}
