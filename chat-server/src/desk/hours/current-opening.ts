import type { OpeningHours } from '@repere/protocol';
import type { Clock } from '../../core/index.ts';
import { type Opening, openingAt } from './opening.ts';
import type { SettingsStore } from './settings.store.ts';

/** For how long an answer that never changes is believed, in milliseconds. */
const DAY = 24 * 60 * 60_000;

/** Whether somebody answers now. It is worked out when that changes, or the hours do, and not for each message. */
export function currentOpening({ settings, clock }: { settings: Pick<SettingsStore, 'read'>; clock: Clock }) {
  let known: { hours: OpeningHours | null; opening: Opening; from: number; until: number } | undefined;
  return async (): Promise<Opening> => {
    const { hours = null } = (await settings.read()) ?? {};
    const now = clock.now();
    if (known?.hours !== hours || now < known.from || now >= known.until) {
      const opening = openingAt(hours, now);
      known = { hours, opening, from: now, until: Math.min(opening.changesAt ?? Infinity, now + DAY) };
    }
    return known.opening;
  };
}
