import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, Middleware } from 'koa';

export interface OperationsParts {
  isReady(): boolean;
  metrics(): Promise<{ type: string; text: string }>;
  metricsToken: string | undefined;
  /** Whether /test-error exists. */
  development: boolean;
}

/** What {@link operations} answers, if it does: machines ask too often to be counted among visitors. */
export const OPERATIONS_PATHS: ReadonlySet<string> = new Set([
  '/health/live',
  '/health/ready',
  '/metrics',
  '/test-error',
]);

/** What machines ask: alive, ready, metrics. And, in development, an error on purpose. */
export function operations(parts: OperationsParts): Middleware {
  return async (ctx, next) => {
    if (ctx.method !== 'GET') return next();
    switch (ctx.path) {
      case '/health/live':
        return say(ctx, 200, 'alive');
      case '/health/ready':
        return parts.isReady() ? say(ctx, 200, 'ready') : say(ctx, 503, 'not ready');
      case '/metrics': {
        if (!mayReadMetrics(ctx, parts.metricsToken)) return next();
        const { type, text } = await parts.metrics();
        ctx.set('Cache-Control', 'no-store');
        ctx.body = text;
        ctx.set('Content-Type', type);
        return;
      }
      case '/test-error':
        if (!parts.development) return next();
        throw new Error('An error on purpose, from /test-error');
      default:
        return next();
    }
  };
}

function say(ctx: Context, status: number, word: string): void {
  ctx.status = status;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = word;
}

/** With a token, whoever brings it. Without one, this machine itself, not through a proxy. Others see nothing at all: a 404. */
function mayReadMetrics(ctx: Context, token: string | undefined): boolean {
  if (token !== undefined) {
    const digest = (value: string) => createHash('sha256').update(value).digest();
    return timingSafeEqual(digest(ctx.get('authorization')), digest(`Bearer ${token}`));
  }
  const direct = ctx.req.socket.remoteAddress ?? '';
  return /^(::ffff:)?127\.|^::1$/.test(direct) && ctx.get('x-forwarded-for') === '';
}
