/** What the desk is made of, from left to right; on a phone one at a time, from the first to the last. */
const PANES = ['queues', 'conversation', 'card'] as const;
export type Pane = (typeof PANES)[number];

/** Width below which there is room for one pane alone. */
const NARROW = '(width < 52rem)';

/** Which pane is in front. Where there is room for one alone, each is a place of its own: going back in the browser leaves it and not the page. */
export class Panes {
  readonly #changed: () => void;
  /** The pane in front. */
  pane: Pane = 'queues';

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Begins to follow the browser's history; the returned function ends it. */
  start(): () => void {
    // After a reload the place in the history is still there, and what was shown in it is not.
    if (depthNow()) history.replaceState({ ...history.state, repereDesk: 0 }, '');
    const popped = (): void => this.#show(PANES[depthNow()] ?? 'queues');
    addEventListener('popstate', popped);
    return () => removeEventListener('popstate', popped);
  }

  /** Brings a pane to the front. */
  go(pane: Pane): void {
    const wanted = PANES.indexOf(pane);
    const depth = depthNow();
    if (matchMedia(NARROW).matches) {
      for (let next = depth + 1; next <= wanted; next += 1)
        history.pushState({ ...history.state, repereDesk: next }, '');
    }
    if (wanted < depth) history.go(wanted - depth);
    this.#show(pane);
  }

  #show(pane: Pane): void {
    if (pane === this.pane) return;
    this.pane = pane;
    this.#changed();
  }
}

function depthNow(): number {
  return Number(history.state?.repereDesk ?? 0);
}

/** Whether there is room for one pane alone. */
export function isNarrow(): boolean {
  return matchMedia(NARROW).matches;
}
