import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { people } from '../accounts/index.ts';
import { readEvents } from '../conversations/index.ts';
import { AppError } from '../core/index.ts';
import { directId } from '../relations/index.ts';
import { exportMine } from './export-mine.ts';
import { fill } from './testing/filled-store.ts';
import {
  account,
  append,
  BEN,
  created,
  GONE,
  header,
  joined,
  LEA,
  message,
  note,
  open,
  SAM,
  setTime,
} from './testing/move-data.ts';

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
  setTime(5_000);
  await append(one, conversation, LEA, [created('coaching'), joined(LEA), message('Late')]);
  await append(one, conversation, SAM, [note('Alone')], 'coach');
  setTime(3_000);
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

interface Line {
  conversation?: string;
  seq?: number;
  deskSeq?: number;
  events?: { type: string; text?: string | null }[];
}
