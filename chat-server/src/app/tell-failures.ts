import type { Alerting, doorEvents } from '../observability/index.ts';

/** What both doors tell, and each failure to whoever watches for too many of them. */
export function tellFailures(
  { denied, http, realtime }: ReturnType<typeof doorEvents>,
  alerting: Pick<Alerting, 'failed'>,
) {
  return {
    denied,
    http: {
      ...http,
      failed(failure: Parameters<typeof http.failed>[0]) {
        http.failed(failure);
        alerting.failed();
      },
    },
    realtime: {
      ...realtime,
      failed(failure: Parameters<typeof realtime.failed>[0]) {
        realtime.failed(failure);
        alerting.failed();
      },
    },
  };
}
