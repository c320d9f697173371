import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeConnection } from '../testing/fake-connection.ts';
import { somebody } from '../testing/fake-relations.ts';
import { ChatStore } from './chat.store.ts';
import { writeChoice } from './notice-choice.ts';
import { NOTICES } from './notices-chosen.ts';
import { Notices } from './notices.ts';
import type { NoticeParts } from './notices.ts';

const QUESTION = 'c0000000-0000-4000-8000-000000000001';
const ALL = { sound: true, desktop: true, names: false };
/** What has to be waited out here: a message counts as unseen after a second. */
const PATIENT = { timeout: 5_000 };

let connection: FakeConnection;
let store: ChatStore;
let done: string[];
let allowed: boolean;

const parts: NoticeParts = {
  chime: async () => void done.push('sound'),
  notify: (title, { tag, silent, body }) => {
    done.push(`notice: ${title}`);
    expect([tag?.startsWith('repere-'), silent, body]).toEqual([true, true, undefined]);
    return { close: () => done.push('closed'), onclick: null };
  },
  allowed: () => allowed,
};

beforeEach(async () => {
  connection = new FakeConnection();
  done = [];
  allowed = true;
  connection.receive(QUESTION, 'Welcome', false);
  store = new ChatStore({ connection, of: 'mine', now: Date.now, newId: () => crypto.randomUUID() });
  store.arrive(true);
  await expect.poll(() => store.listed).toBe(true);
  const notices = new Notices(store, parts);
  await notices.speak('en');
});
afterEach(() => {
  store.suspend();
  localStorage.removeItem(NOTICES);
});

/** A last message, told of for certain: whatever came before it has been decided by then. */
async function settle(told = 'notice: New message'): Promise<void> {
  connection.receive(QUESTION, 'Last');
  await expect.poll(() => done.at(-1), PATIENT).toBe(told);
}

describe('a message that nobody sees come', () => {
  test('is told of as it was chosen, without what it says', async () => {
    writeChoice(store.me!.id, ALL);
    connection.receive(QUESTION, 'A secret');
    await expect.poll(() => done, PATIENT).toEqual(['sound', 'notice: New message']);
    writeChoice(store.me!.id, { ...ALL, names: true });
    connection.receive(QUESTION, 'Another secret');
    await expect.poll(() => done.at(-1), PATIENT).toBe('notice: New message from Sam');
    expect(done.join()).not.toContain('secret');
    // Sounds do not follow on each other's heels.
    expect(done.filter((each) => each === 'sound')).toHaveLength(1);
  });

  test('is told of by a sound alone where the browser no longer allows notices', async () => {
    allowed = false;
    writeChoice(store.me!.id, ALL);
    connection.receive(QUESTION, 'Hello');
    await expect.poll(() => done, PATIENT).toEqual(['sound']);
  });

  test('is told of no more once it is read anywhere', async () => {
    writeChoice(store.me!.id, { ...ALL, sound: false });
    connection.receive(QUESTION, 'Hello');
    await expect.poll(() => done, PATIENT).toEqual(['notice: New message']);
    connection.tell('conversation:read', { conversationId: QUESTION, seq: 2 });
    await expect.poll(() => done).toEqual(['notice: New message', 'closed']);
  });
});

describe('nothing is told of', () => {
  test('a message that somebody has seen, here or in another tab', async () => {
    writeChoice(store.me!.id, { ...ALL, sound: false });
    connection.receive(QUESTION, 'Seen');
    await expect.poll(() => store.summary(QUESTION)?.lastSeq).toBe(2);
    connection.tell('conversation:read', { conversationId: QUESTION, seq: 2 });
    await settle();
    expect(done).toEqual(['notice: New message']);
  });

  test('strangers, what one writes oneself, and the same notice twice', async () => {
    writeChoice(store.me!.id, { sound: false, desktop: true, names: true });
    connection.ask(somebody('ben'), 'Hello');
    await store.send(QUESTION, 'My own');
    await settle('notice: New message from Sam');
    const event = connection.conversations.get(QUESTION)![0]!;
    connection.tell('conversation:event', { conversationId: QUESTION, kind: 'coaching', event, people: [] });
    connection.receive(QUESTION, 'Once');
    const newest = connection.conversations.get(QUESTION)!.at(-1)!;
    connection.tell('conversation:event', { conversationId: QUESTION, kind: 'coaching', event: newest, people: [] });
    await expect.poll(() => done.length, PATIENT).toBe(2);
    expect(done).toEqual(['notice: New message from Sam', 'notice: New message from Sam']);
  });

  test('where nothing was chosen, or by somebody else', async () => {
    connection.receive(QUESTION, 'Hello');
    writeChoice('another', ALL);
    connection.receive(QUESTION, 'Hello again');
    await expect.poll(() => store.summary(QUESTION)?.lastSeq).toBe(3);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    writeChoice(store.me!.id, { ...ALL, sound: false });
    await settle();
    expect(done).toEqual(['notice: New message']);
  });
});

test('keeps quiet while another tab tells', async () => {
  writeChoice(store.me!.id, { ...ALL, sound: false });
  const other: string[] = [];
  const second = new FakeConnection();
  second.receive(QUESTION, 'Welcome', false);
  const there = new ChatStore({ connection: second, of: 'mine', now: Date.now, newId: () => crypto.randomUUID() });
  there.arrive(true);
  await expect.poll(() => there.listed).toBe(true);
  const quiet = new Notices(there, { ...parts, notify: (title) => (other.push(title), { close() {}, onclick: null }) });
  await quiet.speak('en');
  second.receive(QUESTION, 'Hello');
  connection.receive(QUESTION, 'Hello');
  await expect.poll(() => done, PATIENT).toEqual(['notice: New message']);
  expect(other).toEqual([]);
  // The first is closed, and the second takes over.
  store.suspend();
  second.receive(QUESTION, 'Hello again');
  await expect.poll(() => other, PATIENT).toEqual(['New message']);
  there.suspend();
});

test('forgets the choice of whoever signs out, and keeps it where the session was ended', async () => {
  writeChoice(store.me!.id, ALL);
  connection.end('session_ended');
  await expect.poll(() => store.presence).toBe('visitor');
  expect(localStorage.getItem(NOTICES)).not.toBeNull();
  store.arrive(true);
  await expect.poll(() => store.presence).toBe('known');
  await store.signOut();
  await expect.poll(() => localStorage.getItem(NOTICES)).toBeNull();
});
