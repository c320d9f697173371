import { describe, expect, test, vi } from 'vitest';
import type { RouteName } from '@repere/protocol';
import { FakeConnection } from '../testing/fake-connection.ts';
import { Account } from './account.ts';
import { ChatStore } from './chat.store.ts';

/** An account of somebody signed in, whose person gives the password when asked, or does not. */
async function setUp(gives = true) {
  const connection = new FakeConnection();
  const store = new ChatStore({ connection, of: 'mine', now: () => 0, newId: () => crypto.randomUUID() });
  store.arrive(true);
  await expect.poll(() => store.listed).toBe(true);
  const confirm = vi.fn(async () => {
    if (gives) await account.confirmIdentity({ password: connection.account.password });
    return gives;
  });
  const account = new Account({ access: store.access, confirm });
  connection.asked.length = 0;
  return { connection, store, account, confirm };
}

describe('a call that asks for a confirmation', () => {
  const calls: [RouteName, (account: Account) => Promise<unknown>][] = [
    ['changePassword', (account) => account.changePassword('another long one')],
    ['changeAddress', (account) => account.changeAddress('new@example.org')],
    ['offerSecondFactor', (account) => account.offerSecondFactor()],
    ['enableSecondFactor', (account) => account.enableSecondFactor('123456')],
    ['disableSecondFactor', (account) => account.disableSecondFactor()],
    ['renewRecoveryCodes', (account) => account.renewRecoveryCodes()],
    ['exportData', (account) => account.exportData()],
    ['eraseAccount', (account) => account.eraseAccount()],
  ];

  test.each(calls)('%s is repeated by itself once the password is given', async (route, call) => {
    const { connection, account, confirm } = await setUp();
    connection.account.confirmationNeeded = true;
    await call(account);
    expect(confirm).toHaveBeenCalledOnce();
    expect(connection.asked.slice(0, 3)).toEqual([route, 'confirmIdentity', route]);
  });

  test('stands refused, and is not repeated, where the person gives none', async () => {
    const { connection, account } = await setUp(false);
    connection.account.confirmationNeeded = true;
    await expect(account.eraseAccount()).rejects.toMatchObject({ code: 'confirmation_needed' });
    expect(connection.asked).toEqual(['eraseAccount']);
    expect(connection.me.erasureAt).toBeUndefined();
  });
});

test('what the server says of the person afterwards is what the store shows', async () => {
  const { store, account } = await setUp();
  const { id: _, role: __, email: ___, secondFactor: ____, enrolling: _____, ...profile } = store.me!;
  await account.saveProfile({ ...profile, name: 'Ana Maria' });
  expect(store.me?.name).toBe('Ana Maria');
  await account.eraseAccount();
  expect(store.me?.erasureAt).toBeGreaterThan(0);
  await account.cancelErasure();
  expect(store.me?.erasureAt).toBeUndefined();
});

test.each(['unauthenticated', 'session_ended', 'suspended'] as const)(
  'an answer of %s ends the session here, too',
  async (code) => {
    const { connection, store, account } = await setUp();
    connection.account.refusals.set('sessions', code);
    await expect(account.sessions()).rejects.toMatchObject({ code });
    await expect.poll(() => store.presence).toBe('visitor');
    expect(store.refusal).toBe(code);
  },
);

test('a refusal of another kind ends nothing and asks for nothing', async () => {
  const { connection, store, account, confirm } = await setUp();
  connection.account.refusals.set('changePassword', 'weak_password');
  await expect(account.changePassword('password')).rejects.toMatchObject({ code: 'weak_password' });
  expect(confirm).not.toHaveBeenCalled();
  expect(store.presence).toBe('known');
});
