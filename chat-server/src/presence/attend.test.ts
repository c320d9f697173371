import { LIMITS } from '@repere/protocol';
import { expect, it } from 'vitest';
import { type Broadcast, PRESENCE_LEASE } from '../core/index.ts';
import { createManualTime } from '../mail/manual-time.ts';
import { MemoryPresence } from '../storage/memory/presence.memory.ts';
import { createAttendance } from './attend.ts';

function attending() {
  const time = createManualTime();
  const told: string[] = [];
  const broadcast = {
    to: ({ watchersOf }: { watchersOf: string }, _: string, { present }: { present: boolean }) =>
      void told.push(`${watchersOf} ${present ? 'came' : 'went'}`),
  } as unknown as Broadcast;
  const leases = new MemoryPresence(time.clock);
  const attendance = createAttendance({ leases, broadcast: () => broadcast, alarm: time.alarm });
  /** Lets what was promised be kept. */
  const settled = async (): Promise<string[]> => {
    await new Promise((resolve) => setImmediate(resolve));
    return told.splice(0);
  };
  return { time, leases, attendance, settled };
}

it('tells once that somebody came, however many windows and renewals follow', async () => {
  const { time, attendance, settled } = attending();
  for (const connection of ['one', 'two', 'one', 'two']) {
    attendance.here('ana', connection);
    time.pass(PRESENCE_LEASE / 2 - 1);
  }
  expect(await settled()).toEqual(['ana came']);
});

it('tells once that somebody went, when the last of their connections is past its grace', async () => {
  const { time, attendance, settled } = attending();
  for (const connection of ['one', 'two']) attendance.here('ana', connection);
  await settled();
  attendance.left('ana', 'one');
  time.pass(LIMITS.presenceGrace / 2);
  attendance.left('ana', 'two');
  time.pass(LIMITS.presenceGrace / 2);
  expect(await settled()).toEqual([]);
  time.pass(LIMITS.presenceGrace / 2);
  expect(await settled()).toEqual(['ana went']);
});

it('finds nobody once a node is gone that told of nobody’s leaving', async () => {
  const { time, leases, attendance, settled } = attending();
  attendance.here('ana', 'one');
  await settled();
  expect(await leases.isPresent('ana')).toBe(true);
  time.pass(PRESENCE_LEASE);
  expect(await leases.isPresent('ana')).toBe(false);
});

it('outlives a clock that is set back: who left is gone after the grace', async () => {
  const { time, leases, attendance, settled } = attending();
  attendance.here('ana', 'one');
  attendance.left('ana', 'one');
  const now = time.clock.now();
  time.clock.now = () => now - 3_600_000;
  time.pass(LIMITS.presenceGrace);
  expect(await settled()).toEqual(['ana came', 'ana went']);
  expect(await leases.isPresent('ana')).toBe(false);
});

it('says one thing for each of ten thousand who come back, and nothing after it is stopped', async () => {
  const { time, attendance, settled } = attending();
  for (let each = 0; each < 10_000; each += 1) attendance.here(`a${each}`, 'one');
  expect(await settled()).toHaveLength(10_000);
  for (let each = 0; each < 10_000; each += 1) attendance.left(`a${each}`, 'one');
  attendance.stop();
  time.pass(LIMITS.presenceGrace);
  attendance.here('late', 'one');
  expect(await settled()).toEqual([]);
});
