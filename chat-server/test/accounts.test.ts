import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, newestMail, newMember, PASSWORD, registration } from './kit/person.ts';
import { connect, until } from './kit/client.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const errorOf = async (answer: Response) =>
  ((await answer.json()) as { error: { code: string; field?: string } }).error;

describe('registering', () => {
  it('makes a member out of a form and a code, and signs them in', async () => {
    const { me, cookie } = await newMember(server, 'alix');
    expect(me).toMatchObject({ handle: 'alix', role: 'member', language: 'en' });
    const session = await call(server, 'GET', '/api/session', undefined, { cookie });
    expect(await session.json()).toMatchObject({ me: { handle: 'alix' } });
    expect(session.headers.get('cache-control')).toBe('no-store');
  });

  it('keeps the session out of reach of scripts, and leaves a readable hint', async () => {
    await newMember(server, 'basile');
    const answer = await call(server, 'POST', '/api/session', { email: 'basile@example.org', password: PASSWORD });
    const [session, hint] = answer.headers.getSetCookie();
    expect(session).toMatch(/^repere=[\w-]{43}; Path=\/; SameSite=Strict; HttpOnly; Max-Age=\d+$/);
    expect(hint).toMatch(/^repere_session=1; Path=\/; SameSite=Strict; Max-Age=\d+$/);
  });

  it('answers a known address as an unknown one, and tells its owner alone', async () => {
    await newMember(server, 'carole');
    const again = await call(server, 'POST', '/api/registrations', {
      ...registration('carole2'),
      email: 'carole@example.org',
    });
    const fresh = await call(server, 'POST', '/api/registrations', registration('denis'));
    expect(again.status).toBe(fresh.status);
    const { registration: id } = (await again.json()) as { registration: string };
    expect(id).toMatch(/^[\da-f-]{36}$/);
    expect(await newestMail(server, 'carole@example.org')).toContain('already have');
    const guess = await call(server, 'POST', '/api/registrations/confirm', { registration: id, code: '000000' });
    expect(await errorOf(guess)).toMatchObject({ code: 'wrong_code' });
  });

  it('names the file of each mail in the log, and none of its words', async () => {
    await call(server, 'POST', '/api/registrations', registration('dounia'));
    const mail = await newestMail(server, 'dounia@example.org');
    const code = /^ {4}(\d{3}) (\d{3})$/m.exec(mail)?.slice(1).join('') ?? 'no code';
    const log = await until(async () => {
      const text = await readFile(join(server.logDir, 'app.log'), 'utf8');
      const files = [...text.matchAll(/"file":"([^"]+)"/g)].map(([, file]) => readFile(file ?? '', 'utf8'));
      expect(await Promise.all(files)).toContain(mail);
      return text;
    });
    expect(log).not.toContain('dounia');
    expect(log).not.toContain(code);
  });

  it('forgets a registration after five wrong codes, even for the right one', async () => {
    const asked = await call(server, 'POST', '/api/registrations', registration('elsa'));
    const { registration: id } = (await asked.json()) as { registration: string };
    const code = /^ {4}(\d{3} \d{3})$/m.exec(await newestMail(server, 'elsa@example.org'))?.[1] ?? '';
    const wrong = code === '123 456' ? '654321' : '123456';
    for (let tries = 0; tries < 5; tries += 1)
      expect((await call(server, 'POST', '/api/registrations/confirm', { registration: id, code: wrong })).status).toBe(
        400,
      );
    const late = await call(server, 'POST', '/api/registrations/confirm', { registration: id, code });
    expect(await errorOf(late)).toMatchObject({ code: 'wrong_code' });
  });

  it.each([
    ['under 16', { ofAge: false }, 'too_young'],
    ['without consent', { consent: false }, 'consent_missing'],
    ['a short password', { password: 'short' }, 'weak_password'],
    ['a password made of the own name', { password: 'fabien-fabien1' }, 'weak_password'],
    ['a handle that passes for a coach', { handle: 'coach-fabien' }, 'handle_refused'],
    ['a name that passes for a coach', { name: 'C o a c h Fabien' }, 'handle_refused'],
    ['a broken address', { email: 'fabien' }, 'invalid_payload'],
    ['an extra field', { role: 'admin' }, 'invalid_payload'],
  ])('refuses %s', async (_, change, code) => {
    const answer = await call(
      server,
      'POST',
      '/api/registrations',
      { ...registration('fabien'), ...change },
      { 'x-forwarded-for': 'ignored' },
    );
    expect(await errorOf(answer)).toMatchObject({ code });
  });
});

