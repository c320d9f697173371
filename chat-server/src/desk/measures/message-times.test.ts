import { expect, it } from 'vitest';
import { createMessageTimes } from './message-times.ts';

const DAY = 24 * 60 * 60_000;

function times() {
  const observed: number[] = [];
  return { observed, times: createMessageTimes((ms) => observed.push(ms)) };
}

it('measures a message once for each recipient, from the first sending', () => {
  const { observed, times: made } = times();
  const message = { conversation: 'c1', seq: 3 };
  made.pressed({ ...message, by: 'ana', at: 1_000 });
  made.pressed({ ...message, by: 'ana', at: 5_000 });
  for (const account of ['sam', 'ana', 'sam', 'kim']) made.shown({ ...message, account, at: 1_250 });
  made.shown({ ...message, seq: 4, account: 'sam', at: 1_250 });
  expect(observed).toEqual([250, 250]);
});

it('takes a clock that is ahead for none, and a day for too long', () => {
  const { observed, times: made } = times();
  const message = { conversation: 'c1', seq: 3 };
  made.pressed({ ...message, by: 'ana', at: 1_000 });
  made.shown({ ...message, account: 'sam', at: 900 });
  made.shown({ ...message, account: 'kim', at: 1_001 + DAY });
  expect(observed).toEqual([0]);
});

it('remembers ten thousand messages and no more', () => {
  const { observed, times: made } = times();
  for (let seq = 0; seq <= 10_000; seq += 1) made.pressed({ conversation: 'c1', seq, by: 'ana', at: seq });
  for (const seq of [0, 1, 10_000]) made.shown({ conversation: 'c1', seq, account: 'sam', at: 10_000 });
  expect(observed).toEqual([9_999, 0]);
});
