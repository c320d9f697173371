import type { FoundPerson } from '@repere/protocol';
import type { Presence } from '../state/session.ts';

/** Where in the panel the person is. */
export type View =
  | { name: 'home' }
  | { name: 'compose' }
  | { name: 'register' }
  | { name: 'sign-in' }
  | { name: 'code' }
  | { name: 'find' }
  | { name: 'conversation'; id: string; starting?: FoundPerson };

/** The steps in which a visitor says who they are. */
const IDENTIFYING: ReadonlySet<View['name']> = new Set(['register', 'sign-in', 'code']);
/** The places that only somebody who is known can be at. */
const KNOWN_ONLY: ReadonlySet<View['name']> = new Set(['home', 'find', 'conversation']);

/** Where to be once it is clear who is there; the same view where nothing has to change. */
export function settle(view: View, presence: Presence, hasDraft: boolean): View {
  if (presence === 'visitor' && KNOWN_ONLY.has(view.name)) return { name: 'compose' };
  // Signed in without having sent anything: the words, if any, are still the person's to send.
  if (presence === 'known' && IDENTIFYING.has(view.name)) return { name: hasDraft ? 'compose' : 'home' };
  return view;
}

/** Where “back” leads; `undefined` where there is nothing to go back to. */
export function behind(view: View, presence: Presence): View | undefined {
  if (presence === 'known') return view.name === 'home' ? undefined : { name: 'home' };
  return IDENTIFYING.has(view.name) ? { name: 'compose' } : undefined;
}
