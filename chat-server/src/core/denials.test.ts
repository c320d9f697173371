import { expect, it } from 'vitest';
import { AppError } from './app-error.ts';
import { createDenials, type Denial } from './denials.ts';
import type { RateLimit } from './rate-limit.ts';

/** What is noted of errors, each by the asker it names, where each asker has two lines. */
async function noted(errors: readonly [unknown, string][], fails = false): Promise<Denial[]> {
  const lines: Denial[] = [];
  const taken = new Map<string, number>();
  const take: RateLimit['take'] = async (...[[key] = ['']]) => {
    if (fails) throw new Error('no limits today');
    taken.set(key, (taken.get(key) ?? 0) + 1);
    return taken.get(key)! <= 2 ? { allowed: true } : { allowed: false, retryAfter: 1 };
  };
  const note = createDenials({ take }, (denial) => lines.push(denial));
  for (const [error, by] of errors) note(error, by, { of: 'exportData', account: 'ada' });
  await new Promise((resolve) => setImmediate(resolve));
  return lines;
}

const FORBIDDEN = new AppError('forbidden');

it('notes who was denied what', async () => {
  expect(await noted([[FORBIDDEN, 'a']])).toEqual([{ of: 'exportData', account: 'ada', code: 'forbidden' }]);
});

it('leaves out what is no denial', async () => {
  const others = ['wrong_credentials', 'invalid_payload', 'not_found', 'too_many_requests'] as const;
  expect(
    await noted([...others.map((code) => [new AppError(code), 'a'] as [unknown, string]), [new Error(), 'a']]),
  ).toEqual([]);
});

it('lets one asker’s flood cost nobody else a line', async () => {
  const flood = Array.from({ length: 9 }, () => [FORBIDDEN, 'a'] as [unknown, string]);
  expect(await noted([...flood, [FORBIDDEN, 'b']])).toHaveLength(3);
});

it('notes rather too much where limits cannot be asked', async () => {
  expect(await noted([[FORBIDDEN, 'a']], true)).toHaveLength(1);
});
