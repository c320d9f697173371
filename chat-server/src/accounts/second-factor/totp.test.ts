import { describe, expect, it } from 'vitest';
import { forApps, stepOf } from './totp.ts';

/** The secret of RFC 6238, appendix B, for SHA-1. */
const SECRET = new TextEncoder().encode('12345678901234567890');

describe('a code of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i s is the last six digits of the published one', (seconds, code) => {
    expect(stepOf(code, SECRET, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  it.each([
    ['a step early', -30, 41152263],
    ['in time', 0, 41152263],
    ['a step late', 30, 41152263],
    ['two steps early', -60, undefined],
    ['two steps late', 60, undefined],
  ])('that comes %s (%i s) belongs to step %s', (_, seconds, step) => {
    expect(stepOf('005924', SECRET, (1_234_567_890 + seconds) * 1000)).toBe(step);
  });

  it.each(['', '5924', '0059240', '００５９２４', 'abcdef'])('is never %j', (code) => {
    expect(stepOf(code, SECRET, 1_234_567_890_000)).toBeUndefined();
  });
});

describe('the secret', () => {
  it('reaches an app with the site’s name and the account’s', () => {
    const { secret, uri } = forApps(SECRET, 'ada@example.org');
    expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    const address = new URL(uri);
    expect(decodeURIComponent(address.pathname)).toBe('/Repère:ada@example.org');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      issuer: 'Repère',
      secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
