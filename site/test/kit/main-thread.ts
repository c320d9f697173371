import type { Page } from 'playwright-core';

/** What of a browser's trace is read here. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds that the thread itself has spent: waiting for a processor is not in it. */
  tdur?: number;
  args: { name?: string };
}

/**
 * The longest task of the page's main thread while `act` goes on, in milliseconds of that thread's own time: a long task by the clock says as
 * much about how busy the machine is.
 */
export async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('a page without a browser');
  await browser.startTracing(page, { categories: ['__metadata', 'disabled-by-default-devtools.timeline'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === 'RunTask' && main.has(`${pid} ${tid}`));
  if (tasks.length === 0) throw new Error('the trace holds no task of a page');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
}
