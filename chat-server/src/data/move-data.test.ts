import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@repere/protocol';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Account } from '../accounts/index.ts';
import type { NewEvent } from '../conversations/index.ts';
import { AppError, randomIds } from '../core/index.ts';
import { directId } from '../relations/index.ts';
import { nodeFiles } from '../storage/files/node-files.ts';
import { openConversationStore } from '../storage/lowdb/conversation.store.lowdb.ts';
import { openDocumentStores } from '../storage/lowdb/document-stores.ts';
import { createErasures } from './erasures.ts';
import { moveData } from './move-data.ts';

const [LEA, BEN, SAM, GONE, GUEST] = Array.from({ length: 5 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
];
const HASH = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$aGFzaGhhc2hoYXNo';

/** Real stores in a folder of their own, and the two commands on them. */
async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'repere-move-'));
  const onFatal = (error: Error): void => expect.fail(error.message);
  const clock = { now: () => 9_000 };
  const masterKey = new Uint8Array(32).fill(7);
  const documents = await openDocumentStores({ files: nodeFiles, folder, masterKey, clock, onFatal });
  const conversations = await openConversationStore({
    files: nodeFiles,
    folder: join(folder, 'events'),
    keys: documents.keys,
    epoch: 'test',
    onFatal,
  });
  onTestFinished(async () => {
    await conversations.close();
    await documents.close();
    await rm(folder, { recursive: true });
  });
  const noted: string[] = [];
  const dataEvents = {
    exported: () => void noted.push('exported'),
    imported: (added: number, refused: number) => void noted.push(`imported ${added}, refused ${refused}`),
  };
  const parts = { ...documents, conversations, clock, ids: randomIds, dataEvents };
  const commands = moveData(parts);

  async function exported(): Promise<string[]> {
    const lines: string[] = [];
    for (let run: string | undefined, done = false; !done;) {
      const page = await commands['data.export']({ run });
      ({ run, done } = page);
      lines.push(...page.lines);
    }
    return lines;
  }

  /** Imports in batches of three lines, so that a batch ends in the middle of everything. */
  async function take(lines: string[], { check = false, size = 3 } = {}) {
    const all = { added: 0, present: 0, problems: [] as { line: number; field?: string; message: string }[] };
    for (let run: string | undefined, at = 0; at < lines.length; at += size) {
      const batch = { check, first: at + 1, lines: lines.slice(at, at + size), last: at + size >= lines.length };
      const report = await commands['data.import']({ run, ...batch });
      run = report.run;
      all.added += report.added;
      all.present += report.present;
      all.problems.push(...report.problems);
    }
    return all;
  }
  return { ...parts, exported, take, noted };
}

type Stores = Awaited<ReturnType<typeof open>>;

const created = (kind: 'direct' | 'coaching'): NewEvent => ({ stream: 'shared', type: 'created', kind });
const joined = (account: string): NewEvent => ({ stream: 'shared', type: 'joined', account });

function message(text: string, withheld = false): NewEvent {
  const origin = text.length > 10 ? { origin: { url: '/en/', title: 'Home', quote: 'a passage' } } : {};
  return { stream: 'shared', type: 'message', content: { text, ...origin }, ...(withheld && { withheld }) };
}

let time = 1_000;
function append(
  { conversations }: Stores,
  conversation: string,
  author: string,
  events: NewEvent[],
  role: Role = 'member',
) {
  time += 1;
  return conversations.append({
    conversation,
    author,
    role,
    clientId: randomUUID(),
    at: time,
    body: 'any',
    decide: () => events,
  });
}

