/** Width below which the panel is the whole screen. */
const PHONE = '(width < 40rem)';

/** On a phone the panel is a place of its own: going back leaves it and not the page. */
export function enterHistory(left: () => unknown): void {
  if (!matchMedia(PHONE).matches) return;
  history.pushState({ ...history.state, repere: true }, '');
  addEventListener('popstate', left, { once: true });
}

/** The panel was closed by other means: takes its place out of the history again. */
export function leaveHistory(): void {
  if (history.state?.repere) history.back();
}
