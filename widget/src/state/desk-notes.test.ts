import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeConnection } from '../testing/fake-connection.ts';
import { someMe } from '../testing/me.ts';
import { ChatStore } from './chat.store.ts';
import { DeskNotes } from './desk-notes.ts';

const ID = 'c0000000-0000-4000-8000-000000000001';

let server: FakeConnection;
let store: ChatStore | undefined;
let notes: DeskNotes;

/** Somebody opens the page, or loads it again. */
async function arrive(): Promise<ChatStore> {
  store?.suspend();
  const arrived = new ChatStore({ connection: server, of: 'desk', now: Date.now, newId: () => crypto.randomUUID() });
  store = arrived;
  notes = new DeskNotes(arrived);
  arrived.arrive(true);
  await expect.poll(() => arrived.link).toBe('current');
  return arrived;
}

beforeEach(async () => {
  server = new FakeConnection();
  server.me = someMe({ id: 'sam', role: 'coach' });
  server.receive(ID, 'How much salt?', false);
  await arrive();
});

afterEach(() => {
  store = undefined;
  sessionStorage.clear();
});

const statuses = (): string[] => notes.unsaved.map(({ status }) => status);
const noted = (): unknown[] => server.desk.stream(ID).map((event) => event.type === 'note' && event.text);
/** The client ids under which notes were asked to be saved, in turn. */
const names = (): string[] =>
  server.desk.acts.flatMap(([name, payload]) =>
    name === 'desk:note' ? [(payload as { clientId: string }).clientId] : [],
  );

test('a note is saved once, without the space around it, and no draft is left', async () => {
  notes.write(ID, '  Old knee injury.\n');
  expect(notes.save(ID)).toBe(true);
  expect(notes.draft(ID)).toBe('');
  await expect.poll(statuses).toEqual(['saved']);
  expect(noted()).toEqual(['Old knee injury.']);
  expect(sessionStorage.getItem('repere-notes')).toBeNull();
});

test('without a connection nothing is taken, and the words stay', async () => {
  server.cut();
  notes.write(ID, 'Old knee injury.');
  expect(notes.save(ID)).toBe(false);
  expect([notes.draft(ID), notes.unsaved, noted()]).toEqual(['Old knee injury.', [], []]);
});

test('what had no answer is repeated under the same name, also after a reload', async () => {
  server.desk.refusals.set('desk:note', 'unavailable');
  notes.write(ID, 'Old knee injury.');
  notes.save(ID);
  await expect.poll(() => names().length).toBe(1);
  expect(statuses()).toEqual(['waiting']);
  await arrive();
  await expect.poll(() => names().length).toBe(2);
  expect(statuses()).toEqual(['waiting']);
  // Whatever else happens meanwhile is no reason to ask again.
  server.receive(ID, 'And sugar?');
  await expect.poll(() => store?.summary(ID)?.lastSeq).toBe(2);
  expect(names().length).toBe(2);
  server.desk.refusals.clear();
  server.cut();
  server.reconnect();
  await expect.poll(statuses).toEqual(['saved']);
  expect([new Set(names()).size, noted()]).toEqual([1, ['Old knee injury.']]);
});

test('a server that asks for patience is given it, and asked again by itself', async () => {
  server.desk.refusals.set('desk:note', { code: 'too_many_requests', retryAfter: 0.05 });
  notes.write(ID, 'One.');
  notes.save(ID);
  notes.write(ID, 'Two.');
  notes.save(ID);
  await expect.poll(() => names().length).toBeGreaterThan(1);
  server.desk.refusals.clear();
  await expect.poll(noted).toEqual(['One.', 'Two.']);
});

test('a refused note says why, and its words can be taken back', async () => {
  server.desk.refusals.set('desk:note', 'not_found');
  notes.write(ID, 'Old knee injury.');
  notes.save(ID);
  await expect.poll(statuses).toEqual(['failed']);
  const [failed] = notes.unsaved;
  expect(failed?.error).toBe('not_found');
  expect(notes.discard(failed?.clientId ?? '')).toBe('Old knee injury.');
  expect(notes.unsaved).toEqual([]);
});

describe('drafts', () => {
  test('are kept by conversation, over a reload', async () => {
    notes.write(ID, 'Old knee injury.');
    notes.write('other', 'Asks in French.');
    await arrive();
    expect([notes.draft(ID), notes.draft('other')]).toEqual(['Old knee injury.', 'Asks in French.']);
  });

  test('are nobody else’s', async () => {
    notes.write(ID, 'Old knee injury.');
    server.me = someMe({ id: 'nour', role: 'coach' });
    await arrive();
    expect(notes.draft(ID)).toBe('');
  });

  test('go at sign-out, and stay where somebody else ended the session', async () => {
    notes.write(ID, 'Old knee injury.');
    server.end('session_ended');
    await expect.poll(() => store?.me).toBeUndefined();
    expect(sessionStorage.getItem('repere-notes')).toContain('Old knee injury.');
    const back = await arrive();
    expect(notes.draft(ID)).toBe('Old knee injury.');
    await back.signOut();
    await expect.poll(() => sessionStorage.getItem('repere-notes')).toBeNull();
    expect(notes.draft(ID)).toBe('');
  });
});
