import type { Event, StackFrame } from '@sentry/core';
import type { Clock } from '../core/index.ts';

/** What of something that went wrong may leave the machine: words of ours alone. */
export interface TrackedFault {
  fingerprint: string;
  /** The error's class. */
  error: string;
  message: string;
  /** The route or the event, from a closed set. */
  where: string;
  source: string;
  /** The first own functions on the stack, the innermost first, each as `name (file)`. */
  frames: readonly string[];
}

/** Where an error tracker is told of faults and of what else happens to the server. */
export interface Tracker {
  /** Tells of a fault: the first of its kind at once, and then once a minute at most, with how many there were since. Never fails. */
  fault(fault: TrackedFault): void;
  /** Tells of something that is no fault, in words of ours. Never fails. */
  event(message: string, tags?: Readonly<Record<string, string | number>>): void;
  /** Resolves once all that was told has left, or after two seconds. */
  close(): Promise<void>;
}

export interface TrackerOptions {
  /** `https://<key>@<host>/<project>`. */
  dsn: string;
  release: string;
  environment: string;
  clock: Clock;
  /** Told that something could not be sent, and why. */
  lost(why: string): void;
}

const MINUTE = 60_000;

/** How long the last ones may take to leave, in milliseconds. */
const GOODBYE = 2_000;

/** Most kinds of faults that are told apart: beyond that, nothing is told until some have been quiet for a minute. */
const MOST_KINDS = 200;

/** Most tellings that wait for the tracker. */
const MOST_WAITING = 30;

/** How long one telling may take, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Opens the way to Sentry, or to what speaks its protocol. Loaded only where it is used. Of Sentry's library the core alone: with no
 * integrations it gathers nothing by itself, so that what leaves is what is told here, and no address, header, cookie or console line.
 */
export async function openTracker({ dsn, release, environment, clock, lost }: TrackerOptions): Promise<Tracker> {
  const [{ createTransport }, { ServerRuntimeClient }] = await Promise.all([
    import('@sentry/core'),
    import('@sentry/core/server'),
  ]);
  const client = new ServerRuntimeClient({
    dsn,
    release,
    environment,
    integrations: [],
    // No error itself is ever given to it.
    stackParser: () => [],
    sendClientReports: false,
    transport: (options) =>
      createTransport({ ...options, bufferSize: MOST_WAITING }, async ({ body }) => {
        const signal = AbortSignal.timeout(PATIENCE);
        const response = await fetch(options.url, {
          method: 'POST',
          body: typeof body === 'string' ? body : new Uint8Array(body),
          headers: options.headers ?? {},
          signal,
        });
        await response.arrayBuffer();
        if (!response.ok) lost(`it answered ${response.status}`);
        return {
          statusCode: response.status,
          headers: {
            'x-sentry-rate-limits': response.headers.get('x-sentry-rate-limits'),
            'retry-after': response.headers.get('retry-after'),
          },
        };
      }),
  });
  client.init();

  /** When each kind was told of last, and how often it was seen since. */
  const kinds = new Map<string, { at: number; since: number }>();

  function capture(event: Event): void {
    try {
      client.captureEvent({ ...event, platform: 'node' });
    } catch (error) {
      lost(error instanceof Error ? error.message : 'its library failed');
    }
  }

  /** How many there were, where it is time to tell; 0 where it is not. */
  function due(fingerprint: string): number {
    const now = clock.now();
    const known = kinds.get(fingerprint);
    if (known && Math.abs(now - known.at) < MINUTE) {
      known.since += 1;
      return 0;
    }
    if (!known && kinds.size >= MOST_KINDS)
      for (const [kind, { at }] of kinds) if (Math.abs(now - at) >= MINUTE) kinds.delete(kind);
    if (!known && kinds.size >= MOST_KINDS) return 0;
    kinds.set(fingerprint, { at: now, since: 0 });
    return (known?.since ?? 0) + 1;
  }

  return {
    fault({ fingerprint, error, message, where, source, frames }) {
      const times = due(fingerprint);
      if (times === 0) return;
      capture({
        level: 'error',
        fingerprint: [fingerprint],
        transaction: where,
        tags: { source, where, times },
        exception: { values: [{ type: error, value: message, stacktrace: { frames: frames.map(toFrame).reverse() } }] },
      });
    },
    event(message, tags = {}) {
      capture({ level: 'info', message, tags: { ...tags } });
    },
    async close() {
      await client.close(GOODBYE);
    },
  };
}

function toFrame(frame: string): StackFrame {
  const [, name = '', filename = frame] = /^(.*) \((.*)\)$/.exec(frame) ?? [];
  return { ...(name && { function: name }), filename, in_app: true };
}
