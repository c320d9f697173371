import type { RunResult } from './run.ts';

export interface Job {
  name: string;
  run(): Promise<RunResult>;
}

/** Runs jobs, `atOnce` at a time, says how each ended, and answers those that failed. */
export async function runJobs(jobs: readonly Job[], atOnce: number): Promise<{ job: Job; result: RunResult }[]> {
  const waiting = [...jobs];
  const failed: { job: Job; result: RunResult }[] = [];
  const work = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const result = await job.run();
      console.log(`  ${result.code === 0 ? 'ok    ' : 'FAILED'} ${job.name} · ${result.seconds.toFixed(1)} s`);
      if (result.code !== 0) failed.push({ job, result });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failed;
}

/** Prints what the failed jobs had to say, and sets the exit code. */
export function reportFailures(failed: readonly { job: Job; result: RunResult }[]): void {
  for (const { job, result } of failed) console.error(`\n── ${job.name}\n${result.output.trimEnd()}`);
  if (failed.length > 0) process.exitCode = 1;
}
