import { expect, it } from 'vitest';
import { judge } from './judge.ts';

const HOUR = 60 * 60_000;
const failed = { outcome: 'failed', why: '451' } as const;
const record = { id: 'a', to: 'a@b.example', subject: '', text: '', createdAt: 0, attempts: 0, nextAt: 0 };

it('ends with what the server of the receiver said for good', () => {
  expect(judge(record, { outcome: 'accepted' }, 0, () => 0)).toBe('sent');
  expect(judge(record, { outcome: 'refused', why: '550' }, 0, () => 0)).toBe('bounced');
});

it('tries again after a pause that grows with the failures', () => {
  expect(judge(record, failed, 10, () => 0)).toEqual({ nextAt: 60_010 });
  expect(judge({ ...record, attempts: 3 }, failed, 10, () => 0)).toEqual({ nextAt: 8 * 60_000 + 10 });
});

it('drops a mail whose next try would come too late, and keeps one that would just make it', () => {
  expect(judge({ ...record, expiresAt: 60_000 }, failed, 0, () => 0)).toBe('expired');
  expect(judge({ ...record, expiresAt: 60_001 }, failed, 0, () => 0)).toEqual({ nextAt: 60_000 });
});

it('gives up after three days', () => {
  const often = { ...record, attempts: 20 };
  expect(judge(often, failed, 65 * HOUR, () => 0)).toEqual({ nextAt: 71 * HOUR });
  expect(judge(often, failed, 66 * HOUR, () => 0)).toBe('given_up');
});