/** A store that has some of everything. */
async function fill(stores: Stores): Promise<{ question: string }> {
  const { accounts, conversations, relations, erasures } = stores;
  const base = { language: 'fr', createdAt: 1 } as const;
  const all: Account[] = [
    {
      ...base,
      id: LEA,
      email: 'lea@example.org',
      handle: 'lea',
      name: 'Léa',
      role: 'member',
      passwordHash: HASH,
      passwordChangedAt: 6,
      formerHandle: 'lea-before',
      handleChangedAt: 6,
      about: 'Je cours.',
      units: 'imperial',
      findable: false,
      consentAt: 2,
      ofAgeAt: 2,
    },
    {
      ...base,
      id: BEN,
      email: 'ben@example.org',
      handle: 'ben',
      name: 'Ben',
      role: 'member',
      createdAt: 2,
      suspendedAt: 5,
      showPresence: false,
    },
    {
      ...base,
      id: SAM,
      email: 'sam@example.org',
      handle: 'sam',
      name: 'Sam',
      role: 'coach',
      language: 'en',
      createdAt: 3,
      erasureAt: 99_999,
    },
    { ...base, id: GONE, email: 'gone@example.org', handle: 'gone', name: 'Gone', role: 'member', createdAt: 4 },
    {
      ...base,
      id: GUEST,
      handle: 'guest-12345678',
      name: 'A guest',
      role: 'member',
      createdAt: 5,
      external: { origin: 'https://host.example', subject: '7' },
    },
  ];
  for (const account of all) await accounts.insert(account);
  const [question, gonesQuestion] = [randomUUID(), randomUUID()];
  const [leaBen, leaGone, samLea] = [directId(LEA, BEN), directId(LEA, GONE), directId(SAM, LEA)];
  await append(stores, question, LEA, [created('coaching'), joined(LEA), message('Is that enough, coach?')]);
  await append(stores, question, SAM, [joined(SAM), message('More.')], 'coach');
  await append(stores, question, LEA, [message('Thanks')]);
  await append(stores, gonesQuestion, GONE, [created('coaching'), joined(GONE), message('And me?')]);
  await append(stores, gonesQuestion, SAM, [joined(SAM), message('You too')], 'coach');
  await append(stores, leaBen, LEA, [created('direct'), joined(LEA), joined(BEN), message('Hello')]);
  await append(stores, leaBen, BEN, [{ stream: 'shared', type: 'accepted' }]);
  await append(stores, leaBen, LEA, [message('withheld', true)]);
  await append(stores, leaGone, GONE, [created('direct'), joined(GONE), joined(LEA), message('I leave')]);
  await append(stores, leaGone, LEA, [message('A pity')]);
  await append(stores, samLea, SAM, [created('direct'), joined(SAM), joined(LEA), message('By the way')], 'coach');
  await conversations.markRead(question, LEA, 4);
  await conversations.markRead(gonesQuestion, SAM, 3);
  await relations.change(BEN, (relation) => ({ ...relation, blocked: [{ account: LEA, at: 7 }] }));
  await relations.change(LEA, (relation) => ({
    ...relation,
    answers: [{ conversation: samLea, answer: 'ignore', at: 8 }],
  }));
  const events = { erased: () => undefined, erasureFailed: () => undefined };
  const broadcast = () => ({ to: () => undefined, unwatch: async () => undefined, endSession: () => undefined });
  await createErasures({ ...stores, forget: [], broadcast, events }).erase(GONE);
  expect(await erasures.find(GONE)).toBeDefined();
  return { question };
}

it('takes everything to an empty store, where it is the same, line for line', async () => {
  const [one, other] = [await open(), await open()];
  const { question } = await fill(one);
  const lines = await one.exported();
  expect(lines[0]).toBe('{"type":"header","format":"repere-data","version":1,"exportedAt":9000}');
  const types = lines.map((line) => (JSON.parse(line) as { type: string }).type);
  for (const type of ['erasure', 'account', 'events', 'read', 'block', 'answer']) expect(types).toContain(type);

  const dry = await other.take(lines, { check: true });
  expect(dry.problems).toEqual([]);
  expect(await other.exported()).toHaveLength(1);
  expect(await other.take(lines)).toEqual({ added: lines.length - 1, present: 0, problems: [] });
  expect(dry.added).toBe(lines.length - 1);
  expect((await other.exported()).slice(1)).toEqual(lines.slice(1));
  expect(other.noted).toContain(`imported ${lines.length - 1}, refused 0`);

  const [before, after] = [await one.conversations.head(question), await other.conversations.head(question)];
  expect(after).toEqual(before);
  expect(await other.conversations.countWaiting(question)).toBe(1);
  const staffs = directId(SAM, LEA);
  expect(await other.conversations.head(staffs)).toEqual(await one.conversations.head(staffs));
  await expect(other.keys.obtain(`account:${GONE}`)).rejects.toMatchObject({ code: 'not_found' });
});

