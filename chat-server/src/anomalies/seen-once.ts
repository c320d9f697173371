import type { Seen } from './anomaly.store.ts';

/** One sighting, at a moment in milliseconds since the epoch. A release that could be anything else than a name is "unknown". */
export function seenOnce(release: string, at: number): Seen {
  return { release: /^[\w.+-]{1,64}$/.test(release) ? release : 'unknown', count: 1, firstSeen: at, lastSeen: at };
}
