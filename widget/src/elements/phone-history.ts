/** Width below which the panel is the whole screen. */
const PHONE = '(width < 40rem)';

/** What leaving the panel's place in the history does; `undefined` while there is none. */
let leave: (() => unknown) | undefined;
/** Whether a way back that closing has begun is still under way: browsers take a moment, and the panel may be open again by then. */
let returning = false;

const push = (): void => history.pushState({ ...history.state, repere: true }, '');

function arrive(): void {
  const own = returning;
  returning = false;
  if (own && leave) push();
  else if (!history.state?.repere) leave?.();
}

/** On a phone the panel is a place of its own: going back leaves it and not the page. */
export function enterHistory(left: () => unknown): void {
  if (!matchMedia(PHONE).matches) return;
  leave = left;
  addEventListener('popstate', arrive);
  if (!returning) push();
}

/** The panel was closed: takes its place out of the history again, unless going back has. */
export function leaveHistory(): void {
  leave = undefined;
  if (!history.state?.repere || returning) return;
  returning = true;
  history.back();
}
