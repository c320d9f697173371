import type { HoursAnswer, SaveHours } from '@repere/protocol';
import { admitAuthor } from '../../conversations/index.ts';
import type { Identity } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';
import { readHours } from './read-hours.ts';

/** Decides when coaches answer, and how long things may take. Errors: `suspended`, `session_ended` (another role by now), `not_stored`. */
export function saveHours(parts: Pick<DeskParts, 'accounts' | 'settings' | 'clock' | 'events'>) {
  const admit = admitAuthor(parts);
  const read = readHours(parts);
  return async ({ hours, mailAfter, alertAfter }: SaveHours, identity: Identity): Promise<HoursAnswer> => {
    await parts.settings.save({ hours, mailAfter, alertAfter }, () => admit(identity));
    parts.events.decided(identity.account, 'hours');
    return read({}, identity);
  };
}
