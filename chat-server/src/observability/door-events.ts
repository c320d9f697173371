import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** The methods that a label may name; whatever else somebody invents is `_OTHER`, as OpenTelemetry has it. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE']);

/** What both doors tell, as log lines and counts. The shapes are those of `http/http-events.ts` and `realtime/realtime-events.ts`. */
export function doorEvents(log: Log, metrics: Metrics) {
  return {
    denied(denial: { of: string; code: string; account: string | undefined }) {
      log.warn({ ...denial, audit: true }, 'somebody was denied what they asked for');
    },
    http: {
      answered({ method, route, status, seconds }: { method: string; route: string; status: number; seconds: number }) {
        const labels = {
          http_request_method: METHODS.has(method) ? method : '_OTHER',
          http_route: route,
          http_response_status_code: status,
        };
        metrics.httpDuration.observe(labels, seconds);
        log.debug({ method, route, status, seconds }, 'answered');
      },
      failed({ error, ...facts }: { error: unknown; requestId: string; method: string; path: string; route?: string }) {
        log.error({ err: error, ...facts }, 'a request failed: the visitor saw a 500');
      },
    },
    realtime: {
      connected: () => metrics.sockets.inc(),
      disconnected: () => metrics.sockets.dec(),
      refused: (code: string) => metrics.handshakesRefused.inc({ code }),
      dropped: () => metrics.socketsDropped.inc(),
      answered({ event, outcome, seconds }: { event: string; outcome: string; seconds: number }) {
        metrics.socketDuration.observe({ event, outcome }, seconds);
      },
      failed({ error, ...facts }: { error: unknown; requestId: string; event: string }) {
        log.error({ err: error, ...facts }, 'a socket request failed');
      },
    },
  };
}
