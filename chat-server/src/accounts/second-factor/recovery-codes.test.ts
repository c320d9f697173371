import { expect, it } from 'vitest';
import { randomIds } from '../../core/index.ts';
import { hashLongCode, showLongCode } from '../long-code.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';

it('makes ten recovery codes, and keeps none as it is shown', () => {
  const { shown, kept } = makeRecoveryCodes('ada', randomIds);
  expect(new Set(shown).size).toBe(10);
  for (const code of shown) expect(showLongCode(code.replaceAll('-', ''))).toBe(code);
  expect(kept).toEqual(shown.map((code) => hashLongCode('ada', code)));
  expect(kept.join()).not.toContain(shown[0]?.slice(0, 4));
});
