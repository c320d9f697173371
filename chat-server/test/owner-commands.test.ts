import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { directId } from '../src/relations/direct-id.ts';
import { connect, until } from './kit/client.ts';
import { call, newestMail, newMember, newStaff, PASSWORD, type Person, signIn } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { totp } from './kit/totp.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const owner = (command: string, args: object) =>
  callControl(server.dataDir, `account.${command}`, args) as Promise<Record<string, unknown>>;
const isIn = async ({ cookie }: Person) =>
  (await call(server, 'GET', '/api/session', undefined, { cookie })).status === 200;

/** Somebody with an open window, and what must be true of both once their sessions have ended. */
async function atWork(person: Person) {
  const window = await connect(server, person);
  return async () => {
    await until(() => expect(window.socket.connected).toBe(false));
    expect(window.notices('session:ended')).toHaveLength(1);
    expect(await isIn(person)).toBe(false);
  };
}

it('suspends an account at once, hides it, and lets it back in', async () => {
  const [member, other] = [await newMember(server, 'suspect'), await newMember(server)];
  const expectOut = await atWork(member);
  expect(await owner('suspend', { handle: 'suspect' })).toMatchObject({ id: member.me.id, sessionsEnded: 1 });
  await expectOut();
  await expect(signIn(server, member.email)).rejects.toThrow('suspended');
  const client = await connect(server, other);
  const find = async () => (await client.request('people:find', { query: 'suspect' })).people.length;
  expect(await find()).toBe(0);
  const listed = (await callControl(server.dataDir, 'account.list')) as { handle: string; suspendedAt?: number }[];
  expect(listed.find(({ handle }) => handle === 'suspect')?.suspendedAt).toBeGreaterThan(0);

  await owner('restore', { email: member.email });
  expect(await isIn(await signIn(server, member.email))).toBe(true);
  expect(await find()).toBe(1);
  client.close();
});

it('leaves others the conversation with somebody who is suspended, to read and to write in', async () => {
  const [member, other] = [await newMember(server), await newMember(server)];
  const client = await connect(server, other);
  const conversationId = directId(other.me.id, member.me.id);
  const message = () => ({ conversationId, clientId: randomUUID(), text: 'Are you coming on Thursday?' });
  await client.request('conversation:start', { kind: 'direct', with: member.me.id, ...message() });
  await owner('suspend', { handle: member.me.handle });

  await client.request('message:send', message());
  const { events, people } = await client.request('events:read', { conversationId, after: 0 });
  expect(events.filter(({ type }) => type === 'message')).toHaveLength(2);
  // Whether somebody is suspended is between them and the owner.
  expect(people.find(({ id }) => id === member.me.id)).toMatchObject({ handle: member.me.handle });
  client.close();
});

it('changes a role from the next sign-in on, and says how many admins are left', async () => {
  const member = await newMember(server);
  const expectOut = await atWork(member);
  const changed = await owner('role', { handle: member.me.handle, role: 'admin' });
  expect(changed).toMatchObject({ role: 'admin', sessionsEnded: 1, adminsLeft: 1 });
  await expectOut();
  const admin = await signIn(server, member.email);
  expect(admin.me.role).toBe('admin');
  // The same role again ends nothing.
  expect(await owner('role', { handle: member.me.handle, role: 'admin' })).toMatchObject({ sessionsEnded: 0 });
  expect(await isIn(admin)).toBe(true);
  expect(await owner('role', { handle: member.me.handle, role: 'member' })).toMatchObject({ adminsLeft: 0 });
});

it('sets a new password, ends every session, and tells the owner of the account', async () => {
  const member = await newMember(server);
  const expectOut = await atWork(member);
  const password = 'lichen over granite';
  await owner('reset', { email: member.email, password });
  await expectOut();
  await expect(signIn(server, member.email, PASSWORD)).rejects.toThrow('wrong_credentials');
  expect(await isIn(await signIn(server, member.email, password))).toBe(true);
  expect(await newestMail(server, member.email)).toMatch(/password/i);
});

it('removes a second factor that was lost, and the step of a sign-in that waits for it', async () => {
  const member = await newMember(server);
  const ask = (path: string, body?: object) => call(server, 'POST', path, body, { cookie: member.cookie });
  const { secret } = (await (await ask('/api/second-factor/offer')).json()) as { secret: string };
  expect((await ask('/api/second-factor', { code: totp(secret, Date.now()) })).status).toBe(200);
  const expectOut = await atWork(member);
  const attempt = { email: member.email, password: PASSWORD };
  const { ticket } = (await (await call(server, 'POST', '/api/session', attempt)).json()) as { ticket: string };
  await owner('reset', { handle: member.me.handle, secondFactor: true });
  await expectOut();
  const late = await call(server, 'POST', '/api/session/code', { ticket, code: totp(secret, Date.now()) });
  expect(late.status).toBe(400);
  expect((await signIn(server, member.email)).me.secondFactor).toBe(false);
});

it('plans an erasure for somebody, who can cancel it, and erases staff as well', async () => {
  const coach = await newStaff(server);
  const planned = await owner('erase', { handle: coach.me.handle });
  expect(planned['erasureAt']).toBeGreaterThan(Date.now());
  expect(await newestMail(server, coach.email)).toContain('will be erased');
  expect((await call(server, 'DELETE', '/api/account/erasure', undefined, { cookie: coach.cookie })).status).toBe(200);
  const expectOut = await atWork(coach);
  await owner('erase', { handle: coach.me.handle, now: true });
  await expectOut();
  await expect(owner('restore', { handle: coach.me.handle })).rejects.toMatchObject({ code: 'not_found' });
});

it.each([
  ['suspend', { handle: 'nobody-here' }, 'not_found', /no account has the handle nobody-here/],
  ['suspend', { email: 'nobody@example.org' }, 'not_found', /no account has the address/],
  ['suspend', {}, 'invalid_payload', /name it by its handle or by its address/],
  ['role', { handle: 'someone', role: 'owner' }, 'invalid_payload', /role/],
  ['reset', { handle: 'someone' }, 'invalid_payload', /a password, or the second factor/],
  ['erase', { handle: 'someone', soon: true }, 'invalid_payload', /soon/],
])('refuses %s %j', async (command, args, code, says) => {
  await expect(owner(command, args)).rejects.toMatchObject({ code, message: expect.stringMatching(says) as string });
});

it('takes no password that is quickly guessed', async () => {
  const { me } = await newMember(server);
  await expect(owner('reset', { handle: me.handle, password: 'password1' })).rejects.toMatchObject({
    code: 'weak_password',
  });
});
