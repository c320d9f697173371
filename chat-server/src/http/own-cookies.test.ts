import { describe, expect, it } from 'vitest';
import { createOwnCookies } from './own-cookies.ts';

describe('a cookie of the site’s own pages', () => {
  it('stays with this very host, out of reach of scripts and of other sites', () => {
    expect(createOwnCookies(true).write('repere-device', 'a.b-c', 60)).toBe(
      '__Host-repere-device=a.b-c; Path=/; SameSite=Strict; Secure; HttpOnly; Max-Age=60',
    );
    expect(createOwnCookies(false).write('repere-device', 'a.b-c', 60)).toBe(
      'repere-device=a.b-c; Path=/; SameSite=Strict; HttpOnly; Max-Age=60',
    );
  });

  it('is read whole, under its own name alone', () => {
    const cookies = createOwnCookies(true);
    expect(cookies.read('repere=x; __Host-repere-device=a.b-c; c=d', 'repere-device')).toBe('a.b-c');
    expect(cookies.read('repere-device=a.b-c', 'repere-device')).toBeUndefined();
    expect(cookies.read('x__Host-repere-device=a.b-c', 'repere-device')).toBeUndefined();
    expect(cookies.read('__Host-repere-device=a b', 'repere-device')).toBeUndefined();
    expect(cookies.read(undefined, 'repere-device')).toBeUndefined();
  });
});
