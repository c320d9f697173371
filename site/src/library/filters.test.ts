import { expect, it } from 'vitest';
import {
  answersTo,
  type Choice,
  type Classified,
  countOf,
  filterPath,
  labelOf,
  nextChoices,
  pairsOfChoices,
  singleChoices,
} from './filters.ts';

const exercise = (
  primary: Classified['muscles']['primary'],
  equipment: Classified['equipment'],
  pattern: Classified['pattern'],
): Classified => ({ muscles: { primary, secondary: ['calves'] }, equipment, pattern, difficulty: 'beginner' });

const EXERCISES = [
  exercise(['glutes', 'quadriceps'], ['barbell', 'rack'], 'squat'),
  exercise(['glutes', 'quadriceps'], ['dumbbell'], 'squat'),
  exercise(['glutes'], ['barbell'], 'hinge'),
  exercise(['glutes'], ['dumbbell'], 'lunge'),
  exercise(['chest'], ['barbell'], 'horizontal-push'),
  exercise(['chest'], ['dumbbell'], 'horizontal-push'),
];
const glutes: Choice = { dimension: 'muscle', value: 'glutes' };
const quadriceps: Choice = { dimension: 'muscle', value: 'quadriceps' };
const barbell: Choice = { dimension: 'equipment', value: 'barbell' };
const dumbbell: Choice = { dimension: 'equipment', value: 'dumbbell' };
const squat: Choice = { dimension: 'pattern', value: 'squat' };

it('offers the values that exercises have, and no other', () => {
  const singles = singleChoices(EXERCISES);
  expect(singles).toContainEqual(glutes);
  // They help, and tire nobody first.
  expect(singles).not.toContainEqual({ dimension: 'muscle', value: 'calves' });
  for (const choice of singles) expect(countOf(EXERCISES, [choice])).toBeGreaterThan(0);
});

it('has pages for two choices where these narrow both down, and leave two exercises', () => {
  const pairs = pairsOfChoices(EXERCISES);
  expect(pairs).toContainEqual([glutes, barbell]);
  // All squats are for the glutes: the list would be that of the squats.
  expect(pairs).not.toContainEqual([glutes, squat]);
  // One exercise is left.
  expect(pairs).not.toContainEqual([quadriceps, barbell]);
  for (const pair of pairs) expect(EXERCISES.filter((each) => answersTo(each, pair)).length).toBeGreaterThanOrEqual(2);
});

it('leads from a choice to another of its kind or to one more, and from two to their neighbours', () => {
  const from = nextChoices(EXERCISES, [glutes]);
  expect(from).toContainEqual([quadriceps]);
  expect(from).toContainEqual([glutes, barbell]);
  expect(from).not.toContainEqual([barbell]);
  expect(nextChoices(EXERCISES, [glutes, barbell])).toEqual([[glutes, dumbbell]]);
  expect(nextChoices(EXERCISES, [])).toEqual(singleChoices(EXERCISES).map((one) => [one]));
});

it('has one address for the same choices, whatever their order', () => {
  expect(filterPath('en', [glutes])).toBe('/en/exercises/muscle/glutes/');
  expect(filterPath('fr', [barbell, glutes])).toBe('/fr/exercices/muscle/fessiers/materiel/barre/');
  expect(filterPath('fr', [])).toBe('/fr/exercices/');
  expect(labelOf(barbell, 'fr')).toBe('Barre');
});
