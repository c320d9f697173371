import type { AnomalyDraft, Seen, Sighting } from '@repere/chat-server';
import { mergeSeen } from '@repere/chat-server';

/** What was found of one anomaly, in the store or in log files. */
export interface Found extends AnomalyDraft {
  /** Each moment at which it was seen, where the source knows them. */
  times?: number[];
}

/** Puts sightings together, by fingerprint. */
export function sumUp(found: Map<string, Found>, { seen, ...facts }: Sighting): void {
  const known = found.get(facts.fingerprint);
  const times = known?.times ?? [];
  times.push(seen.lastSeen);
  found.set(facts.fingerprint, { ...facts, seen: mergeSeen(known?.seen ?? [], seen), times });
}

/** Over all releases: how often, and when. */
export function total(seen: readonly Seen[]): Omit<Seen, 'release'> {
  return {
    count: seen.reduce((sum, each) => sum + each.count, 0),
    firstSeen: Math.min(...seen.map((each) => each.firstSeen)),
    lastSeen: Math.max(...seen.map((each) => each.lastSeen)),
  };
}

/** The release that has shown it last. */
export function latestRelease(seen: readonly Seen[]): string {
  return [...seen].sort((one, other) => other.lastSeen - one.lastSeen)[0]?.release ?? 'unknown';
}
