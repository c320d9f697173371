import { describe, expect, it } from 'vitest';
import { randomIds } from '../core/index.ts';
import { hashLongCode, makeLongCode, showLongCode } from './long-code.ts';

describe('a long code', () => {
  it('has 16 letters, shown in groups', () => {
    expect(showLongCode(makeLongCode(randomIds))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  });

  it('uses all of its 80 bits', () => {
    const seen = new Set(Array.from({ length: 200 }, () => makeLongCode(randomIds)).join(''));
    expect(seen.size).toBe(32);
  });

  it('is the same as people type it', () => {
    expect(hashLongCode('ada', 'ab1o 0cde-fghl jkmn')).toBe(hashLongCode('ada', 'AB10-0CDE-FGH1-JKMN'));
  });

  it('means nothing for another account', () => {
    expect(hashLongCode('ada', 'AB10-0CDE-FGH1-JKMN')).not.toBe(hashLongCode('bob', 'AB10-0CDE-FGH1-JKMN'));
  });
});
