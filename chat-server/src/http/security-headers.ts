import type { Middleware } from 'koa';

/** No inline script, no inline style, nothing from elsewhere; Trusted Types with the one policy that Lit makes. */
const policyWith = (scripts: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

const POLICY = policyWith("'self'");

/** The search compiles WebAssembly, on its own pages and nowhere else. It admits no script that would not be admitted otherwise. */
const SEARCH_PAGES = new Set(['/en/search/', '/fr/recherche/']);
const SEARCH_POLICY = policyWith("'self' 'wasm-unsafe-eval'");

/** The headers that every answer carries. HSTS only where the site is served over https. */
export function securityHeaders(https: boolean): Middleware {
  return async (ctx, next) => {
    ctx.set('Content-Security-Policy', SEARCH_PAGES.has(ctx.path) ? SEARCH_POLICY : POLICY);
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Referrer-Policy', 'strict-origin-when-cross-origin');
    ctx.set('Cross-Origin-Opener-Policy', 'same-origin');
    ctx.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
    if (https) ctx.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    await next();
  };
}
