import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './root.ts';
import { runScript, type RunResult } from './run.ts';

export interface Count {
  passed: number;
  failed: number;
}

/** Runs one project of the tests, with `full` all that takes longer too; a run that did not count a single test has failed. */
export async function runTests(project: string, full = false): Promise<RunResult & { count: Count }> {
  const report = join(ROOT, '.cache/tests', `${project}.json`);
  await mkdir(join(ROOT, '.cache/tests'), { recursive: true });
  await rm(report, { force: true });
  const result = await runScript(
    'vitest/vitest.mjs',
    [
      'run',
      '--config',
      'ops/tasks/vitest.config.ts',
      // Those among them that have to be apart, too.
      '--project',
      `${project}*`,
      `--maxWorkers=${workersFor(project)}`,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    full ? { REPERE_FULL: '1' } : {},
  );
  const count = await readCount(report);
  const nothing = count.passed + count.failed === 0;
  return { ...result, code: result.code || (nothing ? 1 : 0), count };
}

/** How many files for each core at once: servers that are started and killed are mostly waited for, and so is a quarter of what people do in browsers. */
const FOR_EACH_CORE: Readonly<Record<string, number>> = { parts: 2, journeys: 1.5 };

/** Every core, where Vitest would leave one to whoever works at the machine. */
function workersFor(project: string): number {
  return Math.ceil(availableParallelism() * (FOR_EACH_CORE[project] ?? 1));
}

async function readCount(report: string): Promise<Count> {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
  } = JSON.parse(text) as Record<string, number>;
  // A test that was skipped was not passed, and nobody is to think so.
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests };
}
