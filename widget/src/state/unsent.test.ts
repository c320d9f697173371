import { describe, expect, test } from 'vitest';
import { FakeConnection } from '../testing/fake-connection.ts';
import { Unsent } from './unsent.ts';

function setUp() {
  const connection = new FakeConnection();
  const unsent = new Unsent(connection.openOutbox.bind(connection), { changed: () => {}, sent: async () => {} });
  const add = (account: string, clientId: string) =>
    unsent.add(account, { name: 'message:send', payload: { conversationId: 'x', clientId, text: clientId } }, 0);
  const ids = () => unsent.entries.map(({ payload }) => payload.clientId);
  return { connection, unsent, add, ids };
}

describe('unsent', () => {
  test('shows one account’s messages at a time, and keeps the other’s for their return', async () => {
    const { unsent, add, ids } = setUp();
    await add('ana', '1');
    await add('ben', '2');
    expect(ids()).toEqual(['2']);
    unsent.close();
    expect(ids()).toEqual([]);
    await unsent.open('ana');
    expect(ids()).toEqual(['1']);
  });

  test('says nothing more of an account that was left while its message was on its way', async () => {
    const { connection, unsent, add, ids } = setUp();
    const outbox = await unsent.open('ana');
    let answer = (): void => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const { request } = connection.link;
    connection.link.request = async (...asked) => {
      await answered;
      return request.apply(connection.link, asked);
    };
    outbox.resume('first');
    await add('ana', '1');
    unsent.close();
    await unsent.open('ben');
    await add('ben', '2');
    answer();
    await expect.poll(() => connection.asked).toEqual(['message:send']);
    await outbox.refresh();
    expect(ids()).toEqual(['2']);
  });

  test('waits for what is waiting, and not for what was refused', async () => {
    const { connection, unsent, add } = setUp();
    connection.refuse = 'forbidden';
    await add('ana', '1');
    expect(unsent.waits).toBe(true);
    (await unsent.open('ana')).resume('first');
    await expect.poll(() => unsent.waits).toBe(false);
    expect(unsent.entries).toHaveLength(1);
  });

  test('asks again for what an outbox is made of, where the network did not give it', async () => {
    const connection = new FakeConnection();
    let failing = 1;
    const openOutbox: FakeConnection['openOutbox'] = async (...asked) => {
      if ((failing -= 1) >= 0) throw new TypeError('no network');
      return connection.openOutbox(...asked);
    };
    const unsent = new Unsent(openOutbox, { changed: () => {}, sent: async () => {} });
    const payload = { conversationId: 'x', clientId: '1', text: 'Kept' };
    await expect(unsent.add('ana', { name: 'message:send', payload }, 0)).rejects.toThrow('no network');
    failing = 1;
    void unsent.resume('ana', 'first', () => true);
    await expect.poll(() => failing).toBe(0);
    await unsent.add('ana', { name: 'message:send', payload }, 0);
    await expect.poll(() => connection.asked, { timeout: 5_000 }).toEqual(['message:send']);
  });

  test('stops asking where nobody wants it any more', async () => {
    let asked = 0;
    let wanted = true;
    const openOutbox: FakeConnection['openOutbox'] = () => {
      asked += 1;
      wanted = false;
      return Promise.reject(new TypeError('no network'));
    };
    const unsent = new Unsent(openOutbox, { changed: () => {}, sent: async () => {} });
    await unsent.resume('ana', 'first', () => wanted);
    expect(asked).toBe(1);
  });
});
