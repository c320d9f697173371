import type { Movement } from './exercises-to-come.ts';
import { amountOf, rangeOf, type Day, type Planned, type Programme } from './programme.ts';

/** What an exercise trains, by its key; `undefined` for a key that nobody knows. */
export type Movements = (key: string) => Movement | undefined;

/** A helping muscle's share of a set (Pelland and others 2025, 10.1007/s40279-025-02344-w). */
const HELPING = 0.5;

/** Seconds that a repetition and a step take, in the calm that beginners are taught. */
const PACE = { repetitions: 3.5, seconds: 1, steps: 0.7 } as const;

/** Minutes to warm up, and to set up each exercise. */
const [WARM_UP, SET_UP] = [8, 1];

/** Sets a week for each muscle in the weeks with all sets, with `sessions` a week: one for a set that trains it, half for one in which it helps. */
export function weeklySets(programme: Programme, movementOf: Movements, sessions: number): Map<string, number> {
  const sets = new Map<string, number>();
  const add = (muscle: string, count: number) => sets.set(muscle, (sets.get(muscle) ?? 0) + count);
  for (const [one, count] of weekly(programme, sessions)) {
    const movement = movementOf(one.exercise);
    for (const muscle of movement?.muscles.primary ?? []) add(muscle, count);
    for (const muscle of movement?.muscles.secondary ?? []) add(muscle, count * HELPING);
  }
  return sets;
}

/** Sets a week for each movement pattern, with as many sessions a week as the programme has at most. */
export function weeklyPatterns(programme: Programme, movementOf: Movements): Map<string, number> {
  const sets = new Map<string, number>();
  for (const [one, count] of weekly(programme, rangeOf(programme.perWeek).to)) {
    const pattern = movementOf(one.exercise)?.pattern ?? '';
    sets.set(pattern, (sets.get(pattern) ?? 0) + count);
  }
  return sets;
}

/** Minutes that a session takes with all its sets, warm-up included: an estimate from the middle of each range. */
export function sessionMinutes(day: Day): number {
  const seconds = day.exercises.map((one) => {
    const { of, range } = amountOf(one);
    const { from, to } = rangeOf(range);
    const work = ((from + to) / 2) * PACE[of] * (one.eachSide ? 2 : 1);
    return one.sets * (work + one.rest);
  });
  return WARM_UP + SET_UP * day.exercises.length + seconds.reduce((sum, each) => sum + each, 0) / 60;
}

/** Each exercise of an average week with its sets: weeks that take turns are averaged. */
function weekly(programme: Programme, sessions: number): [Planned, number][] {
  return programme.schedule.flatMap((week) =>
    week
      .slice(0, sessions)
      .flatMap((id) =>
        (programme.days.find((day) => day.id === id)?.exercises ?? []).map((one): [Planned, number] => [
          one,
          one.sets / programme.schedule.length,
        ]),
      ),
  );
}
