import Router from '@koa/router';
import { CSRF_HEADER, LIMITS, type RouteAccess, type RouteName, ROUTES } from '@repere/protocol';
import { routeSchemas } from '@repere/protocol/schemas';
import type { Context } from 'koa';
import {
  addressKey,
  AppError,
  type Authenticate,
  type Clock,
  clientAddress,
  type Identity,
  type NoteDenial,
  type RateLimit,
  refusePayload,
} from '../core/index.ts';
import type { HttpEvents } from './http-events.ts';
import type { Origins } from './origins.ts';
import type { OwnCookies } from './own-cookies.ts';
import { readJson } from './read-json.ts';
import type { Route } from './route.ts';
import { isInPieces, sendPieces } from './send-pieces.ts';
import type { SessionCookie } from './session-cookie.ts';

export interface ApiParts {
  routes: readonly Route[];
  authenticate: Authenticate;
  rateLimit: RateLimit;
  origins: Origins;
  cookie: SessionCookie;
  ownCookies: OwnCookies;
  trustedProxies: number;
  clock: Clock;
  denied: NoteDenial;
  events: HttpEvents;
}

/** Every JSON route, each through the same gates: origin, header, session, rate, schema. */
export function createApi(parts: ApiParts): Router {
  const router = new Router();
  for (const route of parts.routes) {
    const { method, path } = ROUTES[route.name];
    router.register(path, [method.toLowerCase()], async (ctx: Context) => {
      const address = addressKey(clientAddress(ctx.req, parts.trustedProxies));
      const asking: Asking = { address, identity: undefined };
      try {
        await answer(ctx, route, parts, asking);
      } catch (error) {
        parts.denied(error, address, { of: route.name, account: asking.identity?.account });
        throw error;
      }
    });
  }
  router.options(/^\/api\//, (ctx: Context) => {
    allowEmbedder(ctx, parts.origins);
    ctx.status = 204;
  });
  router.all(/^\/api\//, () => {
    throw new AppError('unknown_route');
  });
  return router;
}

/** Who asks, as far as it is known yet. */
interface Asking {
  address: string;
  identity: Identity | undefined;
}

async function answer(ctx: Context, route: Route, parts: ApiParts, asking: Asking): Promise<void> {
  const { method } = ROUTES[route.name];
  ctx.set('Cache-Control', 'no-store');
  const embedder = allowEmbedder(ctx, parts.origins);
  if (method !== 'GET' && ctx.get(CSRF_HEADER) === '')
    throw new AppError('foreign_origin', { message: `${method} ${ctx.path} without the header ${CSRF_HEADER}` });
  const { address } = asking;
  const turn = await parts.rateLimit.take([`http:${route.name}:${address}`, route.rate]);
  if (!turn.allowed) throw new AppError('too_many_requests', { retryAfter: turn.retryAfter });
  const identity = (asking.identity = await identify(ctx, parts, embedder));
  admit(route.name, identity, parts.clock.now());
  const parsed = routeSchemas[route.name].safeParse(method === 'POST' ? await readJson(ctx.req) : undefined);
  if (!parsed.success) throw refusePayload(parsed.error);
  const result = await route.handle(parsed.data, {
    identity,
    address,
    device: ctx.get('user-agent').slice(0, 200),
    embedder,
    setSession: (token, expiresAt) => {
      const maxAge = Math.max(0, Math.floor((expiresAt - parts.clock.now()) / 1000));
      ctx.append('Set-Cookie', parts.cookie.write(token, maxAge));
    },
    clearSession: () => ctx.append('Set-Cookie', parts.cookie.clear()),
    keepFor: (seconds) => ctx.set('Cache-Control', `public, max-age=${seconds}`),
    attachment: (name) => ctx.attachment(name),
    cookies: {
      read: (name) => (embedder === undefined ? parts.ownCookies.read(ctx.get('cookie'), name) : undefined),
      write: (name, value, maxAge) => ctx.append('Set-Cookie', parts.ownCookies.write(name, value, maxAge)),
    },
  });
  ctx.status = result === undefined ? 204 : route.status;
  if (isInPieces(result)) {
    const requestId = String(ctx.response.get('X-Request-Id'));
    await sendPieces(ctx, result, (error) => parts.events.failed({ error, requestId, method, path: ctx.path }));
  } else if (result !== undefined) ctx.body = result;
}

/** Whether this person may call this route now. Errors: `unauthenticated`, `second_factor_required`, `confirmation_needed`. */
function admit(name: RouteName, identity: Identity | undefined, now: number): void {
  const facts: { access: RouteAccess; confirmed?: true } = ROUTES[name];
  if (facts.access === 'anyone') return;
  if (!identity) throw new AppError('unauthenticated');
  if (identity.enrolling && facts.access !== 'enrolling') throw new AppError('second_factor_required');
  // To either side: a clock that was set back must not keep it open for longer.
  if (facts.confirmed && !(Math.abs(now - identity.confirmedAt) <= LIMITS.confirmedFor))
    throw new AppError('confirmation_needed');
}

/** Refuses pages of unlisted origins, and lets listed ones read the answer. Answers which listed one it is. */
function allowEmbedder(ctx: Context, origins: Origins): string | undefined {
  const origin = ctx.get('origin');
  ctx.vary('Origin');
  if (origin === '' || origins.isOwn(origin)) return undefined;
  if (!origins.isEmbedder(origin)) throw new AppError('foreign_origin', { message: `a page of ${origin}` });
  ctx.set('Access-Control-Allow-Origin', origin);
  ctx.set('Access-Control-Allow-Headers', `authorization, content-type, ${CSRF_HEADER}`);
  ctx.set('Access-Control-Allow-Methods', 'GET, POST, DELETE');
  ctx.set('Access-Control-Max-Age', '600');
  return origin;
}

/** A bearer anywhere it is allowed; the cookie only for the site's own pages. */
async function identify(ctx: Context, parts: ApiParts, embedder: string | undefined): Promise<Identity | undefined> {
  const bearer = /^Bearer ([\w-]+)$/.exec(ctx.get('authorization'))?.[1];
  if (bearer !== undefined) return parts.authenticate(bearer, 'bearer');
  const token = embedder === undefined ? parts.cookie.read(ctx.get('cookie')) : undefined;
  return token === undefined ? undefined : parts.authenticate(token, 'cookie');
}
