import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@repere/protocol';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type Account, people } from '../accounts/index.ts';
import { type NewEvent, readEvents } from '../conversations/index.ts';
import { AppError, randomIds } from '../core/index.ts';
import { directId } from '../relations/index.ts';
import { nodeFiles } from '../storage/files/node-files.ts';
import { openConversationStore } from '../storage/lowdb/conversation.store.lowdb.ts';
import { openDocumentStores } from '../storage/lowdb/document-stores.ts';
import { createErasures } from './erasures.ts';
import { exportMine } from './export-mine.ts';
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

const edited = (target = 0, text: string, withheld = false): NewEvent => ({
  stream: 'shared',
  type: 'edited',
  target,
  // Long texts keep where they came from, as a message of their length does.
  content: { ...(message(text) as { content: object }).content, text },
  ...(withheld && { withheld }),
});
const note = (text: string): NewEvent => ({ stream: 'desk', type: 'note', content: { text } });
const PREGNANT: NewEvent = { stream: 'desk', type: 'labelled', label: 'pregnant', on: true };
const handed = (text: string): NewEvent => ({ stream: 'desk', type: 'handed', account: SAM, content: { text } });

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
async function fill(stores: Stores): Promise<{ question: string; cared: string }> {
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
  await append(stores, gonesQuestion, SAM, [joined(SAM), message('You too'), note('Is leaving'), PREGNANT], 'coach');
  const cared = await fillDesk(stores);
  const hours = { zone: 'Europe/Paris', week: Array.from({ length: 7 }, () => [{ from: '09:00', to: '18:00' }]) };
  const anybody = async () => undefined;
  const decided = { hours: { ...hours, closedOn: ['2026-12-25'] }, mailAfter: 600_000, alertAfter: 900_000 };
  await stores.settings.save(decided, anybody);
  for (const [shortcut, language] of [
    ['hello', 'fr'],
    ['hello', 'en'],
  ] as const)
    await stores.canned.save(
      { id: randomUUID(), language, shortcut, title: 'A greeting', text: 'Hello {name}' },
      anybody,
    );
  for (const [who, at, score, words] of [
    [LEA, 50, 5, 'Good'],
    [LEA, 60, null, null],
    [BEN, 50, 2, null],
  ] as const)
    await stores.satisfaction.add(who, () => ({ at, score, words }));
  await append(stores, leaBen, LEA, [created('direct'), joined(LEA), joined(BEN), message('Hello')]);
  await append(stores, leaBen, BEN, [{ stream: 'shared', type: 'accepted' }]);
  const { events: kept } = await append(stores, leaBen, LEA, [message('withheld', true)]);
  await append(stores, leaBen, LEA, [edited(kept[0]?.seq, 'withheld anew', true)]);
  await append(stores, leaGone, GONE, [created('direct'), joined(GONE), joined(LEA), message('I leave')]);
  await append(stores, leaGone, LEA, [message('A pity')]);
  await append(stores, samLea, SAM, [created('direct'), joined(SAM), joined(LEA), message('By the way')], 'coach');
  await conversations.markRead(question, LEA, 4);
  await conversations.markRead(gonesQuestion, SAM, 3);
  await conversations.mark(question, SAM, { delivered: 3 });
  await conversations.mark(question, LEA, { read: 4 });
  await relations.change(BEN, (relation) => ({ ...relation, blocked: [{ account: LEA, at: 7 }] }));
  await relations.change(LEA, (relation) => ({
    ...relation,
    answers: [{ conversation: samLea, answer: 'ignore', at: 8 }],
  }));
  const events = { erased: () => undefined, erasureFailed: () => undefined };
  const broadcast = () => ({ to: () => undefined, unwatch: async () => undefined, endSession: () => undefined });
  await createErasures({ ...stores, forget: [], broadcast, events }).erase(GONE);
  expect(await erasures.find(GONE)).toBeDefined();
  return { question, cared };
}

/** A question with everything that a desk does to one, and texts that were changed. Answers its name. */
async function fillDesk(stores: Stores): Promise<string> {
  const cared = randomUUID();
  const by = (author: string, ...events: NewEvent[]) =>
    append(stores, cared, author, events, author === SAM ? 'coach' : 'member');
  const shared = (type: 'closed' | 'reopened'): NewEvent => ({ stream: 'shared', type });
  const flagged: NewEvent = { stream: 'desk', type: 'flagged', urgency: 'emergency', target: 3 };
  await by(LEA, created('coaching'), joined(LEA), message('My knee'), flagged);
  await by(SAM, note('Had an operation'));
  await by(SAM, { stream: 'shared', type: 'assigned', account: SAM }, handed('Take her'));
  const article = { url: '/en/knees/', title: 'Knees', section: 'Pain' };
  await by(SAM, joined(SAM), {
    ...message('Look here'),
    content: { text: 'Look here', article },
    quotes: 3,
  } as NewEvent);
  await by(LEA, edited(3, 'My other knee'));
  await by(SAM, { stream: 'desk', type: 'labelled', label: 'knee', on: true });
  await by(LEA, edited(3, 'My left knee'));
  await by(LEA, message('A slip'));
  await by(LEA, { stream: 'shared', type: 'deleted', target: 9, withheld: true });
  await by(SAM, shared('closed'), { stream: 'desk', type: 'labelled', label: 'knee', on: false });
  await by(LEA, { stream: 'shared', type: 'rated', score: 4, content: { text: 'Kind' } });
  await by(LEA, message('It hurts again'), shared('reopened'));
  await by(SAM, note('Call her'), note('Twice'));
  return cared;
}

