import type { Log, Metrics } from '../observability/index.ts';

/** What visitors tell us: each is a count, and a log line by its id. Never a word of what was written, nor where from. */
export function feedbackEvents(log: Log, metrics: Metrics) {
  return {
    problemReported(problem: string) {
      log.info({ problem }, 'a visitor reported a problem');
      metrics.problems.inc({ outcome: 'kept' });
    },
    problemsDropped(count: number) {
      log.warn({ count }, 'the oldest problems were dropped, because too many are kept');
      metrics.problems.inc({ outcome: 'dropped' }, count);
    },
    voted(helpful: boolean) {
      metrics.votes.inc({ helpful: String(helpful) });
    },
  };
}

export type FeedbackEvents = ReturnType<typeof feedbackEvents>;
