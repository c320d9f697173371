import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('lets work of one name wait for what came before, failed or not, and other names go on', async () => {
  const turns = new Turns();
  const order: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = turns.take('a', async () => {
    await promise;
    order.push('first');
    throw new Error('first failed');
  });
  const second = turns.take('a', async () => order.push('second'));
  await turns.take('b', async () => order.push('other'));
  resolve();
  await expect(first).rejects.toThrow('first failed');
  await second;
  await turns.settled();
  expect(order).toEqual(['other', 'first', 'second']);
});
