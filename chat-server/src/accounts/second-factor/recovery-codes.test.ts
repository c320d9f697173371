import { describe, expect, it } from 'vitest';
import { randomIds } from '../../core/index.ts';
import { hashRecoveryCode, makeRecoveryCodes } from './recovery-codes.ts';

describe('recovery codes', () => {
  it('are ten, each of 16 letters in groups, and never kept as shown', () => {
    const { shown, kept } = makeRecoveryCodes('ada', randomIds);
    expect(new Set(shown).size).toBe(10);
    for (const code of shown) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(kept).toEqual(shown.map((code) => hashRecoveryCode('ada', code)));
    expect(kept.join()).not.toContain(shown[0]?.slice(0, 4));
  });

  it('use all of their 80 bits', () => {
    const seen = new Set(Array.from({ length: 20 }, () => makeRecoveryCodes('ada', randomIds).shown.join('')).join(''));
    expect(seen.size).toBe(32 + 1);
  });

  it('are the same as people type them', () => {
    expect(hashRecoveryCode('ada', 'ab1o 0cde-fghl jkmn')).toBe(hashRecoveryCode('ada', 'AB10-0CDE-FGH1-JKMN'));
  });

  it('mean nothing for another account', () => {
    expect(hashRecoveryCode('ada', 'AB10-0CDE-FGH1-JKMN')).not.toBe(hashRecoveryCode('bob', 'AB10-0CDE-FGH1-JKMN'));
  });
});
