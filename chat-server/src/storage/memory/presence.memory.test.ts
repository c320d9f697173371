import { expect, it } from 'vitest';
import { MemoryPresence } from './presence.memory.ts';

function present() {
  const clock = { time: 1_000_000, now: () => clock.time };
  return { clock, presence: new MemoryPresence(clock) };
}

it('is present while one of its connections is', async () => {
  const { presence } = present();
  await presence.renew('ana', 'phone', 1_000);
  await presence.renew('ana', 'laptop', 1_000);
  await presence.release('ana', 'phone');
  expect(await presence.isPresent('ana')).toBe(true);
  await presence.release('ana', 'laptop');
  expect(await presence.isPresent('ana')).toBe(false);
});

it('ends by itself unless renewed', async () => {
  const { presence, clock } = present();
  await presence.renew('ana', 'phone', 1_000);
  clock.time += 999;
  await presence.renew('ana', 'phone', 1_000);
  clock.time += 999;
  expect(await presence.isPresent('ana')).toBe(true);
  clock.time += 1;
  expect(await presence.isPresent('ana')).toBe(false);
});

it('forgets leases that nobody asked about', async () => {
  const { presence, clock } = present();
  for (let i = 0; i < 1_000; i += 1) await presence.renew(`gone-${i}`, 'c', 1_000);
  clock.time += 1_000;
  await presence.renew('ana', 'phone', 1_000);
  expect(presence.size).toBe(1);
});

it('says who was not here before, and who is not here any more', async () => {
  const { presence, clock } = present();
  expect(await presence.renew('ana', 'phone', 1_000)).toBe(true);
  expect(await presence.renew('ana', 'laptop', 1_000)).toBe(false);
  expect(await presence.release('ana', 'phone')).toBe(false);
  expect(await presence.release('ana', 'laptop')).toBe(true);
  expect(await presence.renew('ana', 'phone', 1_000)).toBe(true);
  clock.time += 1_000;
  expect(await presence.renew('ana', 'phone', 1_000)).toBe(true);
});