it('changes nothing the second time, also after an import that was cut short', async () => {
  const [one, other] = [await open(), await open()];
  await fill(one);
  const lines = await one.exported();
  await other.take(lines.slice(0, 9), { size: 4 });
  expect((await other.take(lines)).problems).toEqual([]);
  expect(await other.take(lines)).toEqual({ added: 0, present: lines.length - 1, problems: [] });
  expect((await other.exported()).slice(1)).toEqual(lines.slice(1));
  expect(await one.take(lines)).toEqual({ added: 0, present: lines.length - 1, problems: [] });
});

const SITE = { origin: 'https://host.example', subject: '8' };
const header = JSON.stringify({ type: 'header', format: 'repere-data', version: 1 });
const account = (facts: object) =>
  JSON.stringify({ type: 'account', id: randomUUID(), handle: 'someone', name: 'Some One', ...facts });
const events = (facts: object) => JSON.stringify({ type: 'events', clientId: randomUUID(), at: 1, ...facts });
const text = (words: string | null) => ({ type: 'message', text: words });

it.each([
  ['not JSON', '{', undefined, 'not JSON'],
  ['an unknown type', '{"type":"letter"}', 'type', /Invalid/],
  ['an unknown field', account({ shoe: 42 }), undefined, /shoe/],
  ['a bad handle', account({ handle: 'No!' }), 'handle', /Invalid/],
  ['a bad hash', account({ passwordHash: 'md5' }), 'passwordHash', /neither argon2id/],
  ['neither id nor address', account({ id: undefined }), undefined, /an id or an email/],
  [
    'a guest with a way in of their own',
    account({ external: SITE, email: 'guest@example.org' }),
    'external',
    /a guest/,
  ],
  ['a guest who would be staff', account({ external: SITE, role: 'coach' }), 'external', /a guest/],
  ['a taken handle', account({ handle: 'lea' }), 'handle', /has this handle/],
  ['a taken address', account({ email: 'LEA@example.org' }), 'email', /has this address/],
  ['a person who was erased here', account({ id: GONE }), 'id', /was erased here/],
  [
    'an erasure of somebody who lives here',
    JSON.stringify({ type: 'erasure', account: LEA, at: 1, coachingConversations: [] }),
    'account',
    /lives here/,
  ],
  [
    'a text of nobody',
    events({
      conversation: randomUUID(),
      by: randomUUID(),
      events: [{ type: 'created', kind: 'coaching' }, text('hi')],
    }),
    'by',
    /no account/,
  ],
  [
    'a text of somebody who was erased',
    events({ conversation: directId(LEA, GONE), by: GONE, events: [text('hi')] }),
    'events.0.text',
    /must be null/,
  ],
  [
    'a conversation without beginning',
    events({ conversation: randomUUID(), by: LEA, events: [text('hi')] }),
    'events.0',
    /begins with "created"/,
  ],
  [
    'a conversation of others',
    events({ conversation: directId(LEA, BEN), by: SAM, events: [text('hi')] }),
    'by',
    /has to have joined/,
  ],
  [
    'a pair under another name',
    events({
      conversation: randomUUID(),
      by: LEA,
      events: [{ type: 'created', kind: 'direct' }, { type: 'joined', account: SAM }, text('hi')],
    }),
    'conversation',
    new RegExp(directId(LEA, SAM)),
  ],
  [
    'a pair of one',
    events({ conversation: randomUUID(), by: LEA, events: [{ type: 'created', kind: 'direct' }, text('hi')] }),
    'events',
    /two people/,
  ],
  [
    'a number too far',
    events({ conversation: directId(LEA, BEN), seq: 9, by: LEA, events: [text('hi')] }),
    'seq',
    /number 7 is due/,
  ],
  [
    'another event in its place',
    events({ conversation: directId(LEA, BEN), seq: 4, by: LEA, events: [text('hi')] }),
    'events.0',
    /something else here/,
  ],
  [
    'a read position beyond the end',
    JSON.stringify({ type: 'read', conversation: directId(LEA, BEN), account: LEA, seq: 50 }),
    'seq',
    /ends with number 6/,
  ],
  [
    'a block of nobody',
    JSON.stringify({ type: 'block', account: LEA, blocked: randomUUID(), at: 1 }),
    'blocked',
    /no account/,
  ],
  ['a second header', header, 'type', /first line/],
])('refuses %s, and takes the rest', async (_, line, field, says) => {
  const stores = await open();
  await fill(stores);
  const good = account({ handle: 'newcomer', email: 'newcomer@example.org' });
  for (const check of [true, false]) {
    const { added, problems } = await stores.take([header, line, good], { check });
    expect(problems).toEqual([{ line: 2, message: expect.stringMatching(says) as string, ...(field && { field }) }]);
    expect(added).toBe(1);
  }
  expect(await stores.accounts.findByHandle('newcomer')).toBeDefined();
});

