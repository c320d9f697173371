/** Messages remembered at once, and for how long, in milliseconds: what nobody reported by then was shown to nobody who waited for it. */
const MOST = 10_000;
const REMEMBERED = 24 * 60 * 60_000;

/** A message of a conversation. */
interface Place {
  conversation: string;
  seq: number;
}

/** How long messages take from "send" pressed to shown in a recipient's browser, in memory alone. */
export interface MessageTimes {
  /** A message was stored whose sender pressed "send" at this moment (milliseconds since the epoch). The first to say so counts. */
  pressed(message: Place & { by: string; at: number }): void;
  /** A recipient was shown it at this moment: measured once for each of them. */
  shown(message: Place & { account: string; at: number }): void;
}

/** `observe` gets each time in milliseconds. */
export function createMessageTimes(observe: (ms: number) => void): MessageTimes {
  const known = new Map<string, { by: string; at: number; shownTo: Set<string> }>();
  const keyOf = ({ conversation, seq }: Place) => `${conversation} ${seq}`;
  return {
    pressed({ by, at, ...place }) {
      const key = keyOf(place);
      if (known.has(key)) return;
      known.set(key, { by, at, shownTo: new Set() });
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
    shown({ account, at, ...place }) {
      const message = known.get(keyOf(place));
      if (!message || message.by === account || message.shownTo.has(account)) return;
      const time = at - message.at;
      if (time > REMEMBERED) return;
      message.shownTo.add(account);
      // Two clocks are compared with ours: a little less than nothing is nothing.
      observe(Math.max(0, time));
    },
  };
}
