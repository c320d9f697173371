import type { Erasures, Retention } from './data/index.ts';
import type { RegistrationStore, SessionStore, TicketStore } from './accounts/index.ts';
import type { Clock } from './core/index.ts';

export interface SweepParts {
  registrations: Pick<RegistrationStore, 'removeExpired'>;
  tickets: Pick<TicketStore, 'removeExpired'>;
  sessions: Pick<SessionStore, 'sweep'>;
  erasures: Pick<Erasures, 'eraseDue'>;
  retention: Pick<Retention, 'applyDaily'>;
  /** One round that tells members of answers that wait unread, and coaches of members who wait. */
  remind: { members(): Promise<void>; coaches(): Promise<void> };
  clock: Clock;
  /** Learns of a round that failed: what a full disk keeps is removed by a later one. A disk that fails has its own way to end the process. */
  failed(what: SweepName, error: unknown): void;
}

export type SweepName =
  'registrations' | 'tickets' | 'sessions' | 'erasures' | 'retention' | 'unread answers' | 'waiting members';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How many sessions are looked at each second: ten go through 200,000 in half a working day. */
const SESSIONS_A_SECOND = 10;

/** Removes what has had its time, and tells of what waits, again and again, until what it answers is called. Keeps no process alive. */
export function startSweeps({
  registrations,
  tickets,
  sessions,
  erasures,
  retention,
  remind,
  clock,
  failed,
}: SweepParts): () => void {
  const repeat = (what: SweepName, every: number, round: () => Promise<unknown>) => {
    const timer = setInterval(() => void round().catch((error: unknown) => failed(what, error)), every);
    timer.unref();
    return timer;
  };
  const timers = [
    repeat('registrations', 10 * MINUTE, () => registrations.removeExpired(clock.now())),
    repeat('tickets', 10 * MINUTE, () => tickets.removeExpired(clock.now())),
    repeat('sessions', 1_000, () => sessions.sweep(clock.now(), SESSIONS_A_SECOND)),
    repeat('erasures', MINUTE, () => erasures.eraseDue()),
    repeat('retention', DAY, retention.applyDaily),
    repeat('unread answers', MINUTE, remind.members),
    repeat('waiting members', MINUTE, remind.coaches),
  ];
  return () => timers.forEach(clearInterval);
}
