import { describe, expect, test } from 'vitest';
import { createRounds } from './rounds.ts';

/** Work whose rounds the test ends by hand. */
function setUp() {
  const ends: { resolve(): void; reject(cause: Error): void }[] = [];
  const round = createRounds(() => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })));
  return { ends, round };
}

describe('rounds', () => {
  test('make all calls during a round one more round', async () => {
    const { ends, round } = setUp();
    const calls = [round(), round(), round()];
    ends[0]!.resolve();
    await expect.poll(() => ends.length).toBe(2);
    ends[1]!.resolve();
    await Promise.all(calls);
    expect(ends).toHaveLength(2);
  });

  test('go on after a round that failed', async () => {
    const { ends, round } = setUp();
    const first = round();
    ends[0]!.reject(new Error('offline'));
    await first;
    void round();
    expect(ends).toHaveLength(2);
  });
});
