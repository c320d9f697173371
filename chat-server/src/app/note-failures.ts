import type { Features } from './wire-features.ts';
import type { Foundation } from './lay-foundation.ts';

/**
 * What both doors tell, with each failure noted in the journal, and told to whoever watches for too many of them: beneath the features, neither
 * door knows that there is one.
 */
export function noteFailures(
  { http, realtime }: Foundation['doors'],
  { journal }: Pick<Features, 'journal'>,
  { alerting }: Pick<Foundation, 'alerting'>,
) {
  return {
    http: {
      ...http,
      failed(failure: Parameters<typeof http.failed>[0]) {
        http.failed(failure);
        const { method, route = 'site', error } = failure;
        journal.note({ source: 'request', where: `${method} ${route}`, error });
        alerting.failed();
      },
    },
    realtime: {
      ...realtime,
      failed(failure: Parameters<typeof realtime.failed>[0]) {
        realtime.failed(failure);
        journal.note({ source: 'event', where: failure.event, error: failure.error });
        alerting.failed();
      },
    },
  };
}
