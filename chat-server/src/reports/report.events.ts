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
  };
}

export type ReportEvents = ReturnType<typeof reportEvents>;
