import type { ReportDecision } from '@repere/protocol';
import type { Log, Metrics } from '../observability/index.ts';
import type { ReportContent } from './report.store.ts';

/** What happens to reports: each is one log line and one count. Never a word of what was written. */
export function reportEvents(log: Log, metrics: Metrics) {
  return {
    filed(report: string, by: string, { about, reason, excerpt }: ReportContent) {
      const what = excerpt ? 'message' : 'person';
      log.warn({ report, by, about, reason, what, audit: true }, 'a report waits for the owner');
      metrics.reports.inc({ reason, what });
    },
    read(account: string, count: number) {
      log.info({ account, count, audit: true }, 'reports were read');
    },
    decided(report: string, by: string, about: string, decision: ReportDecision) {
      log.warn({ report, by, about, decision, audit: true }, 'a report was decided');
      metrics.reportsDecided.inc({ decision });
    },
    unsettled(report: string, error: unknown) {
      log.error({ report, err: error }, 'what follows from the decision about a report is still to be done');
    },
  };
}

export type ReportEvents = ReturnType<typeof reportEvents>;
