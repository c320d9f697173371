import { randomUUID } from 'node:crypto';
import { type DeskEvent, REQUEST_NAMES } from '@repere/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from './kit/client.ts';
import { call } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { FOR_MANY, newTalker, say, type Talker, talkerOf } from './kit/talk.ts';
import { wordsIn } from './kit/words-in.ts';

/** Words that only coaches may ever read. */
const [NOTE, HANDED, LABEL] = ['zumbelquist', 'krottelwame', 'vorpeldrin'] as const;
const SECRETS = [NOTE, HANDED, LABEL];

let server: TestServer;
let member: Talker;
let [sam, kim]: Talker[] = [];
let conversationId: string;
/** Every packet that the member's connections have received, as it came. */
const received: string[] = [];

/** Keeps whatever comes in from now on. */
function record(talker: Talker): Talker {
  talker.socket.io.engine.on('packet', ({ data }: { data?: unknown }) => received.push(String(data)));
  return talker;
}

const act = () => ({ conversationId, clientId: randomUUID() });

beforeAll(async () => {
  server = await startTestServer({ ...FOR_MANY, LOG_LEVEL: 'debug' });
  [sam, kim] = [await newTalker(server, 'coach'), await newTalker(server, 'coach')];
  member = record(await newTalker(server));
  conversationId = randomUUID();
  await member.request('conversation:start', { kind: 'coaching', ...act(), text: 'Is it enough?' });
  await say(sam, conversationId, 'More.');
});
afterAll(() => server.close());

/** What happens in the desk stream alone. */
async function writeAtTheDesk(): Promise<void> {
  await sam!.request('desk:note', { ...act(), text: `She is ${NOTE}` });
  await sam!.request('desk:label', { ...act(), label: LABEL, on: true });
  await sam!.request('desk:label', { ...act(), label: `${LABEL} 2`, on: true });
  await kim!.request('desk:label', { ...act(), label: LABEL, on: false });
  await sam!.request('desk:assign', { ...act(), to: sam!.id, words: `I remember ${HANDED}` });
}

/** Everything that the member can find out without changing anything, as text. */
async function everything(): Promise<string> {
  const asked: unknown[] = [];
  for (const of of ['mine', 'requests', 'ignored'] as const)
    asked.push(await member.request('conversations:list', { of }));
  asked.push(await member.request('events:read', { conversationId, after: 0 }));
  asked.push(await member.request('events:read', { conversationId, before: 1_000 }));
  asked.push(await member.request('heads:check', {}));
  asked.push(await member.request('person:read', { account: sam!.id }));
  const { cookie } = member.person;
  asked.push(await (await call(server, 'GET', '/api/unread', undefined, { cookie })).json());
  return JSON.stringify(asked);
}

/** The member's file, without what changes by itself. */
async function exported(address: string): Promise<string> {
  const headers = { cookie: member.person.cookie, 'x-forwarded-for': address };
  const file = (await (await call(server, 'GET', '/api/export', undefined, headers)).json()) as Record<string, unknown>;
  return JSON.stringify({ ...file, exportedAt: 0, sessions: [] });
}

it('lets a member find nothing that the desk stream moved, and tells them of nothing', async () => {
  const [before, file] = [await everything(), await exported('192.0.2.1')];
  const heard = received.length;
  const revision = (await kim!.request('heads:check', {})).revision;
  await writeAtTheDesk();
  // The coaches heard it all, so it was told.
  await until(() => expect(kim!.notices('desk:event')).toHaveLength(5));
  expect((await kim!.request('heads:check', {})).revision).toBeGreaterThan(revision);
  expect(received.slice(heard).filter((packet) => !/^[23]$/.test(packet) && packet !== 'undefined')).toEqual([]);
  expect(await everything()).toBe(before);
  expect(await exported('192.0.2.2')).toBe(file);
});

it('lets the words with a hand-over go to the desk, and only the hand-over to the member', async () => {
  await sam!.request('desk:assign', { ...act(), to: kim!.id, words: `Mind her ${HANDED}` });
  await until(() =>
    expect(member.notices('conversation:event').at(-1)).toMatchObject({
      event: { type: 'assigned', account: kim!.id },
    }),
  );
  const { events } = await kim!.request('desk:read', { conversationId, after: 0 });
  expect(JSON.stringify(events)).toMatch(new RegExp(`${NOTE}.*${LABEL}.*${HANDED}.*${HANDED}`));
});

it('answers nothing of it whatever a member asks, at once or after a restart', async () => {
  const secrets = await kim!.request('desk:read', { conversationId, after: 0 });
  const { clientId } = secrets.events.find((event): event is DeskEvent & { type: 'note' } => event.type === 'note')!;
  for (const look of ['now', 'after a restart']) {
    if (look !== 'now') {
      await server.restart();
      member = record(await talkerOf(server, member.person));
    }
    for (const name of REQUEST_NAMES)
      for (const payload of [
        { conversationId, after: 0 },
        { conversationId, clientId, text: 'x' },
        { conversationId, seq: 1 },
        { conversationId },
        { query: NOTE },
        { query: 'zum', conversationId },
        { queue: 'all' },
        { of: 'desk' },
        { accounts: [kim!.id] },
        { clientId, reason: 'other', conversationId, seq: 5 },
        {},
      ])
        await member.ask(name, payload);
    await everything();
    // What is said to all is found, so a search was made.
    expect((await member.request('messages:find', { query: 'More' })).hits).toHaveLength(1);
    for (const query of SECRETS) expect((await member.request('messages:find', { query })).hits).toEqual([]);
    expect(await exported(look === 'now' ? '192.0.2.3' : '192.0.2.4')).not.toMatch(new RegExp(SECRETS.join('|')));
  }
  expect(received.length).toBeGreaterThan(200);
  expect(received.filter((packet) => packet.includes('More.'))).not.toEqual([]);
  expect(received.filter((packet) => SECRETS.some((secret) => packet.includes(secret)))).toEqual([]);
  expect(received.filter((packet) => /lastDeskSeq|"desk"|desk:event|"handed"|"labelled"/.test(packet))).toEqual([]);
});

it('leaves no word of it in a log, and of notes and hand-overs none on the disk', async () => {
  expect(await wordsIn(server.logDir, SECRETS)).toEqual([]);
  expect(await wordsIn(server.dataDir, [NOTE, HANDED])).toEqual([]);
});
