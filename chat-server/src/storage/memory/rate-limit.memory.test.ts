import { expect, it } from 'vitest';
import { MemoryRateLimit } from './rate-limit.memory.ts';

const RULE = { burst: 3, perMinute: 6 };

function limited(most?: number) {
  const clock = { time: 1_000_000, now: () => clock.time };
  return { clock, limit: new MemoryRateLimit(clock, most) };
}

async function takeAll(limit: MemoryRateLimit, key = 'k') {
  let taken = 0;
  while (taken < 100 && (await limit.take([key, RULE])).allowed) taken += 1;
  return taken;
}

it('allows the burst, then refuses and says for how many seconds', async () => {
  const { limit } = limited();
  expect(await takeAll(limit)).toBe(3);
  expect(await limit.take(['k', RULE])).toEqual({ allowed: false, retryAfter: 10 });
  expect(await takeAll(limit, 'another')).toBe(3);
});

it('refills steadily, never beyond the burst', async () => {
  const { limit, clock } = limited();
  await takeAll(limit);
  clock.time += 9_999;
  expect(await takeAll(limit)).toBe(0);
  clock.time += 1;
  expect(await takeAll(limit)).toBe(1);
  clock.time += 3_600_000;
  expect(await takeAll(limit)).toBe(3);
});

it('locks nobody out when the clock is set back', async () => {
  const { limit, clock } = limited();
  await takeAll(limit);
  clock.time -= 3_600_000;
  expect(await limit.take(['k', RULE])).toEqual({ allowed: false, retryAfter: 10 });
  clock.time += 10_000;
  expect(await takeAll(limit)).toBe(1);
});

it('forgets full buckets', async () => {
  const { limit, clock } = limited();
  for (let i = 0; i < 1_000; i += 1) await limit.take([`old-${i}`, RULE]);
  clock.time += 60_000;
  await limit.take(['new', RULE]);
  expect(limit.size).toBe(1);
});

it('holds a bounded number of buckets, and of those the emptiest', async () => {
  const { limit } = limited(50);
  await takeAll(limit, 'flooder-0');
  for (let i = 0; i < 500; i += 1) {
    await limit.take([`flooder-${i}`, RULE]);
    await takeAll(limit, 'regular');
  }
  expect(limit.size).toBeLessThanOrEqual(51);
  expect(limit.size).toBeGreaterThan(30);
  expect(await takeAll(limit, 'regular')).toBe(0);
});

it('takes from all or from none', async () => {
  const { limit } = limited();
  await takeAll(limit, 'empty');
  expect(await limit.take(['other', RULE], ['empty', RULE])).toEqual({ allowed: false, retryAfter: 10 });
  expect(await limit.take(['empty', RULE], ['other', RULE])).toEqual({ allowed: false, retryAfter: 10 });
  expect(await takeAll(limit, 'other')).toBe(3);
  expect(await limit.take(['one', RULE], ['two', RULE])).toEqual({ allowed: true });
  expect(await takeAll(limit, 'one')).toBe(2);
  expect(await takeAll(limit, 'two')).toBe(2);
});
