import type { HoursAnswer } from '@repere/protocol';
import { type Identity, isStaff } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';
import { currentOpening } from './current-opening.ts';
import { patienceOf } from './patience.ts';

/** When coaches answer, and whether they do now. Whoever is nobody in particular learns what a member does. */
export function readHours({ settings, clock }: Pick<DeskParts, 'settings' | 'clock'>) {
  const current = currentOpening({ settings, clock });
  return async (_: unknown, identity?: Identity): Promise<HoursAnswer> => {
    const known = await settings.read();
    return {
      hours: known?.hours ?? null,
      ...(await current()),
      ...(identity && isStaff(identity) && { patience: patienceOf(known) }),
    };
  };
}
