import { afterEach, expect, it, vi } from 'vitest';
import { asResult, step } from './step.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const ended = (code: number, output = '') => step('pages', async () => ({ code, output, seconds: 0 }));

it('says of steps that went well how long they took together, and nothing else', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const { code, output, seconds } = await asResult(async () => {
    await ended(0, 'as it should be');
    await ended(0);
  });
  expect([code, output]).toEqual([0, '']);
  expect(seconds).toBeGreaterThan(0);
  expect(said).toHaveBeenCalledTimes(2);
});

it('ends with the first step that fails, and keeps what it printed', async () => {
  const next = vi.fn();
  const { code, output } = await asResult(async () => {
    await ended(3, 'no such page\n');
    next();
  });
  expect(code).toBe(1);
  expect(output).toMatch(/^no such page\npages: failed after \d+\.\d s$/);
  expect(next).not.toHaveBeenCalled();
});

it('keeps what went wrong between the steps', async () => {
  const result = await asResult(() => Promise.reject(new Error('the disk is full')));
  expect(result).toMatchObject({ code: 1, output: 'Error: the disk is full' });
});
