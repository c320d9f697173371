/** Tells the other tabs of this site that the outbox changed, and hears the same from them. */
export interface Tabs {
  announce(): void;
  listen(changed: () => void): void;
  /** Runs `work` while this tab, and no other, holds the turn for `name`; ends when `work` does or `signal` aborts. */
  takeTurn(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void>;
}

/** Tabs over a BroadcastChannel and a Web Lock; where there are no locks (an insecure page) each tab takes its own turn. */
export function createTabs(name = 'repere-outbox'): Tabs {
  const channel = new BroadcastChannel(name);
  return {
    announce: () => channel.postMessage('changed'),
    listen: (changed) => channel.addEventListener('message', changed),
    async takeTurn(turn, signal, work) {
      if (!('locks' in navigator)) return work();
      await navigator.locks.request(`repere:${turn}`, { signal }, work).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    },
  };
}
