import type { Programme } from '@repere/content';
import { expect, it } from 'vitest';
import { exercisePlan } from './exercise-plan.ts';
import { weeksOf } from './weeks.ts';

const PROGRAMME = {
  title: 'Full body',
  description: 'A sentence.',
  weeks: 5,
  perWeek: '2–3',
  minutes: '40–50',
  days: [
    {
      id: 'a',
      name: 'Session A',
      exercises: [{ exercise: 'goblet-squat', sets: 3, repetitions: '8–12', reserve: '2', rest: 120 }],
    },
    { id: 'b', name: 'Session B', exercises: [{ exercise: 'plank', sets: 2, seconds: '20', rest: 60 }] },
  ],
  schedule: [
    ['a', 'b', 'a'],
    ['b', 'a', 'b'],
  ],
  phases: [
    { weeks: '1–3', sets: 'all', what: 'All.' },
    { weeks: '4', sets: 'half', what: 'Light.' },
    { weeks: '5', sets: 'all', what: 'All.' },
  ],
} as unknown as Programme;

it('tells how often, how long, and what each session asks for', () => {
  const about = { url: 'https://repere.example/en/programmes/full-body/', language: 'en' };
  expect(exercisePlan(PROGRAMME, about, (key) => key.toUpperCase())).toMatchObject({
    '@type': 'ExercisePlan',
    mainEntityOfPage: { '@id': about.url },
    activityFrequency: { minValue: 2, maxValue: 3 },
    activityDuration: { minValue: 40, maxValue: 50, unitCode: 'MIN' },
    hasPart: [
      { name: 'Session A', additionalVariable: 'GOBLET-SQUAT 3 × 8–12' },
      { name: 'Session B', additionalVariable: 'PLANK 2 × 20' },
    ],
  });
});

it('lets the weeks of a schedule take turns, and knows which are light', () => {
  expect(
    weeksOf(PROGRAMME).map(({ week, days, isLight }) => [week, days.map(({ id }) => id).join(''), isLight]),
  ).toEqual([
    [1, 'aba', false],
    [2, 'bab', false],
    [3, 'aba', false],
    [4, 'bab', true],
    [5, 'aba', false],
  ]);
});
