import { LIMITS, type RequestAccess, type RequestName, REQUESTS, type WireError } from '@repere/protocol';
import { requestSchemas } from '@repere/protocol/schemas';
import {
  AppError,
  type Bucket,
  type Clock,
  type Connection,
  type Identity,
  type Ids,
  type NoteDenial,
  isStaff,
  type RateLimit,
  refusePayload,
  toWireError,
} from '../core/index.ts';
import type { Handler } from './handler.ts';
import type { RealtimeEvents } from './realtime-events.ts';

export interface DispatchParts {
  handlers: readonly Handler[];
  rateLimit: RateLimit;
  clock: Clock;
  ids: Ids;
  denied: NoteDenial;
  events: RealtimeEvents;
}

/** How many packets of all kinds one account may send: above what each event allows, and a bound on what none allows. */
const PACKETS = { burst: 500, perMinute: 1500 };

type Reply = (answer: { ok: true; result: unknown } | { ok: false; error: WireError }) => void;

/** Handlers as they are looked for, once for all connections. */
export function byName(handlers: readonly Handler[]): ReadonlyMap<string, Handler> {
  return new Map(handlers.map((handler) => [handler.name, handler]));
}

/** One connection's way from packet to acknowledgement: known event → room for it → right → rate → schema → use case → ack. */
export function createDispatch(
  parts: Omit<DispatchParts, 'handlers'>,
  handlers: ReadonlyMap<string, Handler>,
  identity: Identity,
  connection: Connection,
) {
  let inFlight = 0;
  const all: Bucket = [`socket:${identity.account}`, PACKETS];
  // Put together once: a map finds a string that it has seen sooner than a new one.
  const buckets = new Map<RequestName, readonly Bucket[]>();

  function bucketsOf({ name, rate }: Handler): readonly Bucket[] {
    const known = buckets.get(name);
    if (known) return known;
    const made: readonly Bucket[] = [all, [`socket:${name}:${identity.account}`, rate]];
    buckets.set(name, made);
    return made;
  }

  function run(handler: Handler, payload: unknown): Promise<unknown> {
    if (parts.clock.now() >= identity.expiresAt) throw new AppError('session_ended');
    admit(handler.name, identity);
    const parsed = requestSchemas[handler.name].safeParse(payload);
    if (!parsed.success) throw refusePayload(parsed.error);
    return handler.handle(parsed.data, identity, connection);
  }

  /** Answers through `reply` where the client asked for an answer; never throws. */
  return async function dispatch(event: unknown, payload: unknown, reply: Reply | undefined): Promise<void> {
    const began = performance.now();
    const handler = typeof event === 'string' ? handlers.get(event) : undefined;
    let outcome = 'ok';
    try {
      const turn = await parts.rateLimit.take(...(handler ? bucketsOf(handler) : [all]));
      if (!turn.allowed) throw new AppError('too_many_requests', { retryAfter: turn.retryAfter });
      if (!handler) throw new AppError('unknown_event');
      if (inFlight >= LIMITS.packetsInFlight) throw new AppError('too_many_requests', { retryAfter: 1 });
      inFlight += 1;
      try {
        const result = await run(handler, payload);
        reply?.({ ok: true, result });
      } finally {
        inFlight -= 1;
      }
    } catch (error) {
      const requestId = parts.ids.uuid();
      const wire = toWireError(error, requestId);
      outcome = wire.code;
      parts.denied(error, identity.account, { of: handler?.name ?? 'unknown', account: identity.account });
      if (!(error instanceof AppError)) parts.events.failed({ error, requestId, event: handler?.name ?? 'unknown' });
      reply?.({ ok: false, error: wire });
    }
    parts.events.answered({
      event: handler?.name ?? 'unknown',
      outcome,
      seconds: (performance.now() - began) / 1000,
    });
  };
}

/** Whether this person may make this request. Error: `forbidden`. */
function admit(name: RequestName, identity: Identity): void {
  const access = REQUESTS[name].access as RequestAccess;
  const may = access === 'session' || (access === 'staff' ? isStaff(identity) : identity.role === 'admin');
  if (!may) throw new AppError('forbidden');
}
