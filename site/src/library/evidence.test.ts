import { expect, test } from 'vitest';
import { EVIDENCE_SCALE, evidenceTicks, LEVELS } from './evidence.ts';

test('a surer level always reaches further, from the whole scale down', () => {
  expect(LEVELS.map(evidenceTicks)).toEqual([EVIDENCE_SCALE, 3, 2, 1, 0]);
});
