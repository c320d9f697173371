import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** What the store tells: times for the metrics, repairs and refusals for the log. */
export function storeEvents(log: Log, metrics: Metrics) {
  return {
    observe({
      appendSeconds,
      fsyncSeconds,
      batchSize,
    }: {
      appendSeconds: number;
      fsyncSeconds: number;
      batchSize: number;
    }) {
      metrics.appendSeconds.observe(appendSeconds);
      metrics.fsyncSeconds.observe(fsyncSeconds);
      metrics.appendBatch.observe(batchSize);
    },
    repaired(repair: object) {
      log.warn(
        { ...repair },
        'the tail of the event log was torn by the last end of the process: cut back to what was confirmed',
      );
    },
    sweepFailed(what: string, err: unknown) {
      log.warn({ what, err }, 'what has had its time could not be removed: the next round tries again');
    },
  };
}
