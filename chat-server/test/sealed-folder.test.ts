import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { connect, until } from './kit/client.ts';
import { call, newMember, newStaff, type Person, registration, waitingMails } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { wordsIn } from './kit/words-in.ts';

/** One word for each place that a person's words come from, none of them anywhere else in the world. */
const SAID = {
  question: 'zibblefrotz',
  answer: 'quorndaxel',
  direct: 'wumbleprack',
  title: 'snorvelkite',
  heading: 'plindoquath',
  quote: 'grubbernysh',
  note: 'frondlewick',
  label: 'mibblestaff',
};

let server: TestServer;
let [ada, ben, coach]: Person[] = [];
beforeAll(async () => {
  server = await startTestServer();
  [ada, ben, coach] = [await newMember(server), await newMember(server), await newStaff(server)];
  await talk();
});
afterAll(() => server.close());

/** A question from a page, its answer, and a direct conversation. */
async function talk(): Promise<void> {
  const [a, c] = [await connect(server, ada), await connect(server, coach)];
  const conversationId = randomUUID();
  const { title, heading, quote } = SAID;
  await a.request('conversation:start', {
    kind: 'coaching',
    conversationId,
    clientId: randomUUID(),
    text: `Is ${SAID.question} enough?`,
    origin: { url: '/en/nutrition/protein/', title, heading, quote },
  });
  await c.request('message:send', { conversationId, clientId: randomUUID(), text: `More ${SAID.answer}.` });
  await c.request('desk:note', { conversationId, clientId: randomUUID(), text: `Saw ${SAID.note}.` });
  await c.request('desk:label', { conversationId, clientId: randomUUID(), label: SAID.label, on: true });
  const { people } = await a.request('people:find', { query: ben!.me.handle });
  await a.request('conversation:start', {
    kind: 'direct',
    conversationId: people[0]!.conversationId,
    clientId: randomUUID(),
    with: people[0]!.id,
    text: `Hello ${SAID.direct}`,
  });
  for (const client of [a, c]) client.close();
}

it('holds no word that a person wrote, nor of the page it was written about', async () => {
  expect(await wordsIn(server.dataDir, Object.values(SAID))).toEqual([]);
  await server.restart();
  expect(await wordsIn(server.dataDir, Object.values(SAID))).toEqual([]);
});

it('holds no address and no word of a mail that waits', async () => {
  const unreachable = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'Repère <bonjour@repere.example>' };
  const other = await startTestServer(unreachable);
  onTestFinished(() => other.close());
  const { email, ...wanted } = registration('morgane');
  await call(other, 'POST', '/api/registrations', { email, ...wanted });
  const mails = join(other.dataDir, 'mails');
  // After its first try it lies still.
  await until(async () => {
    const [name = ''] = await waitingMails(other);
    expect(await readFile(join(mails, name), 'utf8')).toContain('"attempts":1');
  });
  expect(await wordsIn(mails, [email, 'example.org', 'Your Repère code', 'to finish registering'])).toEqual([]);
  expect(await wordsIn(other.dataDir, [email])).toEqual([expect.stringContaining('/registrations/')]);
});

it('would show them: names, which are not sealed, are found, and so is every word in base64', async () => {
  expect(await wordsIn(server.dataDir, [ada!.me.handle])).not.toEqual([]);
  const planted = await mkdtemp(join(tmpdir(), 'repere-planted-'));
  onTestFinished(() => rm(planted, { recursive: true }));
  for (const before of ['', 'a', 'ab', 'abc']) {
    await writeFile(join(planted, 'file'), Buffer.from(`${before}${SAID.quote} and more`).toString('base64'));
    expect(await wordsIn(planted, [SAID.quote])).toHaveLength(1);
  }
});
