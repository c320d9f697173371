import type { Seen } from './anomaly.store.ts';

/** Most releases that are told apart: beyond that, the two seen longest ago are one, under the later one's name. */
const MOST = 20;

/** Adds what one release has shown to what was known of all of them. */
export function mergeSeen(known: readonly Seen[], more: Seen): Seen[] {
  const same = known.find(({ release }) => release === more.release);
  const others = known.filter((each) => each !== same);
  const all = [...others, same ? join(same, more) : more];
  all.sort((one, other) => one.lastSeen - other.lastSeen);
  const [oldest, second, ...rest] = all;
  return all.length > MOST && oldest && second ? [join(second, oldest), ...rest] : all;
}

function join(one: Seen, other: Seen): Seen {
  return {
    release: one.release,
    count: one.count + other.count,
    firstSeen: Math.min(one.firstSeen, other.firstSeen),
    lastSeen: Math.max(one.lastSeen, other.lastSeen),
  };
}
