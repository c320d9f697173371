import type { Me, Profile } from '@repere/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, until } from './kit/client.ts';
import { call, newMember, newStaff, type Person, registration } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const profileOf = ({ name, handle, about, language, units, findable, showPresence }: Me): Profile => ({
  name,
  handle,
  about,
  language,
  units,
  findable,
  showPresence,
});

/** Saves a profile in which these things differ; answers the status and the body. */
async function save({ me, cookie }: Person, change: Partial<Profile>) {
  const answer = await call(server, 'POST', '/api/profile', { ...profileOf(me), ...change }, { cookie });
  return { status: answer.status, ...((await answer.json()) as { me?: Me; error?: unknown }) };
}

describe('a profile', () => {
  it('is saved for good, and one’s other windows hear of it', async () => {
    const noor = await newMember(server, 'noor');
    const window = await connect(server, noor);
    const change = { name: 'Noor B.', about: 'Lifts on Sundays.', units: 'imperial', findable: false } as const;
    expect(await save(noor, change)).toMatchObject({ status: 200, me: change });
    await until(() => expect(window.notices('me:changed')).toMatchObject([{ me: { ...change, handle: 'noor' } }]));
    await save(noor, change);
    await server.restart();
    const session = await call(server, 'GET', '/api/session', undefined, { cookie: noor.cookie });
    expect(await session.json()).toMatchObject({ me: change });
    // The second time nothing had changed, and nothing was said.
    expect(window.notices('me:changed')).toHaveLength(1);
  });

  it('shows others the new name and handle in what they load next', async () => {
    const [olga, pia] = [await newMember(server, 'olga'), await newMember(server, 'pia')];
    await save(olga, { name: 'Olga Renamed', handle: 'olga-two' });
    const window = await connect(server, pia);
    expect(await window.request('people:find', { query: 'olga' })).toMatchObject({
      people: [{ handle: 'olga-two', name: 'Olga Renamed' }],
    });
    window.close();
  });

  it('keeps a former handle from everybody else, over a restart too', async () => {
    const [quentin, rosa] = [await newMember(server, 'quentin'), await newMember(server, 'rosa')];
    expect(await save(quentin, { handle: 'quentin-two' })).toMatchObject({ status: 200 });
    await server.restart();
    const taken = { status: 409, error: { code: 'handle_taken', field: 'handle' } };
    expect(await save(rosa, { handle: 'quentin' })).toMatchObject(taken);
    expect(await save(rosa, { handle: 'quentin-two' })).toMatchObject(taken);
    const registering = await call(server, 'POST', '/api/registrations', {
      ...registration('quentin'),
      email: 'another@example.org',
    });
    expect(await registering.json()).toMatchObject({ error: { code: 'handle_taken' } });
  });

  it('changes its handle once in 30 days, and says when again', async () => {
    const sven = await newMember(server, 'sven');
    await save(sven, { handle: 'sven-two' });
    const again = await save(sven, { handle: 'sven-three' });
    expect(again).toMatchObject({ status: 429, error: { code: 'too_many_requests', field: 'handle' } });
    const { retryAfter } = again.error as { retryAfter: number };
    expect(retryAfter).toBeGreaterThan(29 * 86_400);
    expect(retryAfter).toBeLessThanOrEqual(30 * 86_400);
    expect(await save({ ...sven, me: { ...sven.me, handle: 'sven-two' } }, { about: 'Hello.' })).toMatchObject({
      status: 200,
      me: { handle: 'sven-two', about: 'Hello.' },
    });
  });

  it.each([
    ['a handle that passes for a coach', { handle: 'coach-tom' }, 'handle_refused'],
    ['a name that passes for the site', { name: 'Repère' }, 'handle_refused'],
    ['an unknown language', { language: 'de' }, 'invalid_payload'],
    ['too many words', { about: 'a'.repeat(281) }, 'payload_too_large'],
    ['a role', { role: 'admin' }, 'invalid_payload'],
  ])('is refused with %s', async (_, change, code) => {
    const tom = await newMember(server);
    expect(await save(tom, change as Partial<Profile>)).toMatchObject({ error: { code } });
  });

  it('lets a coach be called one', async () => {
    const coach = await newStaff(server);
    expect(await save(coach, { name: 'Ute, coach' })).toMatchObject({ status: 200, me: { name: 'Ute, coach' } });
  });
});
