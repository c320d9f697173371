import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createDates } from '../strings/dates.ts';
import { deskEn } from '../strings/desk.en.ts';
import { en } from '../strings/en.ts';
import { FakeConnection } from '../testing/fake-connection.ts';
import { NOUR } from '../testing/fake-desk.ts';
import { somebody } from '../testing/fake-relations.ts';
import { someMe } from '../testing/me.ts';
import { ChatStore } from './chat.store.ts';
import { DeskStore } from './desk.store.ts';

const SAM = someMe({ id: 'sam', handle: 'sam', name: 'Sam', role: 'coach' });

let server: FakeConnection;
let store: ChatStore;
let desk: DeskStore;

const ids = (queue: 'unassigned' | 'mine' | 'all' | 'closed'): string[] => desk.rows(queue).map(({ id }) => id);

async function open(): Promise<void> {
  let made = 0;
  store = new ChatStore({ connection: server, of: 'desk', now: Date.now, newId: () => `c${(made += 1)}` });
  desk = new DeskStore(store, () => `a${(made += 1)}`);
  desk.speech = { strings: en, words: deskEn, dates: createDates('en', en) };
  store.arrive(true);
  await expect.poll(() => desk.pages('all').listed).toBe(true);
}

beforeEach(() => {
  server = new FakeConnection();
  server.me = SAM;
});

describe('queues', () => {
  test('hold who waits, whoever has waited longest first, and what is in whose care', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    server.receive('later', 'Second', false);
    vi.setSystemTime(Date.now() - 60_000);
    server.receive('early', 'First', false);
    server.receive('nours', 'Third', false);
    vi.useRealTimers();
    server.desk.share('nours', NOUR, { type: 'assigned', account: NOUR.id }, false);
    await open();
    expect(ids('unassigned')).toEqual(['early', 'later']);
    expect(new Set(ids('all'))).toEqual(new Set(['early', 'later', 'nours']));
    expect(ids('mine')).toEqual([]);
    expect(desk.state('nours')?.assignee).toEqual(NOUR);
  });

  test('follow what is heard: a claim, an answer, a closing, a new question', async () => {
    server.receive('x', 'How much salt?', false);
    await open();
    server.desk.share('x', NOUR, { type: 'assigned', account: NOUR.id });
    expect([ids('unassigned'), ids('all')]).toEqual([[], ['x']]);
    server.desk.share('x', NOUR, { type: 'message', clientId: 'n1', text: 'Five grams.' });
    expect(desk.state('x')?.waitingSince).toBeUndefined();
    server.receive('x', 'And sugar?');
    expect(desk.state('x')?.waitingSince).toBeDefined();
    server.desk.share('x', NOUR, { type: 'closed' });
    expect(ids('all')).toEqual([]);
    await desk.show('closed');
    expect(ids('closed')).toEqual(['x']);
    server.receive('y', 'A new one');
    await expect.poll(() => ids('unassigned')).toEqual(['y']);
  });

  test('are read page by page, and show nothing of what lies behind the last page', async () => {
    server.desk.page = 2;
    for (const id of ['a', 'b', 'c']) server.receive(id, id, false);
    await open();
    expect(ids('unassigned')).toHaveLength(2);
    expect(desk.pages('unassigned').cursor).toBeDefined();
    await desk.more('unassigned');
    expect(ids('unassigned')).toHaveLength(3);
    expect(desk.pages('unassigned').cursor).toBeUndefined();
    await desk.refresh();
    expect(ids('unassigned')).toHaveLength(3);
  });

  test('find out at the next look what no notice has told', async () => {
    server.receive('x', 'How much salt?', false);
    await open();
    server.desk.share('x', NOUR, { type: 'assigned', account: NOUR.id }, false);
    await desk.check();
    expect(ids('unassigned')).toEqual([]);
    expect(desk.state('x')?.assignee).toEqual(NOUR);
  });

  test('start over with another store, and forget everything at sign-out', async () => {
    server.receive('x', 'How much salt?', false);
    await open();
    server.conversations.clear();
    server.epoch = 'second';
    server.reconnect();
    await expect.poll(() => ids('all')).toEqual([]);
    server.receive('y', 'Hello', false);
    await desk.refresh();
    expect(ids('all')).toEqual(['y']);
    await store.signOut();
    await expect.poll(() => ids('all')).toEqual([]);
    expect(desk.pages('all').listed).toBe(false);
  });

  test('begin with what is to be done', async () => {
    server.receive('x', 'How much salt?', false);
    server.desk.share('x', SAM, { type: 'assigned', account: SAM.id }, false);
    await open();
    await expect.poll(() => desk.queue).toBe('mine');
    await desk.show('all');
    server.reconnect();
    await desk.refresh();
    expect(desk.queue).toBe('all');
  });

  test('find a conversation wherever it stands', async () => {
    for (const id of ['x', 'y']) server.receive(id, id, false);
    server.desk.share('y', NOUR, { type: 'closed' }, false);
    await open();
    expect([await desk.find('x'), desk.queue, desk.current]).toEqual([true, 'unassigned', 'x']);
    expect([await desk.find('y'), desk.queue, desk.current]).toEqual([true, 'closed', 'y']);
    expect([await desk.find('z'), desk.current]).toEqual([false, 'y']);
  });

  test('say why they could not be read, and keep what was there', async () => {
    server.receive('x', 'How much salt?', false);
    await open();
    server.desk.refusals.set('desk:queue', 'too_many_requests');
    await desk.refresh();
    expect(desk.pages('unassigned').refusal?.code).toBe('too_many_requests');
    expect(ids('unassigned')).toEqual(['x']);
    server.desk.refusals.clear();
    await desk.show('unassigned');
    expect(desk.pages('unassigned').refusal).toBeUndefined();
  });
});

