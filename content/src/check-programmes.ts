import { EXERCISES_TO_COME } from './exercises-to-come.ts';
import type { Finding } from './finding.ts';
import type { FieldPath, PageFile } from './page-file.ts';
import { sessionMinutes, weeklyPatterns, weeklySets, type Movements } from './plan-sums.ts';
import { rangeOf, type Programme } from './programme.ts';

/** Fewest and most sets a week of each large muscle, helping sets counted half: coaching practice, wider than the bands of the page on volume. */
const [FEWEST, MOST] = [3, 20];
const LARGE = ['quadriceps', 'glutes', 'hamstrings', 'chest', 'lats', 'upper-back'];

/** How far one of two opposite movements may outweigh the other. */
const UNEVEN = 1.5;
const OPPOSITES = [
  {
    names: 'pushing and pulling',
    one: ['horizontal-push', 'vertical-push'],
    other: ['horizontal-pull', 'vertical-pull'],
  },
  { names: 'bending the knees and bending the hips', one: ['squat', 'lunge'], other: ['hinge'] },
];

/** How many minutes an estimate may lie outside what the page says. */
const LEEWAY = 5;

/** Programmes name known exercises, last as long as they say, and ask of no muscle too little or too much. */
export function checkProgrammes(pages: readonly PageFile[]): Finding[] {
  const written = new Map(
    pages.flatMap(({ facts, page }) => (page.kind === 'exercise' ? [[facts.key, page] as const] : [])),
  );
  const movementOf: Movements = (key) =>
    written.get(key) ?? (Object.hasOwn(EXERCISES_TO_COME, key) ? EXERCISES_TO_COME[key] : undefined);
  return pages.flatMap((file) => {
    if (file.page.kind !== 'programme') return [];
    const report = reportOn(file);
    return [
      ...exercisesOf(file.page, movementOf, (key) => written.has(key), report),
      ...loadOf(file.page, movementOf, report),
    ];
  });
}

type Report = (kind: Finding['kind'], path: FieldPath, what: string, fix: string) => Finding;

function reportOn({ file, lineOfField }: PageFile): Report {
  return (kind, path, what, fix) => ({ kind, check: 'programmes', file, line: lineOfField(path), what, fix });
}

function exercisesOf(
  page: Programme,
  movementOf: Movements,
  hasPage: (key: string) => boolean,
  report: Report,
): Finding[] {
  return page.days.flatMap((day, d) =>
    day.exercises.flatMap(({ exercise }, e) => {
      const path = ['days', d, 'exercises', e];
      if (movementOf(exercise) === undefined)
        return [report('error', path, `No exercise has the key "${exercise}".`, 'Correct the key.')];
      if (!hasPage(exercise) || !Object.hasOwn(EXERCISES_TO_COME, exercise)) return [];
      const what = `"${exercise}" has a page by now.`;
      return [report('notice', path, what, 'Take its line out of content/src/exercises-to-come.ts.')];
    }),
  );
}

function loadOf(page: Programme, movementOf: Movements, report: Report): Finding[] {
  const { from, to } = rangeOf(page.perWeek);
  const [least, most] = [from, to].map((sessions) => weeklySets(page, movementOf, sessions)) as [
    Map<string, number>,
    Map<string, number>,
  ];
  const few = LARGE.filter((muscle) => (least.get(muscle) ?? 0) < FEWEST).map((muscle) => {
    const what = `${muscle}: ${least.get(muscle) ?? 0} sets in a week of ${from} sessions, fewer than ${FEWEST}.`;
    return report('error', ['days'], what, 'Give it an exercise, or more sets.');
  });
  const many = [...most]
    .filter(([, sets]) => sets > MOST)
    .map(([muscle, sets]) => {
      const what = `${muscle}: ${sets} sets in a week of ${to} sessions, more than ${MOST}.`;
      return report('error', ['days'], what, 'Take sets away.');
    });
  const patterns = weeklyPatterns(page, movementOf);
  const sum = (names: readonly string[]) => names.reduce((sets, name) => sets + (patterns.get(name) ?? 0), 0);
  const uneven = OPPOSITES.filter(({ one, other }) => {
    const [less = 0, more = 0] = [sum(one), sum(other)].sort((left, right) => left - right);
    return more > less * UNEVEN;
  }).map(({ names, one, other }) =>
    report('error', ['days'], `${names}: ${sum(one)} and ${sum(other)} sets a week.`, 'Bring the two closer together.'),
  );
  const stated = rangeOf(page.minutes);
  const long = page.days.flatMap((day, index) => {
    const minutes = Math.round(sessionMinutes(day));
    if (minutes >= stated.from - LEEWAY && minutes <= stated.to + LEEWAY) return [];
    const what = `${day.name} takes about ${minutes} minutes, where \`minutes\` says ${page.minutes}.`;
    return [report('error', ['days', index], what, 'Correct the session or the minutes.')];
  });
  return [...few, ...many, ...uneven, ...long];
}
