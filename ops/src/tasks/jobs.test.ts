import { afterEach, expect, it, vi } from 'vitest';
import { reportFailures, runJobs } from './jobs.ts';
import { run } from './run.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const job = (name: string, code: number, output = '') => ({ name, run: async () => ({ code, output, seconds: 0 }) });

it('runs every job although one fails, and answers those that did', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const failed = await runJobs([job('lint', 1, 'a fault'), job('types', 0), job('format', 2)], 2);
  expect(failed.map((each) => each.job.name)).toEqual(['lint', 'format']);
  expect(said.mock.calls.flat()).toEqual([
    '  FAILED lint · 0.0 s',
    '  ok     types · 0.0 s',
    '  FAILED format · 0.0 s',
  ]);
});

it('has no more at work than it was told', async () => {
  vi.spyOn(console, 'log').mockReturnValue();
  let [atWork, most] = [0, 0];
  const busy = {
    name: 'busy',
    async run() {
      most = Math.max(most, ++atWork);
      await new Promise((resolve) => setImmediate(resolve));
      atWork -= 1;
      return { code: 0, output: '', seconds: 0 };
    },
  };
  await runJobs([busy, busy, busy, busy, busy], 2);
  expect(most).toBe(2);
});

it('ends a task with failures by code 1 and what they printed', () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  reportFailures([{ job: job('lint', 1), result: { code: 1, output: 'a fault\n', seconds: 0 } }]);
  expect(said.mock.calls.join()).toContain('── lint\na fault');
  expect(process.exitCode).toBe(1);
});

it('leaves the exit code alone where nothing failed', () => {
  reportFailures([]);
  expect(process.exitCode).toBeUndefined();
});

it('keeps all that a command printed, and its code', async () => {
  const script = 'console.log("out"); console.error("err"); process.exit(3)';
  const { code, output } = await run(process.execPath, ['-e', script]);
  expect(code).toBe(3);
  expect(output.split('\n').sort()).toEqual(['', 'err', 'out']);
});

it('counts a command that is not there as failed', async () => {
  const { code, output } = await run('no-such-command', []);
  expect(code).toBe(1);
  expect(output).toContain('ENOENT');
});
