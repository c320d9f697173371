import type { DeskPatience } from '@repere/protocol';
import type { DeskSettings } from './settings.store.ts';

/** What holds while the owner has decided nothing. */
const UNLESS_SAID: DeskPatience = { mailAfter: 60 * 60_000, alertAfter: 30 * 60_000 };

/** How long something may take before somebody is told. */
export function patienceOf(settings: DeskSettings | undefined): DeskPatience {
  const { mailAfter, alertAfter } = settings ?? UNLESS_SAID;
  return { mailAfter, alertAfter };
}
