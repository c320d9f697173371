import type { DeskParts } from '../parts.ts';
import { currentOpening } from './current-opening.ts';

/** When somebody answers again, in milliseconds since the epoch; nothing while somebody does, or where nobody knows. */
export function answersAgainAt(parts: Pick<DeskParts, 'settings' | 'clock'>) {
  const current = currentOpening(parts);
  return async (): Promise<number | undefined> => {
    const { open, changesAt } = await current();
    return open ? undefined : changesAt;
  };
}
