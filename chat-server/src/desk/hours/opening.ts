import type { OpeningHours, OpenInterval } from '@repere/protocol';
import { momentOf, wallClock } from './wall-clock.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How many days are looked ahead: who closes for longer says so when they open again. */
const HORIZON = 100;

/** How many days are looked back when open time is counted. */
const MEMORY = 30;

/** Whether somebody answers at a moment, and when that changes (milliseconds since the epoch), if it does within a hundred days. */
export interface Opening {
  open: boolean;
  changesAt?: number;
}

/** A time in which somebody answers: from `start` until just before `end`, milliseconds since the epoch. */
interface Range {
  start: number;
  end: number;
}

/** Whether somebody answers at a moment. Without hours somebody always does. */
export function openingAt(hours: OpeningHours | null, at: number): Opening {
  if (!hours) return { open: true };
  const [range] = openRanges(hours, at, HORIZON);
  if (!range) return { open: false };
  if (range.start > at) return { open: false, changesAt: range.start };
  return { open: true, ...(range.end < at + (HORIZON - 2) * DAY && { changesAt: range.end }) };
}

/** For how many milliseconds between two moments somebody answered; of a longer time, the last thirty days count. */
export function openTimeBetween(hours: OpeningHours | null, from: number, to: number): number {
  if (!hours) return Math.max(0, to - from);
  const since = Math.max(from, to - MEMORY * DAY);
  let sum = 0;
  for (const { start, end } of openRanges(hours, since, MEMORY + 1)) {
    if (start >= to) break;
    sum += Math.min(end, to) - Math.max(start, since);
  }
  return Math.max(0, sum);
}

/** The open times that end after a moment, in order, joined where they meet. An interval belongs to the day on which it begins. */
function* openRanges({ zone, week, closedOn }: OpeningHours, from: number, days: number): Generator<Range> {
  const today = Math.floor(wallClock(zone, from) / DAY) * DAY;
  const closed = new Set(closedOn);
  let current: Range | undefined;
  for (let day = today - DAY; day < today + days * DAY; day += DAY) {
    if (closed.has(new Date(day).toISOString().slice(0, 10))) continue;
    const weekday = (new Date(day).getUTCDay() + 6) % 7;
    for (const next of rangesOf(zone, day, week[weekday] ?? [])) {
      if (current && next.start <= current.end) current.end = Math.max(current.end, next.end);
      else {
        if (current && current.end > from) yield current;
        current = next;
      }
    }
  }
  if (current && current.end > from) yield current;
}

function rangesOf(zone: string, day: number, intervals: readonly OpenInterval[]): Range[] {
  return intervals
    .map(({ from, to }) => {
      const [begin, until] = [minutesOf(from), minutesOf(to)];
      const end = until > begin ? until : until + DAY;
      return { start: momentOf(zone, day + begin), end: momentOf(zone, day + end) };
    })
    .filter(({ start, end }) => end > start)
    .sort((one, other) => one.start - other.start);
}

/** Milliseconds since midnight, of `HH:MM`. */
function minutesOf(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return ((hour ?? 0) * 60 + (minute ?? 0)) * MINUTE;
}
