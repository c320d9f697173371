import { expect, test } from 'vitest';
import { inReadingOrder } from './order.ts';

test('articles follow the reading order, not the alphabet', () => {
  const keys = ['effort', 'how-much-activity', 'first-programme'];
  expect(keys.sort((a, b) => inReadingOrder('training', a, b))).toEqual([
    'how-much-activity',
    'first-programme',
    'effort',
  ]);
});

test('a page without a place yet comes last, by name', () => {
  const keys = ['zinc', 'alcohol', 'plant-based-eating'];
  expect(keys.sort((a, b) => inReadingOrder('nutrition', a, b))).toEqual(['plant-based-eating', 'alcohol', 'zinc']);
});

test('exercises stand by name', () => {
  const keys = ['push-up', 'goblet-squat'];
  expect(keys.sort((a, b) => inReadingOrder('exercises', a, b))).toEqual(['goblet-squat', 'push-up']);
});
