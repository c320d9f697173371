/** How long something is kept. */
export type Period = { months: number } | { days: number };

/** What is kept for a time, and for how long: docs/operations.md says the same. */
export const RETENTION = {
  /** Conversations, since the last thing that happened in them. */
  conversations: { months: 24 },
  /** Reports, since they were decided. */
  reports: { months: 12 },
  /** What visitors found broken. */
  problems: { months: 6 },
  /** The words of answers about satisfaction. */
  satisfaction: { months: 24 },
  /** The words of ratings, also in a conversation that goes on. */
  ratings: { months: 24 },
  /** By whom votes were cast. */
  voters: { days: 30 },
} as const satisfies Record<string, Period>;

export type RetentionRule = keyof typeof RETENTION;

/** What holds here. No months at all: it is kept for ever. */
export type Periods = Record<RetentionRule, Period>;

/** The moment before which something has had its time, in milliseconds since the epoch. Months are those of the calendar (UTC). */
export function dueBefore(now: number, period: Period): number {
  if ('months' in period && period.months === 0) return 0;
  if ('days' in period) return now - period.days * 24 * 60 * 60_000;
  const then = new Date(now);
  const day = then.getUTCDate();
  then.setUTCMonth(then.getUTCMonth() - period.months);
  // The 31st of a month that has none: its last day.
  if (then.getUTCDate() !== day) then.setUTCDate(0);
  return then.getTime();
}