it('takes everything to an empty store, where it is the same, line for line', async () => {
  const [one, other] = [await open(), await open()];
  const { question } = await fill(one);
  const lines = await one.exported();
  expect(lines[0]).toBe('{"type":"header","format":"repere-data","version":2,"exportedAt":9000}');
  const types = lines.map((line) => (JSON.parse(line) as { type: string }).type);
  for (const type of [
    'erasure',
    'account',
    'events',
    'read',
    'mark',
    'block',
    'answer',
    'canned',
    'desk',
    'satisfaction',
  ])
    expect(types).toContain(type);

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

it('takes the desk and every change along, and of changed texts the present wording alone', async () => {
  const [one, other] = [await open(), await open()];
  const { cared, question } = await fill(one);
  const lines = await one.exported();
  for (const gone of ['My knee', 'My other knee', 'A slip', 'Is leaving', 'pregnant'])
    expect(lines.join('\n')).not.toContain(gone);
  const of = lines.map((line) => JSON.parse(line) as Line).filter(({ conversation }) => conversation === cared);
  expect(of.map(({ seq, deskSeq, events: all }) => [seq, deskSeq, all?.map(({ type }) => type).join()])).toEqual([
    [1, 1, 'created,joined,message,flagged'],
    [undefined, 2, 'note'],
    [4, 3, 'assigned,handed'],
    [5, undefined, 'joined,message'],
    [7, undefined, 'edited'],
    [undefined, 4, 'labelled'],
    [8, undefined, 'edited'],
    [9, undefined, 'message'],
    [10, undefined, 'deleted'],
    [11, 5, 'closed,labelled'],
    [12, undefined, 'rated'],
    [13, undefined, 'message,reopened'],
    [undefined, 6, 'note,note'],
  ]);
  const texts = of
    .flatMap(({ events: all = [] }) => all.map(({ text: words }) => words))
    .filter((each) => each !== undefined);
  expect(texts).toEqual([
    'My left knee',
    'Had an operation',
    'Look here',
    null,
    'My left knee',
    null,
    'It hurts again',
    'Call her',
    'Twice',
  ]);

  await other.take(lines);
  for (const stream of ['shared', 'desk'] as const) {
    const [before, after] = await Promise.all(
      [one, other].map((each) => each.conversations.eventsAfter(cared, 0, 100, stream)),
    );
    expect(after).toEqual(before);
  }
  expect(await other.conversations.head(cared)).toEqual(await one.conversations.head(cared));
  expect(await other.conversations.marks(question)).toEqual(await one.conversations.marks(question));
});

it('gives each person what they see, in its present wording, and never the desk', async () => {
  const stores = await open();
  const { cared, question } = await fill(stores);
  const cards = people(stores.accounts);
  const mine = exportMine({
    ...stores,
    people: cards,
    store: stores.conversations,
    read: readEvents({ store: stores.conversations, people: cards } as Parameters<typeof readEvents>[0]),
    sessions: async () => [],
    filedReports: async () => [],
    satisfaction: async () => [],
  });
  async function exportOf(account: string, role = 'member'): Promise<string> {
    let document = '';
    const { pieces } = await mine({ account, role } as Parameters<typeof mine>[0]);
    for await (const piece of pieces) document += piece;
    return document;
  }
  const hers = await exportOf(LEA);
  interface Mine {
    id: string;
    told: object | null;
    events: Record<string, unknown>[];
  }
  const { conversations } = JSON.parse(hers) as { conversations: Mine[] };
  const events = conversations.find(({ id }) => id === cared)?.events ?? [];
  const [edit, gone] = ['edited', 'deleted'].map((type) => expect.objectContaining({ type }) as object);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
  expect(events[2]).toMatchObject({ text: 'My left knee', change: edit });
  expect(events[5]).toMatchObject({ text: 'Look here', quotes: 3, article: { url: '/en/knees/' } });
  expect(events[8]).toMatchObject({ text: null, change: gone });
  expect(events.find(({ type }) => type === 'rated')).toMatchObject({ score: 4, words: 'Kind' });
  expect(conversations.find(({ id }) => id === question)?.told).toEqual({ delivered: 4, read: 4 });
  for (const [who, never] of [
    [LEA, ['My knee', 'My other knee', 'A slip', 'Had an operation', 'Take her', 'Call her', 'emergency', '"label']],
    [SAM, ['My knee', 'Had an operation', 'Take her', 'Call her', 'emergency', '"label']],
    [BEN, ['withheld anew']],
  ] as const) {
    const document = await exportOf(who, who === SAM ? 'coach' : 'member');
    for (const words of never) expect(document).not.toContain(words);
  }
  expect(hers).toContain('withheld anew');
});

it('keeps both streams whole where the clock went back', async () => {
  const [one, other] = [await open(), await open()];
  await one.accounts.insert({ id: LEA, handle: 'lea', name: 'Léa', role: 'member', language: 'fr', createdAt: 1 });
  await one.accounts.insert({ id: SAM, handle: 'sam', name: 'Sam', role: 'coach', language: 'fr', createdAt: 1 });
  const conversation = randomUUID();
  time = 5_000;
  await append(one, conversation, LEA, [created('coaching'), joined(LEA), message('Late')]);
  await append(one, conversation, SAM, [note('Alone')], 'coach');
  time = 3_000;
  await append(one, conversation, SAM, [{ stream: 'shared', type: 'closed' }, note('With the end')], 'coach');
  await append(one, conversation, SAM, [note('Early')], 'coach');
  await append(one, conversation, LEA, [message('Again')]);
  const lines = await one.exported();
  expect((await other.take(lines)).problems).toEqual([]);
  expect((await other.exported()).slice(1)).toEqual(lines.slice(1));
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

interface Line {
  conversation?: string;
  seq?: number;
  deskSeq?: number;
  events?: { type: string; text?: string | null }[];
}

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
  [
    'a hash that costs another time than ours',
    account({ passwordHash: HASH.replace('19456', '9999999') }),
    'passwordHash',
    /neither argon2id/,
  ],
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
    'a label of somebody who was erased',
    events({ conversation: directId(LEA, GONE), by: GONE, events: [{ type: 'labelled', label: 'x', on: true }] }),
    'events.0.label',
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
    /number 8 is due/,
  ],
  [
    'another event in its place',
    events({ conversation: directId(LEA, BEN), seq: 4, by: LEA, events: [text('hi')] }),
    'events.0',
    /something else here/,
  ],
  [
    'an edit of a text of somebody else',
    events({ conversation: directId(LEA, BEN), by: BEN, events: [{ type: 'edited', target: 4, text: 'I agree' }] }),
    'events.0.target',
    /somebody else's/,
  ],
  [
    'a deletion of what is no message',
    events({ conversation: directId(LEA, BEN), by: BEN, events: [{ type: 'deleted', target: 5 }] }),
    'events.0.target',
    /no message/,
  ],
  [
    'a quote of what comes later',
    events({ conversation: directId(LEA, BEN), by: BEN, events: [{ ...text('hm'), quotes: 8 }] }),
    'events.0.quotes',
    /no message/,
  ],
  [
    'a desk between two members',
    events({ conversation: directId(LEA, BEN), by: BEN, events: [{ type: 'note', text: 'hm' }] }),
    'events.0',
    /no desk/,
  ],
  [
    'a number at the desk without an event there',
    events({ conversation: directId(LEA, BEN), deskSeq: 1, by: BEN, events: [text('hi')] }),
    'deskSeq',
    /none of these/,
  ],
  [
    'a read position beyond the end',
    JSON.stringify({ type: 'read', conversation: directId(LEA, BEN), account: LEA, seq: 50 }),
    'seq',
    /ends with number 7/,
  ],
  [
    'a mark beyond the end',
    JSON.stringify({ type: 'mark', conversation: directId(LEA, BEN), account: LEA, delivered: 50, read: 1 }),
    'delivered',
    /ends with number 7/,
  ],
  [
    'a mark of what was read before it came',
    JSON.stringify({ type: 'mark', conversation: directId(LEA, BEN), account: LEA, delivered: 2, read: 3 }),
    'read',
    /before it is delivered/,
  ],
  [
    'a block of nobody',
    JSON.stringify({ type: 'block', account: LEA, blocked: randomUUID(), at: 1 }),
    'blocked',
    /no account/,
  ],
  [
    'a canned reply under a shortcut that another has',
    JSON.stringify({ type: 'canned', id: randomUUID(), language: 'fr', shortcut: 'Hello', title: 'T', text: 'Hi' }),
    'shortcut',
    /another reply/,
  ],
  [
    'satisfaction of nobody',
    JSON.stringify({ type: 'satisfaction', account: randomUUID(), at: 1, score: 5 }),
    'account',
    /no account/,
  ],
  [
    'hours that do not exist',
    JSON.stringify({
      type: 'desk',
      hours: { zone: 'Moon/Base', week: Array(7).fill([]), closedOn: [] },
      mailAfter: 60_000,
      alertAfter: 60_000,
    }),
    'hours.zone',
    /time zone/,
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
  await expect(stores.take([header.replace('1}', '3}'), account({})])).rejects.toMatchObject({
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
