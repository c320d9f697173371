import sentences from 'virtual:urgent-sentences';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { URGENCIES } from '@repere/protocol';
import { FakeConnection } from '../testing/fake-connection.ts';
import { ChatStore } from './chat.store.ts';
import { urgencyOf, watchWords } from './urgent-watch.ts';

/** The server is tried on the same sentences. */
describe('the lists that the widget carries', () => {
  test('are tried on sentences of every kind', () =>
    expect(Object.keys(sentences).sort()).toEqual([...URGENCIES, 'harmless'].sort()));

  describe.each(Object.entries(sentences))('%s', (heading, texts) => {
    test.each(texts)('“%s”', (text) => expect(urgencyOf(text) ?? 'harmless').toBe(heading));
  });
});

const QUESTION = 'c0000000-0000-4000-8000-000000000001';
let connection: FakeConnection;
let store: ChatStore;

beforeEach(async () => {
  connection = new FakeConnection();
  connection.receive(QUESTION, 'How are you?', false);
  store = new ChatStore({ connection, of: 'mine', now: Date.now, newId: () => crypto.randomUUID() });
});
afterEach(() => store.suspend());

async function arrive(): Promise<void> {
  store.arrive(true);
  await expect.poll(() => store.listed).toBe(true);
  watchWords(store);
}

/** Lets everything that was begun come to its end. */
const settle = () => expect.poll(() => store.entries.length).toBe(0);

test('finds at once what a message calls for, while nothing can be sent', async () => {
  await arrive();
  connection.cut();
  await store.send(QUESTION, 'jai mal a la poitrine');
  await expect.poll(() => store.urgencies.get(QUESTION)).toBe('emergency');
});

test('finds it in a message that was written before this was loaded', async () => {
  store.arrive(true);
  await expect.poll(() => store.listed).toBe(true);
  connection.cut();
  await store.send(QUESTION, 'I want to die');
  watchWords(store);
  await expect.poll(() => store.urgencies.get(QUESTION)).toBe('self_harm');
});

test('does not bring back what was closed when the server says the same, and shows what it says else', async () => {
  await arrive();
  connection.cut();
  await store.send(QUESTION, 'chest pain');
  await expect.poll(() => store.urgencies.get(QUESTION)).toBe('emergency');
  store.urgencies.delete(QUESTION);
  await store.send(QUESTION, 'Never mind.');
  connection.urgency = 'emergency';
  connection.reconnect();
  await settle();
  expect(store.urgencies.get(QUESTION)).toBeUndefined();
  connection.urgency = 'poison';
  await store.send(QUESTION, 'And another thing');
  await settle();
  expect(store.urgencies.get(QUESTION)).toBe('poison');
});

test('shows again what another message calls for', async () => {
  await arrive();
  connection.cut();
  await store.send(QUESTION, 'chest pain');
  await expect.poll(() => store.urgencies.get(QUESTION)).toBe('emergency');
  store.urgencies.delete(QUESTION);
  await store.send(QUESTION, 'I cant breathe');
  await expect.poll(() => store.urgencies.get(QUESTION)).toBe('emergency');
});

test('leaves what coaches write alone', async () => {
  connection.me = { ...connection.me, role: 'coach' };
  await arrive();
  connection.cut();
  await store.send(QUESTION, 'Do you have chest pain?');
  await expect.poll(() => store.entries.length).toBe(1);
  expect(store.urgencies.size).toBe(0);
});
