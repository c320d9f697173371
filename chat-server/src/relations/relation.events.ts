import type { Log, Metrics } from '../observability/index.ts';

/** What happens between people: each is one log line and one count. */
export function relationEvents(log: Log, metrics: Metrics) {
  const count = (event: string) => metrics.relationEvents.inc({ event });
  return {
    blocked(account: string, other: string) {
      log.info({ account, other }, 'somebody was blocked');
      count('blocked');
    },
    unblocked(account: string, other: string) {
      log.info({ account, other }, 'a block was taken back');
      count('unblocked');
    },
  };
}

export type RelationEvents = ReturnType<typeof relationEvents>;
