import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPages } from './check-content.ts';
import { amountOf, rangeOf } from './programme.ts';
import { readPageFile } from './page-file.ts';
import { sessionMinutes, weeklySets } from './plan-sums.ts';

const CONTENT = new URL('../', import.meta.url);
const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(?:exercises|programmes)\/[\w-]+\/(?:en|fr)\.mdx$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, CONTENT), 'utf8') }));

/** What is wrong once each `from` has become its `to` in one of our programmes: in English, or in both languages. */
function errorsWith(changes: readonly (readonly [from: string, to: string])[], language = /\/(en|fr)\./) {
  const changed = files.map(({ file, text }) => {
    if (!file.startsWith('programmes/home/') || !language.test(file)) return { file, text };
    for (const [from] of changes) if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
    return { file, text: changes.reduce((now, [from, to]) => now.replaceAll(from, to), text) };
  });
  return checkPages(changed, '2026-11-21')
    .filter(
      ({ kind, check, file }) =>
        kind === 'error' && !['links', 'glossary'].includes(check) && file.startsWith('programmes/home/'),
    )
    .map(({ file, check, what }) => `${file.slice(-6, -4)} ${check}: ${what}`);
}

it('finds nothing to say of our programmes', () => {
  expect(errorsWith([])).toEqual([]);
});

describe('a programme', () => {
  it.each([
    [
      'an exercise that nobody knows',
      [['exercise: overhead-press', 'exercise: overhead-pres']],
      /No exercise has the key "overhead-pres"/,
    ],
    ['sessions that are longer than it says', [["minutes: '35–45'", "minutes: '15–20'"]], /takes about \d+ minutes/],
    [
      'a muscle with next to nothing',
      [
        ['exercise: romanian-deadlift', 'exercise: calf-raise'],
        ['exercise: hip-thrust', 'exercise: calf-raise'],
      ],
      /hamstrings: [\d.]+ sets/,
    ],
    ['too much for a muscle', [['sets: 3', 'sets: 6']], /more than 20/],
    ['pushing without pulling', [['exercise: one-arm-row', 'exercise: push-up']], /pushing and pulling: [\d.]+ and 0/],
    ['a day that no week comes to', [['  - [a, b, a]\n  - [b, a, b]', '  - [a, a, a]']], /never comes to the day "b"/],
    ['a week with an unknown day', [['  - [a, b, a]', '  - [a, c, a]']], /names "c", which is no day/],
    ['a week with a day too few', [['  - [a, b, a]', '  - [a, b]']], /holds 2 days, where `perWeek` says 3/],
    ['a week that no phase covers', [["weeks: '3–4'", "weeks: '4–4'"]], /begins in week 4, where week 3 is to be next/],
    ['phases that end too soon', [["weeks: '6–8'", "weeks: '6–7'"]], /ends with week 7/],
    ['a range the wrong way round', [["repetitions: '6–12'", "repetitions: '12–6'"]], /begins with the larger number/],
    [
      'nothing to count',
      [["repetitions: '6–12'", "reserve: '1'"]],
      /needs one of repetitions, seconds and steps|cannot be read/,
    ],
  ] as const)('is refused with %s', (_, changes, what) => {
    const errors = errorsWith(changes);
    expect(
      errors.some((error) => what.test(error)),
      errors.join('\n'),
    ).toBe(true);
  });

  it.each([
    ['sets', [['sets: 2', 'sets: 1']], 'days'],
    ['a rest', [['rest: 60', 'rest: 75']], 'days'],
    ['weeks of a phase', [["weeks: '3–4', sets: all", "weeks: '3–4', sets: half"]], 'phases'],
    ['minutes', [["minutes: '35–45'", "minutes: '40–45'"]], 'minutes'],
  ] as const)('says the same %s in both languages', (_, changes, field) => {
    expect(errorsWith(changes, /\/fr\./)).toContainEqual(expect.stringContaining(`languages: \`${field}\` differs`));
  });

  it('is set like the rest of the text: in notes and rules too', () => {
    expect(errorsWith([['the other hand on a chair', 'the other "hand" on a chair']], /\/en\./)).toHaveLength(2);
    expect(
      errorsWith(
        [
          ['Wait the full time', 'Wait the full 90 s'],
          ['the same sack.', 'the same sack of 7 kg.'],
        ],
        /\/en\./,
      ).length,
    ).toBeGreaterThan(2);
  });
});

describe('sums', () => {
  const text = files.find(({ file }) => file === 'programmes/upper-lower/en.mdx')?.text ?? '';
  const page = readPageFile('programmes/upper-lower/en.mdx', text).pageFile?.page;
  if (page?.kind !== 'programme') throw new Error('the programme cannot be read');

  it('counts a set whole for the muscle it is for, and half for one that helps', () => {
    const only = (key: string) =>
      key === 'bench-press'
        ? ({ muscles: { primary: ['chest'], secondary: ['triceps'] }, pattern: 'horizontal-push' } as const)
        : undefined;
    expect([...weeklySets(page, only, 4)]).toEqual([
      ['chest', 4],
      ['triceps', 2],
    ]);
    expect([...weeklySets({ ...page, schedule: [['upper-1'], ['upper-2']] }, only, 1)]).toEqual([
      ['chest', 2],
      ['triceps', 1],
    ]);
  });

  it('adds up a session: eight minutes to warm up, one for each exercise, work and rests', () => {
    const one = { exercise: 'plank', sets: 2, seconds: '20–40', rest: 60, eachSide: true } as const;
    // 8 + 1, and twice two sides of 30 s and a rest of 60 s.
    expect(sessionMinutes({ id: 'a', name: 'A', exercises: [one] })).toBe(13);
    expect(amountOf(one)).toEqual({ of: 'seconds', range: '20–40' });
  });

  it('reads ranges', () => {
    expect([rangeOf('8–12'), rangeOf('4')]).toEqual([
      { from: 8, to: 12 },
      { from: 4, to: 4 },
    ]);
  });
});
