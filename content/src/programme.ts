import { z } from 'zod';
import { exerciseEvidence } from './evidence.ts';
import { DIFFICULTIES, EQUIPMENT } from './movement.ts';
import { checkBetweenFields, common, tags } from './page.ts';
import { WEIGHING_TYPES } from './sources.ts';
import { choice, expecting, fields, kebab, list, words } from './words.ts';

const oneOf = <T extends string>(labels: Record<T, unknown>) => choice(Object.keys(labels) as [T, ...T[]]);
const whole = (instead: string, from: number, to: number) =>
  z
    .int(expecting(instead))
    .min(from, `is below ${from}. Write ${instead}.`)
    .max(to, `is above ${to}. Write ${instead}.`);

/** One whole number, or two with an en dash between, the smaller first: `'3'`, `'8–12'`. */
const range = (instead: string) =>
  z
    .string(expecting(instead))
    .regex(/^\d+(–\d+)?$/, `is not a range. Write ${instead}.`)
    .refine((text) => rangeOf(text).from <= rangeOf(text).to, `begins with the larger number. Write ${instead}.`);

const AMOUNTS = ['repetitions', 'seconds', 'steps'] as const;

const planned = fields({
  exercise: kebab('the key of a page in content/exercises, such as goblet-squat'),
  sets: whole('how many sets, from 1 to 6', 1, 6),
  repetitions: range("how many repetitions, such as '8–12'").optional(),
  seconds: range("how many seconds to hold, such as '20–40'").optional(),
  steps: range("how many steps to walk, such as '40'").optional(),
  eachSide: z.literal(true, expecting('true where each side has its turn, or leave the field out')).optional(),
  reserve: range("how many repetitions stay in reserve, such as '2–3'").optional(),
  rest: whole('the rest after each set in seconds, from 30 to 300', 30, 300),
  note: words(10, 200, 'the one thing to know here').optional(),
}).refine((one) => AMOUNTS.filter((name) => one[name] !== undefined).length === 1, {
  error: `needs one of repetitions, seconds and steps, and one only.`,
});

const day = fields({
  id: kebab('a letter or a short word, such as a or upper-1'),
  name: words(3, 40, 'what readers call this session'),
  exercises: list(planned, 3, 'the exercises in the order in which they are done').max(8, 'holds more than eight.'),
});

/** How many sets of each exercise a phase asks for: all, one fewer, or half of them, rounded up. */
const SHARES = ['all', 'fewer', 'half'] as const;

const phase = fields({
  weeks: range("from which week to which, such as '1–2'"),
  sets: choice(SHARES),
  what: words(10, 200, 'what these weeks are for, in one sentence'),
});

const rules = (instead: string) => list(words(20, 300, instead), 1, instead);

/** A programme: who does what on which day for how many weeks. Its sessions are here, so that both languages ask for the same. */
export const programmeSchema = fields({
  kind: z.literal('programme'),
  ...common,
  tags,
  evidence: exerciseEvidence,
  equipment: list(oneOf(EQUIPMENT), 1, 'what one needs at hand, or none'),
  difficulty: oneOf(DIFFICULTIES),
  weeks: whole('how many weeks the programme runs, from 4 to 16', 4, 16),
  perWeek: range("how many sessions a week, such as '2–3'"),
  minutes: range("how many minutes a session takes, warm-up included, such as '40–50'"),
  days: list(day, 1, 'the sessions'),
  /** The sessions of a week in their order; where several weeks are given, they take turns. */
  schedule: list(
    z.array(kebab('the id of a day'), expecting('the ids of one week’s days')),
    1,
    'the days of a week, such as [a, b, a]',
  ),
  phases: list(phase, 1, 'what the weeks are for, from the first to the last'),
  progression: rules('when to add what, in one sentence'),
  missed: rules('what to do after a missed session or week, in one sentence'),
  deload: rules('when and how to take a lighter week, in one sentence'),
})
  .superRefine(checkBetweenFields)
  .superRefine((page, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (page.sources.length < 2 || !page.sources.some((one) => WEIGHING_TYPES.has(one.type))) {
      refuse(
        ['sources'],
        'holds fewer than two, or no guideline, position-stand or meta-analysis among them. Add what is missing.',
      );
    }
    const ids = page.days.map(({ id }) => id);
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) < index) refuse(['days', index, 'id'], `"${id}" is taken by a day above. Choose another id.`);
    const most = rangeOf(page.perWeek).to;
    for (const [index, week] of page.schedule.entries()) {
      const unknown = week.find((id) => !ids.includes(id));
      if (unknown !== undefined)
        refuse(['schedule', index], `names "${unknown}", which is no day. The days are: ${ids.join(', ')}.`);
      if (week.length !== most)
        refuse(['schedule', index], `holds ${week.length} days, where \`perWeek\` says ${most}.`);
    }
    const idle = ids.find((id) => !page.schedule.some((week) => week.includes(id)));
    if (idle !== undefined)
      refuse(['schedule'], `never comes to the day "${idle}". Put it into a week, or take it out.`);
    let next = 1;
    for (const [index, { weeks }] of page.phases.entries()) {
      const { from, to } = rangeOf(weeks);
      if (from !== next)
        refuse(['phases', index, 'weeks'], `begins in week ${from}, where week ${next} is to be next.`);
      next = to + 1;
    }
    if (next !== page.weeks + 1) refuse(['phases'], `ends with week ${next - 1}, where \`weeks\` says ${page.weeks}.`);
  });

/** A programme's front matter. */
export type Programme = z.infer<typeof programmeSchema>;
/** One session of a programme. */
export type Day = Programme['days'][number];
/** One exercise of a session. */
export type Planned = Day['exercises'][number];

/** The bounds of a range such as `8–12`; alike where it is one number. */
export function rangeOf(text: string): { from: number; to: number } {
  const [from = NaN, to = from] = text.split('–').map(Number);
  return { from, to };
}

/** What an exercise's sets are counted in, and how many of it. */
export function amountOf(one: Planned): { of: (typeof AMOUNTS)[number]; range: string } {
  const of = AMOUNTS.find((name) => one[name] !== undefined) ?? 'repetitions';
  return { of, range: one[of] ?? '' };
}