it('takes what another system knows: no ids of accounts that nobody speaks of, no numbers', async () => {
  const stores = await open();
  const [me, coach, conversation] = [randomUUID(), randomUUID(), randomUUID()];
  const hash = `pbkdf2_sha256$600000$salt$${'A'.repeat(43)}=`;
  const lines = [
    header,
    '',
    account({ id: undefined, handle: 'silent', email: 'silent@example.org', passwordHash: hash }),
    account({ id: me, handle: 'writer', email: 'writer@example.org' }),
    account({ id: coach, handle: 'trainer', email: 'trainer@example.org', role: 'coach' }),
    events({ conversation, by: me, events: [{ type: 'created', kind: 'coaching' }, text('First')] }),
    events({ conversation, by: coach, events: [{ type: 'joined', account: coach }, text('Second')] }),
    events({ conversation, by: me, events: [text('Third')] }),
  ];
  expect(await stores.take(lines)).toEqual({ added: 6, present: 0, problems: [] });
  expect(await stores.take(lines)).toMatchObject({ present: 3 + 3, problems: [] });
  const found = await stores.conversations.eventsAfter(conversation, 0, 10);
  expect(found.map((event) => (event.type === 'message' ? event.content?.text : event.type))).toEqual([
    'created',
    'First',
    'joined',
    'Second',
    'Third',
  ]);
  expect(await stores.conversations.countWaiting(conversation)).toBe(1);
  expect(await stores.accounts.findByEmail('silent@example.org')).toMatchObject({
    passwordHash: hash,
    createdAt: 9_000,
  });
});

it('refuses a file that does not begin as one, and forgets a run that was not ended', async () => {
  const stores = await open();
  await expect(stores.take([account({})])).rejects.toMatchObject({ code: 'invalid_payload' });
  await expect(stores.take([header.replace('1}', '2}'), account({})])).rejects.toMatchObject({
    code: 'invalid_payload',
  });
  expect(await stores.accounts.count()).toBe(0);
});

it('notes an export from its first line on, and what an import brought before it broke off', async () => {
  const stores = await open();
  await stores.take([header, account({ email: 'one@example.org' })]);
  stores.noted.length = 0;
  vi.spyOn(stores.accounts, 'insert').mockRejectedValue(new AppError('not_stored'));
  const lines = [header, account({ id: randomUUID(), handle: 'another' })];
  await expect(stores.take(lines, { size: 1 })).rejects.toMatchObject({ code: 'not_stored' });
  expect(stores.noted).toEqual(['imported 0, refused 0']);
  vi.spyOn(stores.accounts, 'list').mockImplementation(() => {
    throw new Error('the reader went away');
  });
  await expect(stores.exported()).rejects.toThrow('went away');
  expect(stores.noted.slice(1)).toEqual(['exported']);
});
