import type { Alarm, Clock } from '../core/index.ts';
import type { AnomalyEvents } from './anomaly.events.ts';
import { type AnomalyFacts, type AnomalyStore, MOST_DRAFTS, type Sighting } from './anomaly.store.ts';
import { describeError } from './describe-error.ts';
import { factsOf, type Fault } from './fingerprint.ts';
import { mergeSeen } from './merge-seen.ts';
import { seenOnce } from './seen-once.ts';

/** How long repeats are gathered before they are written, in milliseconds: a fault that everybody meets must not cost a write each. */
const PAUSE = 2_000;

/** Most sightings that wait for the disk: a full one must not fill memory too. */
const MOST_WAITING = 1_000;

export interface JournalParts {
  anomalies: Pick<AnomalyStore, 'change'>;
  clock: Clock;
  alarm: Alarm;
  release: string;
  events: AnomalyEvents;
  /** Told of each, beside the journal. */
  told?: ((facts: AnomalyFacts) => void) | undefined;
}

/** What is told to the journal: where, and what was thrown, where something was. */
interface Note extends Omit<Fault, 'error'> {
  error?: unknown;
}

export interface Journal {
  /** Counts something that went wrong. Never fails, and nobody waits for it: the first of its kind is written at once, repeats soon. */
  note(note: Note): void;
  /** Resolves once everything noted so far is on the disk, or the disk would not take it. */
  settled(): Promise<void>;
  /** The same, and nothing is written any more. */
  close(): Promise<void>;
}

/** Gathers what goes wrong as drafts of anomalies. */
export function createJournal({ anomalies, clock, alarm, release, events, told }: JournalParts): Journal {
  const waiting = new Map<string, Sighting>();
  let writing: Promise<void> | undefined;
  let silence: (() => void) | undefined;
  let closed = false;

  function put(sighting: Sighting): void {
    const name = `${sighting.fingerprint} ${sighting.seen.release}`;
    const known = waiting.get(name);
    if (!known && waiting.size >= MOST_WAITING) return events.lost();
    const [seen = sighting.seen] = known ? mergeSeen([known.seen], sighting.seen) : [];
    waiting.set(name, { ...sighting, seen });
  }

  async function write(): Promise<void> {
    const due = [...waiting.values()];
    waiting.clear();
    for (const [index, { seen, ...facts }] of due.entries()) {
      try {
        const { added, dropped } = await anomalies.change(facts.fingerprint, MOST_DRAFTS, (known) => ({
          ...(known ?? facts),
          seen: mergeSeen(known?.seen ?? [], seen),
        }));
        if (added) events.drafted(facts.fingerprint);
        if (dropped > 0) events.dropped(dropped);
      } catch (error) {
        for (const each of due.slice(index)) put(each);
        events.notKept(error);
        break;
      }
    }
  }

  function start(): Promise<void> {
    silence?.();
    silence = undefined;
    writing = write().finally(() => {
      writing = undefined;
      if (!closed) silence = alarm(PAUSE, rest);
    });
    return writing;
  }

  function rest(): void {
    silence = undefined;
    if (waiting.size > 0 && !writing) void start();
  }

  async function settled(): Promise<void> {
    await writing;
    if (waiting.size > 0) await start();
  }

  return {
    note({ source, where, error }) {
      const described = error === undefined ? { type: 'none', message: '', stack: '' } : describeError(error);
      const facts = factsOf({ source, where, error: described });
      told?.(facts);
      put({ ...facts, seen: seenOnce(release, clock.now()) });
      if (!writing && !silence && !closed) void start();
    },
    settled,
    async close() {
      closed = true;
      await settled();
      silence?.();
    },
  };
}
