import { expect, test } from 'vitest';
import { FakeConnection } from '../testing/fake-connection.ts';
import { ChatStore } from './chat.store.ts';
import { createEntry } from './entry.ts';

function setUp() {
  const connection = new FakeConnection();
  const store = new ChatStore({ connection, of: 'mine', now: () => 0, newId: () => crypto.randomUUID() });
  store.arrive(false);
  return { connection, store, entry: createEntry(store.access) };
}

test('a sign-in with a second factor knows nobody until its code is given', async () => {
  const { connection, store, entry } = setUp();
  connection.account.secondStep = true;
  const ticket = await store.signIn({ email: 'ana@example.org', password: 'x' });
  expect(ticket).toBe('t1');
  expect(store.presence).toBe('visitor');
  await expect(entry.signInWithCode({ ticket: ticket!, code: '000000' })).rejects.toMatchObject({ code: 'wrong_code' });
  expect(store.presence).toBe('visitor');
  await entry.signInWithCode({ ticket: ticket!, code: '123456' });
  await expect.poll(() => store.listed).toBe(true);
});

test('a new password lets in at once, or leads to the second step', async () => {
  const { connection, store, entry } = setUp();
  const ticket = await entry.forgotPassword({ email: 'ana@example.org', language: 'fr' });
  connection.account.secondStep = true;
  expect(await entry.resetPassword({ ticket, code: '123456', password: 'another long one' })).toBe('t1');
  expect(store.presence).toBe('visitor');
  connection.account.secondStep = false;
  expect(await entry.resetPassword({ ticket, code: '123456', password: 'another long one' })).toBeUndefined();
  expect(store.presence).toBe('known');
});
