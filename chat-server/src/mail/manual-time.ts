/** A clock that stands still and alarms that ring when a test lets time pass. For tests. */
export interface ManualTime {
  clock: { now(): number };
  alarm(ms: number, ring: () => void): () => void;
  /** Lets so many milliseconds pass, and rings what is due. */
  pass(ms: number): void;
  /** Whether an alarm is set. */
  set(): boolean;
}

/** Begins at `now`, in milliseconds since the epoch; on the first day of 2026 unless said. */
export function createManualTime(now = Date.UTC(2026, 0, 1)): ManualTime {
  const alarms = new Set<{ at: number; ring: () => void }>();
  return {
    clock: { now: () => now },
    alarm(ms, ring) {
      const alarm = { at: now + ms, ring };
      alarms.add(alarm);
      return () => void alarms.delete(alarm);
    },
    pass(ms) {
      now += ms;
      for (const alarm of [...alarms].filter(({ at }) => at <= now)) {
        alarms.delete(alarm);
        alarm.ring();
      }
    },
    set: () => alarms.size > 0,
  };
}
