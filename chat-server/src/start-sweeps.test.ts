import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AppError } from './core/index.ts';
import { startSweeps, type SweepParts } from './start-sweeps.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Sweeps whose every round is noted, and fails where `error` is one. */
function sweeps(error?: Error) {
  const rounds = { registrations: 0, tickets: 0, sessions: 0, erasures: 0, retention: 0, members: 0, coaches: 0 };
  const failures: unknown[][] = [];
  const round = (what: keyof typeof rounds) => async () => {
    rounds[what] += 1;
    if (error) throw error;
  };
  const stop = startSweeps({
    registrations: { removeExpired: round('registrations') },
    tickets: { removeExpired: round('tickets') },
    sessions: { sweep: round('sessions') },
    erasures: { eraseDue: round('erasures') },
    retention: { applyDaily: round('retention') },
    remind: { members: round('members'), coaches: round('coaches') },
    clock: { now: () => 0 },
    failed: (...failure: unknown[]) => failures.push(failure),
  } as unknown as SweepParts);
  return { rounds, failures, stop };
}

it('removes what has had its time, until it is stopped', async () => {
  const { rounds, failures, stop } = sweeps();
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  const often = { sessions: 1_200, erasures: 20, members: 20, coaches: 20 };
  const twentyMinutes = { registrations: 2, tickets: 2, retention: 0, ...often };
  expect(rounds).toEqual(twentyMinutes);
  stop();
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  expect(rounds).toEqual(twentyMinutes);
  expect(failures).toEqual([]);
});

it('removes once a day what is kept for months', async () => {
  const { rounds, stop } = sweeps();
  await vi.advanceTimersByTimeAsync(24 * 60 * 60_000);
  stop();
  expect(rounds.retention).toBe(1);
});

it('goes on where the disk is full, and says so', async () => {
  const full = new AppError('not_stored');
  const { rounds, failures, stop } = sweeps(full);
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  stop();
  expect(rounds).toMatchObject({ registrations: 2, tickets: 2, erasures: 20 });
  expect(failures).toContainEqual(['registrations', full]);
  expect(failures).toContainEqual(['tickets', full]);
  expect(failures).toContainEqual(['sessions', full]);
});
