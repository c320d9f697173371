import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endAtExpiry } from './end-at-expiry.ts';

const DAY = 24 * 60 * 60 * 1000;
const clock = { now: () => Date.now() };
const identity = (life: number) => ({
  account: 'a',
  role: 'member' as const,
  session: 's',
  expiresAt: Date.now() + life,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function fakeSocket() {
  const said: unknown[] = [];
  return { said, emit: (...words: unknown[]) => said.push(words) > 0, disconnect: () => said.push('cut') as never };
}

it('cuts the connection when the session has lived its life, and not before', () => {
  const socket = fakeSocket();
  endAtExpiry(socket as never, identity(60 * DAY), clock);
  vi.advanceTimersByTime(60 * DAY - 1);
  expect(socket.said).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(socket.said).toEqual([['session:ended', { code: 'session_ended' }], 'cut']);
});

it('forgets a connection that has gone', () => {
  const socket = fakeSocket();
  endAtExpiry(socket as never, identity(DAY), clock).cancel();
  vi.advanceTimersByTime(2 * DAY);
  expect(socket.said).toEqual([]);
});
