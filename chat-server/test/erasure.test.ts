import { randomUUID } from 'node:crypto';
import { cp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS, type Me } from '@repere/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { type Client, connect, until } from './kit/client.ts';
import { call, newestMail, newMember, newStaff, type Person, signIn } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

/** A word that ana wrote, and nobody else in the world. */
const HERS = { question: 'zibblefrotz', direct: 'wumbleprack' };
const COACHS = 'quorndaxel';
const LABEL = 'mibblestaff';

let server: TestServer;
let [ana, ben, coach]: Person[] = [];
let coaching: string;
let direct: string;
beforeAll(async () => {
  server = await startTestServer();
  [ana, ben, coach] = [await newMember(server, 'ana-known'), await newMember(server), await newStaff(server)];
  coaching = randomUUID();
  const [a, c] = [await connect(server, ana), await connect(server, coach)];
  const asked = { conversationId: coaching, clientId: randomUUID() };
  await a.request('conversation:start', { kind: 'coaching', ...asked, text: `Is ${HERS.question} enough?` });
  await c.request('message:send', { conversationId: coaching, clientId: randomUUID(), text: `More ${COACHS}.` });
  await c.request('desk:label', { conversationId: coaching, clientId: randomUUID(), label: LABEL, on: true });
  expect(await labelsOf(c)).toEqual([[LABEL], [LABEL]]);
  direct = await write(a, ben!, HERS.direct);
  for (const client of [a, c]) client.close();
});
afterAll(() => server.close());

/** The first message to somebody whom one has found. */
async function write(from: Client, to: Person, text: string): Promise<string> {
  const { people } = await from.request('people:find', { query: to.me.handle });
  const { id, conversationId } = people[0]!;
  await from.request('conversation:start', { kind: 'direct', conversationId, with: id, clientId: randomUUID(), text });
  return conversationId;
}

const erasure = (method: 'POST' | 'DELETE', { cookie }: Person) =>
  call(server, method, '/api/account/erasure', undefined, { cookie });

async function meOf(answer: Response): Promise<Me> {
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { me: Me }).me;
}

async function textsIn(reader: Person, conversationId: string): Promise<(string | null)[]> {
  const client = await connect(server, reader);
  const { events, people } = await client.request('events:read', { conversationId, after: 0 });
  client.close();
  expect(people.map(({ handle }) => handle)).not.toContain('ana-known');
  return events.flatMap((event) => (event.type === 'message' ? [event.text] : []));
}

it('plans an erasure that shows, hides its person from searches, and can be cancelled', async () => {
  const leaving = await newMember(server);
  const window = await connect(server, leaving);
  const before = Date.now();
  const { erasureAt = 0 } = await meOf(await erasure('POST', leaving));
  expect(erasureAt).toBeGreaterThanOrEqual(before + LIMITS.erasureDelay);
  expect(erasureAt).toBeLessThanOrEqual(Date.now() + LIMITS.erasureDelay);
  expect(await newestMail(server, leaving.email)).toMatch(
    /will be erased for good on:\n\n.*\(UTC\)\n[^]*sign in before/,
  );
  expect((await meOf(await erasure('POST', leaving))).erasureAt).toBe(erasureAt);
  await until(() => expect(window.notices('me:changed').at(-1)?.me.erasureAt).toBe(erasureAt));

  const searcher = await connect(server, ben);
  const find = () => searcher.request('people:find', { query: leaving.me.handle });
  expect((await find()).people).toEqual([]);
  expect(await write(window, coach!, 'Still here')).toBeDefined();

  expect(await meOf(await erasure('DELETE', leaving))).not.toHaveProperty('erasureAt');
  expect(await newestMail(server, leaving.email)).toContain('will not be erased');
  expect((await find()).people).toHaveLength(1);
  expect(await meOf(await erasure('DELETE', leaving))).not.toHaveProperty('erasureAt');
  for (const client of [window, searcher]) client.close();
});

