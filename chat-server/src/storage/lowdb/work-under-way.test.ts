import { expect, it } from 'vitest';
import { WorkUnderWay } from './work-under-way.ts';

it('waits for the work of one owner alone, also for work that fails', async () => {
  const works = new WorkUnderWay();
  const { promise: first, resolve } = Promise.withResolvers<string>();
  const { promise: second, reject } = Promise.withResolvers<string>();
  void works.follow('ana', first);
  const failing = works.follow('ana', second);
  void works.follow('ben', new Promise(() => undefined));
  let settled = false;
  const waiting = works.settled('ana').then(() => (settled = true));
  resolve('done');
  expect(await first).toBe('done');
  await new Promise((next) => setImmediate(next));
  expect(settled).toBe(false);
  reject(new Error('no room'));
  await expect(failing).rejects.toThrow('no room');
  await waiting;
  expect(works.size).toBe(1);
});

it('waits for nothing where nothing is under way', async () => {
  await new WorkUnderWay().settled('ana');
});