describe('acts', () => {
  beforeEach(async () => {
    server.receive('x', 'How much salt?', false);
    await open();
  });

  test('claim, hand over, label, close and open again', async () => {
    expect(await desk.acts.claim('x')).toBeUndefined();
    expect(ids('mine')).toEqual(['x']);
    expect(await desk.acts.label('x', 'salt', true)).toBeUndefined();
    expect([desk.state('x')?.labels, desk.labels]).toEqual([['salt'], ['salt']]);
    expect(await desk.acts.assign('x', NOUR.id, 'You know salt.')).toBeUndefined();
    expect(desk.state('x')?.assignee).toEqual(NOUR);
    expect(await desk.acts.close('x')).toBeUndefined();
    expect(desk.state('x')?.closed).toBe(true);
    expect(await desk.acts.reopen('x')).toBeUndefined();
    expect(await desk.acts.label('x', 'salt', false)).toBeUndefined();
    expect(desk.state('x')).toMatchObject({ closed: false, labels: [] });
    expect(await desk.acts.assign('x', null)).toBeUndefined();
    expect(ids('unassigned')).toEqual(['x']);
  });

  test('say who was faster, even where the notice of it was lost', async () => {
    server.desk.share('x', NOUR, { type: 'assigned', account: NOUR.id }, false);
    expect(await desk.acts.claim('x')).toMatch(/^Nour took this conversation/);
    expect(desk.state('x')?.assignee).toEqual(NOUR);
  });

  test('say in words what was refused', async () => {
    expect(await desk.acts.assign('x', 'nobody')).toBe(deskEn.notAtWork);
    server.desk.refusals.set('desk:label', { code: 'forbidden', field: 'label' });
    expect(await desk.acts.label('x', 'salt', true)).toBe(deskEn.tooManyLabels(20));
    server.desk.refusals.set('desk:close', 'not_found');
    expect(await desk.acts.close('x')).toBe(deskEn.erasedMeanwhile);
    server.desk.refusals.set('desk:close', 'not_stored');
    expect(await desk.acts.close('x')).toBe(deskEn.notStored);
  });

  test('repeat what had no answer under the same name, and what had one under another', async () => {
    const named = (): unknown[] => server.desk.acts.map(([, payload]) => (payload as { clientId: string }).clientId);
    server.desk.refusals.set('desk:close', 'unavailable');
    expect(await desk.acts.close('x')).toBe(en.errors.unavailable);
    server.desk.refusals.clear();
    expect(await desk.acts.close('x')).toBeUndefined();
    expect(await desk.acts.close('x')).toBeUndefined();
    const [first, second, third] = named();
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});

describe('the conversation that is open', () => {
  beforeEach(async () => {
    server.receive('x', 'How much salt?', false);
    server.desk.note('x', NOUR, { type: 'note', clientId: 'n', text: 'One' }, false);
    await open();
    await desk.choose('x');
  });

  const notes = (): unknown[] => (desk.stream('x')?.events ?? []).map((event) => 'text' in event && event.text);

  test('has its notes, those that come, and those that were missed', async () => {
    expect(notes()).toEqual(['One']);
    server.desk.note('x', NOUR, { type: 'note', clientId: 'm', text: 'Two' });
    expect(notes()).toEqual(['One', 'Two']);
    server.desk.note('x', NOUR, { type: 'note', clientId: 'l', text: 'Three' }, false);
    server.desk.note('x', NOUR, { type: 'note', clientId: 'k', text: 'Four' });
    await expect.poll(notes).toEqual(['One', 'Two', 'Three', 'Four']);
    server.desk.note('x', NOUR, { type: 'note', clientId: 'j', text: 'Five' }, false);
    server.reconnect();
    await expect.poll(notes).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
  });

  test('stays what it is while the queues are read, wherever it stands now', async () => {
    server.conversations.delete('x');
    await desk.refresh();
    expect(desk.row('x')).toBeDefined();
  });

  test('tells which colleague writes, and who has read it', async () => {
    server.tell('typing:changed', { conversationId: 'x', account: 'lea', typing: true });
    expect(desk.writers('x')).toEqual([]);
    server.tell('typing:changed', { conversationId: 'x', account: NOUR.id, typing: true, note: true });
    expect(desk.writers('x')).toEqual([{ person: NOUR, writes: 'note' }]);
    expect(desk.readers('x')).toEqual([]);
    server.tell('conversation:marks', { conversationId: 'x', marks: { account: NOUR.id, delivered: 1, read: 1 } });
    expect(desk.readers('x')).toEqual([NOUR]);
    server.desk.share('x', NOUR, { type: 'message', clientId: 'n1', text: 'Five grams.' });
    expect(desk.readers('x')).toEqual([]);
  });

  test('asks once who a colleague is of whom nothing was heard yet', async () => {
    server.relations.people = [somebody('zoe', { role: 'coach' })];
    for (const account of ['zoe', 'nobody'])
      server.tell('typing:changed', { conversationId: 'x', account, typing: true });
    const writers = (): (string | undefined)[] => desk.writers('x').map(({ person }) => person?.name);
    await expect.poll(writers).toEqual(['Zoe', undefined]);
    expect(desk.coaches.map(({ name }) => name)).toContain('Zoe');
    expect(server.asked.filter((name) => name === 'person:read')).toHaveLength(2);
  });

  test('has neighbours in the queue', async () => {
    server.receive('y', 'And sugar?', false);
    await desk.refresh();
    const [first, second] = ids('unassigned');
    await desk.choose(first!);
    expect([desk.neighbour(-1), desk.neighbour(1)]).toEqual([undefined, second]);
    await desk.choose('');
    expect([desk.neighbour(1), desk.neighbour(-1)]).toEqual([first, second]);
  });
});
