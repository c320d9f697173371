import { createServer } from 'node:http';
import { createDenials } from '../core/index.ts';
import { watchDesk } from '../desk/index.ts';
import {
  createHttp,
  createOrigins,
  createOwnCookies,
  createSessionCookie,
  followRequests,
  HTTP_PATIENCE,
} from '../http/index.ts';
import { createRealtime } from '../realtime/index.ts';
import type { Foundation } from './lay-foundation.ts';
import { listHandlers } from './list-handlers.ts';
import { listRoutes } from './list-routes.ts';
import { noteFailures } from './note-failures.ts';
import { createWelcome } from './welcome.ts';
import type { Features } from './wire-features.ts';

/** Both doors, on one server that does not listen yet. */
export async function openDoors(foundation: Foundation, features: Features) {
  const { config, metrics, doors, clock, ids, rateLimit, late } = foundation;
  const { sessions } = features.accountParts;
  const { http, realtime: sockets } = noteFailures(doors, features, foundation);
  const lookAtDesk = watchDesk(features.deskParts);
  const https = config.publicUrl?.startsWith('https:') ?? false;
  const origins = createOrigins(config.publicUrl, config.host, () => late.port, config.embedders.keys());
  const cookie = createSessionCookie(https);
  const shared = {
    authenticate: sessions.resolve,
    rateLimit,
    trustedProxies: config.trustedProxies,
    clock,
    ids,
    denied: createDenials(rateLimit, doors.denied),
  };
  const koa = await createHttp({
    ...shared,
    routes: listRoutes(foundation, features),
    origins,
    cookie,
    ownCookies: createOwnCookies(https),
    events: http,
    siteDir: config.siteDir,
    https,
    isReady: () => late.ready,
    metrics: async () => {
      await lookAtDesk();
      return { type: metrics.registry.contentType, text: await metrics.registry.metrics() };
    },
    metricsToken: config.metricsToken,
    development: config.environment === 'development',
  });
  const server = createServer(HTTP_PATIENCE, koa.callback());
  const requests = followRequests(server);
  const realtime = createRealtime({
    ...shared,
    server,
    handlers: listHandlers(foundation, features),
    touch: sessions.touch,
    readCookie: cookie.read,
    isOwnOrigin: origins.isOwn,
    isKnownOrigin: (origin) => origins.isOwn(origin) || origins.isEmbedder(origin),
    attendance: features.attendance,
    events: sockets,
    welcome: createWelcome(foundation, features),
  });
  late.opened(realtime);
  return { server, requests, realtime };
}
