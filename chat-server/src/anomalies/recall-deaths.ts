import type { AnomalyEvents } from './anomaly.events.ts';
import { type AnomalyStore, MOST_DRAFTS, type Sighting } from './anomaly.store.ts';
import { mergeSeen } from './merge-seen.ts';
import { readLogLine } from './read-log-line.ts';

/**
 * Counts the ends of earlier processes, from the lines that they left in `errors.log`: a process that dies, or does not start, has no store
 * to tell. Whatever its draft has seen already is not counted again, so the same lines may come at each start. Never fails.
 */
export function recallDeaths({
  anomalies,
  events,
}: {
  anomalies: Pick<AnomalyStore, 'change'>;
  events: AnomalyEvents;
}) {
  return async (lines: Iterable<string>): Promise<void> => {
    const deaths = new Map<string, Sighting[]>();
    for (const line of lines) {
      const found = readLogLine(line);
      if (typeof found !== 'object' || found.source !== 'process') continue;
      deaths.set(found.fingerprint, [...(deaths.get(found.fingerprint) ?? []), found]);
    }
    try {
      for (const sightings of deaths.values()) await count(sightings);
    } catch (error) {
      events.notKept(error);
    }
  };

  async function count(sightings: readonly Sighting[]): Promise<void> {
    const [first] = sightings;
    if (!first) return;
    const { seen: _, ...facts } = first;
    const { added } = await anomalies.change(facts.fingerprint, MOST_DRAFTS, (known) => {
      const before = Math.max(-Infinity, ...(known?.seen ?? []).map(({ lastSeen }) => lastSeen));
      const fresh = sightings.filter(({ seen }) => seen.lastSeen > before);
      if (known && fresh.length === 0) return known;
      return {
        ...(known ?? facts),
        seen: fresh.reduce((all, { seen }) => mergeSeen(all, seen), [...(known?.seen ?? [])]),
      };
    });
    if (added) events.drafted(facts.fingerprint);
  }
}
