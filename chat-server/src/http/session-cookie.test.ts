import { describe, expect, it } from 'vitest';
import { createSessionCookie } from './session-cookie.ts';

describe('on https', () => {
  const cookie = createSessionCookie(true);

  it('binds the session to this very host, out of reach of scripts and of other sites', () => {
    const [session, hint] = cookie.write('token', 60);
    expect(session).toBe('__Host-repere=token; Path=/; SameSite=Strict; Secure; HttpOnly; Max-Age=60');
    expect(hint).toBe('repere_session=1; Path=/; SameSite=Strict; Secure; Max-Age=60');
  });

  it('reads its own cookie alone', () => {
    expect(cookie.read('a=b; __Host-repere=token; c=d')).toBe('token');
    expect(cookie.read('repere=token')).toBeUndefined();
    expect(cookie.read('x__Host-repere=token')).toBeUndefined();
    expect(cookie.read(undefined)).toBeUndefined();
  });

  it('clears both', () => {
    for (const each of cookie.clear()) expect(each).toContain('Max-Age=0');
  });
});

it('does without Secure and the prefix where there is no https to demand', () => {
  const [session] = createSessionCookie(false).write('token', 60);
  expect(session).toBe('repere=token; Path=/; SameSite=Strict; HttpOnly; Max-Age=60');
});