it('erases a person everywhere, also from a backup that is put back with the newer journal', async () => {
  // A backup of a stopped server, as docs/operations.md says.
  const backup = `${server.dataDir}-backup`;
  await server.restart(() => cp(server.dataDir, backup, { recursive: true }));
  expect(await readable(backup)).toBeGreaterThan(0);

  const window = await connect(server, ana);
  const erased = callControl(server.dataDir, 'account.erase', { handle: 'ana-known', now: true });
  await until(() => expect(window.socket.connected).toBe(false));
  expect(await erased).toMatchObject({ id: ana!.me.id, handle: 'ana-known' });
  await expectGone();
  await newMember(server, 'ana-known').then(({ cookie }) =>
    call(server, 'DELETE', '/api/session', undefined, { cookie }),
  );
  await callControl(server.dataDir, 'account.erase', { handle: 'ana-known', now: true });

  await server.restart(async () => {
    await cp(join(server.dataDir, 'erasures'), join(backup, 'erasures'), { recursive: true });
    await rm(server.dataDir, { recursive: true });
    await rename(backup, server.dataDir);
  });
  await expectGone();
});

/** The labels that the coaches' list shows on Ana's question, and those that its desk stream tells of. */
async function labelsOf(client: Client) {
  const { conversations } = await client.request('desk:queue', { queue: 'all' });
  const { events } = await client.request('desk:read', { conversationId: coaching, after: 0 });
  return [
    conversations.find(({ id }) => id === coaching)?.desk?.labels,
    events.flatMap((event) => (event.type === 'labelled' ? [event.label] : [])),
  ];
}

/** What must be true of Ana from her erasure on. */
async function expectGone(): Promise<void> {
  expect((await call(server, 'GET', '/api/session', undefined, { cookie: ana!.cookie })).status).toBe(401);
  await expect(signIn(server, ana!.email)).rejects.toThrow('wrong_credentials');
  const accounts = (await callControl(server.dataDir, 'account.list')) as { id: string }[];
  expect(accounts.map(({ id }) => id)).not.toContain(ana!.me.id);
  expect(await textsIn(ben!, direct)).toEqual([null]);
  expect(await textsIn(coach!, coaching)).toEqual([null, null]);
  const desk = await connect(server, coach);
  expect(await labelsOf(desk)).toEqual([[], [null]]);
  desk.close();
  expect(await readable(server.dataDir)).toBe(0);
  for (const said of [...Object.values(HERS), COACHS, LABEL, ana!.email]) expect(await filesWith(said)).toEqual([]);
}

/** How many of Ana's keys, and of the keys of her conversation with the coaches, a folder still holds. */
async function readable(folder: string): Promise<number> {
  const owners = [`account:${ana!.me.id}`, `conversation:${coaching}`];
  let living = 0;
  for (const file of await filesIn(join(folder, 'keys'))) {
    const { data } = JSON.parse(await readFile(file, 'utf8')) as { data: { owner: string; wrapped?: string } };
    if (owners.includes(data.owner) && data.wrapped !== undefined) living += 1;
  }
  return living;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** The files of the store that hold a word. Mails that were written to files stay: this machine has no other way to send them. */
async function filesWith(word: string): Promise<string[]> {
  const files = (await filesIn(server.dataDir)).filter((file) => !file.startsWith(join(server.dataDir, 'mail/')));
  const found = await Promise.all(files.map(async (file) => ((await readFile(file)).includes(word) ? [file] : [])));
  return found.flat();
}

it('names nobody in its log', async () => {
  const log = await readFile(join(server.logDir, 'app.log'), 'utf8');
  const lines = log.split('\n').filter((line) => line.includes('was erased'));
  expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
    expect.objectContaining({ account: ana!.me.id, audit: true, conversations: 1 }),
  );
  for (const secret of [ana!.email, 'ana-known', HERS.direct]) expect(log).not.toContain(secret);
});
