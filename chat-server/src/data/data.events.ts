import type { Log } from '../observability/index.ts';
import type { RetentionRule } from './retention-periods.ts';

/** What happens to everything at once: one audit line each, with counts and no names. */
export function dataEvents(log: Log) {
  return {
    exported() {
      log.warn({ audit: true }, 'all data is exported from the command line, with its texts in the clear');
    },
    imported(added: number, refused: number) {
      log.warn({ added, refused, audit: true }, 'data was imported from the command line');
    },
    retained(rule: RetentionRule, count: number) {
      log.warn({ rule, count, audit: true }, 'what has had its time was removed');
    },
    retentionFailed(rule: RetentionRule, error: unknown) {
      log.error({ rule, err: error }, 'what has had its time could not be removed: the next round tries again');
    },
    retentionHeldBack(count: number) {
      log.error(
        { count },
        'so many conversations have had their time at once that the clock may be wrong: "repere retention --yes" removes them',
      );
    },
  };
}

export type DataEvents = ReturnType<typeof dataEvents>;
