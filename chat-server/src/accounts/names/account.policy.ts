import type { Role } from '@repere/protocol';
import { AppError } from '../../core/index.ts';
import { passesForSite, passesForSiteInHandle } from './reserved.ts';
import { toLatin, toSkeleton } from './skeleton.ts';

/** Who is to be called so. A guest of another site chooses no handle. */
export interface Called {
  /** Absent for who has no account yet. */
  id?: string;
  /** A member unless said. */
  role?: Role;
  handle?: string;
  name: string;
}

/** Signs that pass for a badge: check marks, stars, medals, shields, crowns, trade marks. */
const BADGES =
  /[\u2705\u2713\u2714\u2611\u221a\u2605\u2606\u2729-\u2735\u272a\u2b50\u2b51\u2b52\u{1f5f8}\u{1f5f9}\u{1f31f}\u{1f320}\u{1f396}\u{1f397}\u{1f3c5}\u{1f3c6}\u{1f3f5}\u{1f947}-\u{1f949}\u{1f6e1}\u{1f530}\u{1f451}\u{1f4db}\u{1faaa}\u00ae\u2122\u2120\u{1f12f}\u{1f16a}-\u{1f16c}\u{1f197}\u{1fbb1}]/u;

/**
 * Refuses handles and names that pass for a coach, for the site, for a badge, or for one of `staff` (their own is theirs). Staff are named
 * by the owner and may be called anything. Error: `handle_refused`, with the field `handle` or `name`.
 */
export function refuseImposture(
  { id, role = 'member', handle, name }: Called,
  staff: Iterable<{ id: string; handle: string; name: string }>,
): void {
  if (role !== 'member') return;
  const others = [...staff].filter((each) => each.id !== id);
  // A handle may say a name, but a first name that some coach has for a handle is everybody's.
  const names = new Set(others.map((each) => key(each.name)).filter((each) => each !== ''));
  const handles = new Set([...names, ...others.map((each) => key(each.handle))]);
  if (handle !== undefined && (passesForSiteInHandle(handle) || handles.has(key(handle))))
    throw new AppError('handle_refused', { field: 'handle' });
  if (BADGES.test(name) || passesForSite(name) || names.has(key(name)))
    throw new AppError('handle_refused', { field: 'name' });
}

function key(text: string): string {
  return toSkeleton(toLatin(text));
}
