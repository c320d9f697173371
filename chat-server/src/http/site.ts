import { existsSync } from 'node:fs';
import type { Middleware } from 'koa';
import sirv from 'sirv';

const YEAR = 31_536_000;

/** Folders whose files carry a hash of what is in them. */
const HASHED = /^\/(?:_astro|widget\/assets|pagefind\/(?:index|fragment))\//;

/** Serves the built site: compressed beforehand, hashed files for ever, everything else revalidated. */
export function serveSite(siteDir: string, watch: boolean): Middleware {
  // A command that only opens the store needs no site; a server without one answers 404 and is told so at its start.
  if (!existsSync(siteDir)) return (_, next) => next();
  const serve = sirv(siteDir, {
    dev: watch,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      // Pages of other sites load the widget as a module, which browsers allow only where this says so.
      if (path.startsWith('/widget/')) response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Cache-Control', HASHED.test(path) ? `public, max-age=${YEAR}, immutable` : 'no-cache');
    },
  });
  return async (ctx, next) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    const served = await new Promise<boolean>((resolve) => {
      ctx.res.once('close', () => resolve(true));
      serve(ctx.req, ctx.res, () => resolve(false));
    });
    if (served) ctx.respond = false;
    else await next();
  };
}

/** Sends `/` to the reader's language: English where the browser prefers it, French otherwise. */
export function chooseLanguage(): Middleware {
  return async (ctx, next) => {
    if (ctx.path !== '/' || (ctx.method !== 'GET' && ctx.method !== 'HEAD')) return next();
    ctx.vary('Accept-Language');
    ctx.set('Cache-Control', 'no-cache');
    ctx.redirect(ctx.acceptsLanguages('fr', 'en') === 'en' ? '/en/' : '/fr/');
  };
}
