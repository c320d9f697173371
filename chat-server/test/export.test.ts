import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from './kit/client.ts';
import { call, newMember, newStaff, PASSWORD, type Person, signIn } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

let server: TestServer;
let [ana, ben, coach, troll]: Person[] = [];
let coaching: string;
let direct: string;
beforeAll(async () => {
  server = await startTestServer({ TRUSTED_PROXIES: '1' });
  ana = await newMember(server, 'ana-known');
  [ben, coach, troll] = [await newMember(server), await newStaff(server), await newMember(server)];
  coaching = randomUUID();
  const [a, b, c, t] = await Promise.all([ana, ben, coach, troll].map((person) => connect(server, person)));
  const origin = { url: '/en/nutrition/protein/', title: 'Protein', quote: '1.6 g' };
  const asked = { conversationId: coaching, clientId: randomUUID(), text: 'Is it enough?', origin };
  await a!.request('conversation:start', { kind: 'coaching', ...asked });
  await c!.request('message:send', { conversationId: coaching, clientId: randomUUID(), text: 'More.' });
  await a!.request('conversation:mark-read', { conversationId: coaching, seq: 3 });
  direct = await write(b!, 'Dear Ana');
  await a!.request('message:send', { conversationId: direct, clientId: randomUUID(), text: 'Dear Ben' });
  await write(t!, 'You again');
  await a!.request('person:block', { account: troll.me.id });
  const trolls = (await t!.request('people:find', { query: 'ana-known' })).people[0];
  expect(trolls).toBeUndefined();
  for (const client of [a, b, c, t]) client!.close();
});
afterAll(() => server.close());

/** A first message to Ana. */
async function write(from: Awaited<ReturnType<typeof connect>>, text: string): Promise<string> {
  const { people } = await from.request('people:find', { query: 'ana-known' });
  const { id, conversationId } = people[0]!;
  await from.request('conversation:start', { kind: 'direct', conversationId, with: id, clientId: randomUUID(), text });
  return conversationId;
}

interface Exported {
  conversations: { id: string; readSeq: number; people: { id: string }[]; events: Record<string, unknown>[] }[];
  [member: string]: unknown;
}

/** Each time from another network address: the rate is tested by itself. */
const ask = ({ cookie }: Person) =>
  call(server, 'GET', '/api/export', undefined, { cookie, 'x-forwarded-for': `192.0.2.${(asked += 1)}` });
let asked = 0;

it('gives everything that is mine, in one file', async () => {
  const answer = await ask(ana!);
  expect(answer.status).toBe(200);
  const day = new Date().toISOString().slice(0, 10);
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="repere-ana-known-${day}.json"`);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const mine = (await answer.json()) as Exported;
  expect(mine).toMatchObject({
    format: 'repere-export',
    version: 1,
    exportedAt: expect.any(Number) as number,
    account: {
      id: ana!.me.id,
      email: ana!.email,
      handle: 'ana-known',
      role: 'member',
      consentAt: expect.any(Number) as number,
    },
    erasureAt: null,
    secondFactor: null,
    sessions: [{ device: expect.any(String) as string, current: true }],
    blocked: [{ id: troll!.me.id, handle: troll!.me.handle, at: expect.any(Number) as number }],
    reports: [],
  });
  const question = mine.conversations.find(({ id }) => id === coaching);
  expect(question).toMatchObject({ kind: 'coaching', readSeq: 3 });
  expect(question?.people.map(({ id }) => id).sort()).toEqual([ana!.me.id, coach!.me.id].sort());
  expect(question?.events).toMatchObject([
    { seq: 1, type: 'created' },
    { seq: 2, type: 'joined' },
    { seq: 3, type: 'message', text: 'Is it enough?', origin: { quote: '1.6 g' } },
    { seq: 4, type: 'joined' },
    { seq: 5, type: 'message', text: 'More.' },
    { seq: 6, type: 'assigned', account: coach!.me.id },
  ]);
  expect(JSON.stringify(mine.conversations.find(({ id }) => id === direct))).toMatch(/Dear Ana.*Dear Ben/);
});

it('gives no hash, no secret, and nobody’s address but mine', async () => {
  const other = await signIn(server, ana!.email);
  const text = await (await ask(other)).text();
  expect(text).toContain(ana!.email);
  for (const secret of [ben!.email, coach!.email, troll!.email, PASSWORD, '$argon2', 'tokenHash', 'passwordHash'])
    expect(text).not.toContain(secret);
  for (const { cookie } of [ana!, other]) expect(text).not.toContain(/repere=([\w-]+)/.exec(cookie)![1]);
});

it('keeps a withheld text from whoever it is withheld from', async () => {
  const client = await connect(server, troll);
  const { conversations } = await client.request('conversations:list', { of: 'mine' });
  const conversationId = conversations[0]!.id;
  await client.request('message:send', { conversationId, clientId: randomUUID(), text: 'a nasty word' });
  client.close();
  const mine = (await (await ask(ana!)).json()) as Exported;
  const between = mine.conversations.find(({ id }) => id === conversationId);
  expect(between?.events.at(-1)).toMatchObject({ type: 'withheld' });
  expect(JSON.stringify(mine)).not.toContain('nasty');
  expect(await (await ask(troll!)).text()).toContain('nasty');
});

it('is not for the signed out, and not for many times in a row', async () => {
  const statuses = [];
  for (let turn = 0; turn < 4; turn += 1) statuses.push((await call(server, 'GET', '/api/export')).status);
  expect(statuses).toContain(429);
  expect(statuses).not.toContain(200);
});
