import { expect, it } from 'vitest';
import { EndedSessions } from './ended-sessions.ts';

it('remembers an ended session longer than a handshake takes, and forgets it then', () => {
  let now = 0;
  const ended = new EndedSessions({ now: () => now });
  ended.add('one');
  now = 59_000;
  ended.add('two');
  expect([ended.has('one'), ended.has('two'), ended.has('three')]).toEqual([true, true, false]);
  now = 60_000;
  ended.add('three');
  expect(ended.size).toBe(2);
  expect(ended.has('one')).toBe(false);
});
