import { LIMITS, SESSION_HINT_COOKIE } from '@repere/protocol';
import type { ChatStore } from '../state/chat.store.ts';

/** Whether the readable cookie says that there is a session. */
export function sessionHinted(cookies: string): boolean {
  return cookies.split(/;\s*/).includes(`${SESSION_HINT_COOKIE}=1`);
}

/**
 * Follows the page's life: the socket closes when the page is left, comes back with it, and revisions are compared in between.
 * `active` says whether the widget is open. The returned function ends it.
 */
export function followPage(store: ChatStore, active: () => boolean): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const look = (): void => {
    if (active() && document.visibilityState === 'visible') void store.checkHeads();
  };
  addEventListener('pagehide', () => store.suspend(), { signal });
  addEventListener(
    'pageshow',
    () => {
      if (active()) store.arrive(sessionHinted(document.cookie));
      look();
    },
    { signal },
  );
  document.addEventListener('visibilitychange', look, { signal });
  const timer = setInterval(look, LIMITS.headsInterval);
  return () => {
    ending.abort();
    clearInterval(timer);
  };
}
