import type { FoundPerson } from '@repere/protocol';
import type { Presence } from '../state/session.ts';

/** Where in the settings the person is. */
export type Section = 'profile' | 'security' | 'notices' | 'devices' | 'data' | 'blocked';

/** The steps in which a visitor says who they are. */
export type Step =
  | { name: 'register' }
  | { name: 'code' }
  | { name: 'sign-in'; email?: string }
  | { name: 'second-step'; ticket: string }
  | { name: 'forgotten'; email?: string }
  | { name: 'reset'; ticket: string; email: string };

/** Where in the panel the person is. */
export type View =
  | Step
  | { name: 'home' }
  | { name: 'compose' }
  | { name: 'find' }
  | { name: 'requests' }
  | { name: 'settings'; section?: Section }
  | { name: 'conversation'; id: string; starting?: FoundPerson };

/** The steps that lead on from the sign-in. */
const BEYOND_SIGN_IN: readonly string[] = ['second-step', 'forgotten', 'reset'] satisfies Step['name'][];
/** All steps, by name. */
const IDENTIFYING: readonly string[] = [
  ...BEYOND_SIGN_IN,
  ...(['register', 'sign-in', 'code'] satisfies Step['name'][]),
];
/** The places that only somebody who is known can be at. */
const KNOWN_ONLY: ReadonlySet<View['name']> = new Set(['home', 'find', 'requests', 'settings', 'conversation']);

/** Whether a view is one of the steps in which a visitor says who they are. */
export function isStep(view: View): view is Step {
  return IDENTIFYING.includes(view.name);
}

/** Where to be once it is clear who is there; the same view where nothing has to change. */
export function settle(view: View, presence: Presence, hasDraft: boolean): View {
  if (presence === 'visitor' && KNOWN_ONLY.has(view.name)) return { name: 'compose' };
  // Signed in without having sent anything: the words, if any, are still the person's to send.
  if (presence === 'known' && isStep(view)) return { name: hasDraft ? 'compose' : 'home' };
  return view;
}

/** Where “back” leads; `undefined` where there is nothing to go back to. */
export function behind(view: View, presence: Presence): View | undefined {
  if (presence === 'known') {
    if (view.name === 'settings' && view.section) return { name: 'settings' };
    return view.name === 'home' ? undefined : { name: 'home' };
  }
  if (!isStep(view)) return undefined;
  return { name: BEYOND_SIGN_IN.includes(view.name) ? 'sign-in' : 'compose' };
}
