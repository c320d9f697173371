import { expect, it } from 'vitest';
import { alone } from './alone.ts';

it('begins no round while one is under way, and the next once it has ended, well or not', async () => {
  const ends: ((error?: Error) => void)[] = [];
  const round = alone(
    () => new Promise((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve()))),
  );
  const first = round();
  await round();
  expect(ends).toHaveLength(1);
  ends[0]?.(new Error('full'));
  await expect(first).rejects.toThrow('full');
  void round();
  expect(ends).toHaveLength(2);
});
