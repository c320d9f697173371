import type { HoursAnswer, SaveHours } from '@repere/protocol';
import type { Identity } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';
import { readHours } from './read-hours.ts';

/** Decides when coaches answer, and how long things may take. Error: `not_stored`. */
export function saveHours(parts: Pick<DeskParts, 'settings' | 'clock' | 'events'>) {
  const read = readHours(parts);
  return async ({ hours, mailAfter, alertAfter }: SaveHours, identity: Identity): Promise<HoursAnswer> => {
    await parts.settings.save({ hours, mailAfter, alertAfter });
    parts.events.decided(identity.account, 'hours');
    return read({}, identity);
  };
}
