import type { Context, Middleware } from 'koa';
import { AppError, type Ids, toWireError } from '../core/index.ts';
import type { ErrorPages } from './error-pages.ts';
import type { HttpEvents } from './http-events.ts';
import { OPERATIONS_PATHS } from './operations.ts';
import { STATUS } from './status.ts';

/** Gives each request an id, times it, and translates what was thrown: JSON for the API, a page for people, the stack for the log alone. */
export function handleErrors(ids: Ids, pages: ErrorPages, events: HttpEvents): Middleware {
  return async (ctx, next) => {
    const requestId = ids.uuid();
    const began = performance.now();
    ctx.set('X-Request-Id', requestId);
    try {
      await next();
      if (ctx.status === 404 && ctx.body == null && ctx.respond !== false) notFound(ctx, pages);
    } catch (error) {
      const wire = toWireError(error, requestId);
      const status = STATUS[wire.code];
      if (!(error instanceof AppError))
        events.failed({ error, requestId, method: ctx.method, path: ctx.path, route: routeOf(ctx) });
      ctx.status = status;
      ctx.set('Cache-Control', 'no-store');
      if (wire.retryAfter !== undefined) ctx.set('Retry-After', String(Math.ceil(wire.retryAfter)));
      if (wantsPage(ctx)) {
        ctx.type = 'html';
        ctx.body = pages.failure(requestId);
      } else ctx.body = { error: wire };
    } finally {
      const seconds = (performance.now() - began) / 1000;
      events.answered({ method: ctx.method, route: routeOf(ctx), status: ctx.res.statusCode, seconds });
    }
  };
}

function notFound(ctx: Context, pages: ErrorPages): void {
  ctx.status = 404;
  ctx.set('Cache-Control', 'no-cache');
  if (wantsPage(ctx)) {
    ctx.type = 'html';
    ctx.body = pages.missing(ctx.path);
  } else ctx.body = { error: { code: 'unknown_route' } };
  ctx.status = 404;
}

function wantsPage(ctx: Context): boolean {
  return !ctx.path.startsWith('/api/') && ctx.accepts('json', 'html') === 'html';
}

/** The route's pattern, never the path itself: a label must come from a closed set. */
function routeOf(ctx: Context): string {
  const matched = ctx['_matchedRoute'] as unknown;
  if (typeof matched === 'string') return matched;
  if (OPERATIONS_PATHS.has(ctx.path)) return ctx.path;
  return ctx.path.startsWith('/api/') ? '/api/*' : 'site';
}
