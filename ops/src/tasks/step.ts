import type { RunResult } from './run.ts';

/** Does one step of a task, and says what and how long. A command that failed ends the task with what it printed. */
export async function step<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (failed(result)) throw new StepError(`${what}: failed after ${seconds} s`, result.output);
  console.log(`  ${what} · ${seconds} s`);
  return result;
}

/** A step that failed, with everything that its command printed. */
export class StepError extends Error {
  readonly output: string;

  constructor(message: string, output: string) {
    super(message);
    this.name = 'StepError';
    this.output = output;
  }
}

/** What came of several steps, for whom they are one job among others. */
export async function asResult(work: () => Promise<void>): Promise<RunResult> {
  const began = performance.now();
  const result = (code: number, output: string) => ({ code, output, seconds: (performance.now() - began) / 1000 });
  try {
    await work();
    return result(0, '');
  } catch (error) {
    return result(1, error instanceof StepError ? `${error.output.trimEnd()}\n${error.message}` : String(error));
  }
}

/** Prints why a task ended, and sets the exit code. */
export function giveUp(error: unknown): void {
  if (error instanceof StepError) console.error(error.output.trimEnd());
  console.error(`repere: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function failed(result: unknown): result is RunResult {
  return typeof result === 'object' && result !== null && 'code' in result && result.code !== 0;
}