describe('a second server, for its own limits', () => {
  let other: TestServer;
  beforeAll(async () => {
    other = await startTestServer();
  });
  afterAll(() => other.close());

  it('refuses a handle that somebody has or is about to have', async () => {
    await newMember(other, 'gaelle');
    const taken = await call(other, 'POST', '/api/registrations', {
      ...registration('gaelle'),
      email: 'other@example.org',
    });
    expect(await errorOf(taken)).toMatchObject({ code: 'handle_taken' });
    await call(other, 'POST', '/api/registrations', registration('henri'));
    const waiting = await call(other, 'POST', '/api/registrations', {
      ...registration('henri'),
      email: 'h2@example.org',
    });
    expect(await errorOf(waiting)).toMatchObject({ code: 'handle_taken' });
  });

  it('lets a person who typed a wrong address begin again with the same handle, and nobody else', async () => {
    const wanted = registration('lilou');
    const begin = async (change: Record<string, unknown>) =>
      (await (await call(other, 'POST', '/api/registrations', { ...wanted, ...change })).json()) as Record<
        string,
        unknown
      >;
    const { registration: first } = await begin({ email: 'lilou@exmaple.org' });
    expect(await begin({ replaces: '11111111-1111-4111-8111-111111111111' })).toMatchObject({
      error: { code: 'handle_taken' },
    });
    const { registration: second } = await begin({ replaces: first });
    expect(second).toMatch(/^[\da-f-]{36}$/);
    const code = /^ {4}(\d{3} \d{3})$/m.exec(await newestMail(other, 'lilou@example.org'))?.[1];
    const confirmed = await call(other, 'POST', '/api/registrations/confirm', { registration: second, code });
    expect(confirmed.status).toBe(201);
  });

  it('cuts the sockets of the session that a new sign-in takes the place of', async () => {
    const person = await newMember(other, 'marc');
    const client = await connect(other, person);
    await call(other, 'POST', '/api/session', { email: person.email, password: PASSWORD }, { cookie: person.cookie });
    await until(() => expect(client.socket.connected).toBe(false));
  });

  it('answers a wrong password and an unknown address alike', async () => {
    await newMember(other, 'irene');
    const wrong = await call(other, 'POST', '/api/session', {
      email: 'irene@example.org',
      password: 'not the password',
    });
    const unknown = await call(other, 'POST', '/api/session', { email: 'nobody@example.org', password: PASSWORD });
    expect(wrong.status).toBe(401);
    const strip = ({ requestId: _, ...rest }: Record<string, unknown>) => rest;
    expect(strip(await errorOf(wrong))).toEqual(strip(await errorOf(unknown)));
  });

  it('ends the session on signing out, and cuts its sockets', async () => {
    const person = await newMember(other, 'jeanne');
    const client = await connect(other, person);
    expect((await call(other, 'DELETE', '/api/session', undefined, { cookie: person.cookie })).status).toBe(204);
    await until(() => expect(client.socket.connected).toBe(false));
    expect(client.notices('session:ended')).toEqual([{ code: 'session_ended' }]);
    expect((await call(other, 'GET', '/api/session', undefined, { cookie: person.cookie })).status).toBe(401);
    await expect(connect(other, person)).rejects.toMatchObject({ data: { code: 'unauthenticated' } });
  });

  it('refuses a request without the header, or from a page elsewhere', async () => {
    const plain = await fetch(new URL('/api/session', other.url), { method: 'POST', body: '{}' });
    expect(await errorOf(plain)).toMatchObject({ code: 'foreign_origin' });
    const foreign = await call(other, 'POST', '/api/session', {}, { origin: 'https://evil.example' });
    expect(await errorOf(foreign)).toMatchObject({ code: 'foreign_origin' });
  });

  it('keeps accounts and sessions over a restart', async () => {
    const person = await newMember(other, 'kenza');
    await other.restart();
    const session = await call(other, 'GET', '/api/session', undefined, { cookie: person.cookie });
    expect(await session.json()).toMatchObject({ me: { handle: 'kenza' } });
  });
});
