import Koa from 'koa';
import type { Ids } from '../core/index.ts';
import { type ApiParts, createApi } from './api.ts';
import { loadErrorPages } from './error-pages.ts';
import { handleErrors } from './errors.ts';
import type { HttpEvents } from './http-events.ts';
import { operations, type OperationsParts } from './operations.ts';
import { securityHeaders } from './security-headers.ts';
import { chooseLanguage, serveSite } from './site.ts';

export interface HttpParts extends ApiParts, OperationsParts {
  siteDir: string;
  https: boolean;
  ids: Ids;
  events: HttpEvents;
}

/** The HTTP door, in the order a request passes it. */
export async function createHttp(parts: HttpParts): Promise<Koa> {
  const koa = new Koa();
  // Koa would print to the console; whatever reaches this failed after the answer had begun.
  koa.on('error', () => undefined);
  const pages = await loadErrorPages(parts.siteDir);
  koa.use(securityHeaders(parts.https));
  koa.use(handleErrors(parts.ids, pages, parts.events));
  koa.use(operations(parts));
  koa.use(createApi(parts).routes());
  koa.use(chooseLanguage());
  koa.use(serveSite(parts.siteDir, parts.development));
  return koa;
}
