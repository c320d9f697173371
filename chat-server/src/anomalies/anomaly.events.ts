import type { Log } from '../observability/index.ts';

/** What becomes of what goes wrong: a log line each, by fingerprint. */
export function anomalyEvents(log: Log) {
  return {
    drafted(fingerprint: string) {
      log.warn({ fingerprint }, 'an anomaly was seen for the first time: "repere anomalies collect" writes it down');
    },
    dropped(count: number) {
      log.warn({ count }, 'drafts of anomalies were dropped, because too many are kept: those seen least');
    },
    lost() {
      log.warn('an anomaly was not counted, because too many wait for the disk: errors.log has it');
    },
    notKept(err: unknown) {
      log.warn({ err }, 'a draft of an anomaly could not be written: it is tried again');
    },
  };
}

export type AnomalyEvents = ReturnType<typeof anomalyEvents>;
