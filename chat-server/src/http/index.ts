export type { HttpEvents } from './http-events.ts';
export { HTTP_PATIENCE } from './http-patience.ts';
export { listenOn } from './listen-on.ts';
export { followRequests, type OpenRequests } from './open-requests.ts';
export { createOrigins, type Origins } from './origins.ts';
export { createOwnCookies, type OwnCookies } from './own-cookies.ts';
export { defineRoute, type Route, type Visit } from './route.ts';
export { createHttp } from './server.ts';
export { createSessionCookie, type SessionCookie } from './session-cookie.ts';
