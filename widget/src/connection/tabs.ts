import type { Sent } from '@repere/protocol';

/** What the server has just answered one tab, for the others. */
export interface TabNote extends Sent {
  /** The store that answered. */
  epoch: string | undefined;
}

/** Tells the other tabs of this site that the outbox changed, and hears the same from them; with an answer, where there is one. */
export interface Tabs {
  announce(note?: TabNote): void;
  listen(changed: (note?: TabNote) => void): void;
  /** Runs `work` while this tab, and no other, holds the turn for `name`; ends when `work` does or `signal` aborts. */
  takeTurn(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void>;
}

/** Tabs over a BroadcastChannel and a Web Lock; where there are no locks (an insecure page) each tab takes its own turn. */
export function createTabs(name = 'repere-outbox'): Tabs {
  const channel = new BroadcastChannel(name);
  return {
    announce: (note) => channel.postMessage(note),
    listen: (changed) =>
      channel.addEventListener('message', ({ data }: MessageEvent<TabNote | undefined>) => changed(data)),
    async takeTurn(turn, signal, work) {
      if (!('locks' in navigator)) return work();
      await navigator.locks.request(`repere:${turn}`, { signal }, work).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    },
  };
}
