import type { Features } from './wire-features.ts';
import type { Foundation } from './lay-foundation.ts';

/** What both doors tell, with each failure noted in the journal too: beneath the features, neither door knows that there is one. */
export function noteFailures({ http, realtime }: Foundation['doors'], journal: Features['journal']) {
  return {
    http: {
      ...http,
      failed(failure: Parameters<typeof http.failed>[0]) {
        http.failed(failure);
        const { method, route = 'site', error } = failure;
        journal.note({ source: 'request', where: `${method} ${route}`, error });
      },
    },
    realtime: {
      ...realtime,
      failed(failure: Parameters<typeof realtime.failed>[0]) {
        realtime.failed(failure);
        journal.note({ source: 'event', where: failure.event, error: failure.error });
      },
    },
  };
}
