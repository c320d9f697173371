import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** What a host signs its tokens with: whoever lists it knows the same. */
export const SECRET = 'a-secret-of-at-least-thirty-two-bytes';

/** Somebody's own site, on another origin than the chat server. */
export interface HostSite {
  readonly origin: string;
  /** What its pages hold; set before they are visited. */
  body: string;
}

/**
 * Starts a site that carries the widget. Its backend vouches at `/token` for whoever asks, under the name that `person` gives. It is there until
 * the last test of the file.
 */
export async function startHostSite(person: string): Promise<HostSite> {
  const site = { origin: '', body: '' };
  const server = createServer((request, response) => {
    if (request.url === '/token') {
      response.setHeader('content-type', 'text/plain').end(sign(person));
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Prices</title><body>${site.body}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return site;
}

/** A JWT of two minutes (RFC 7519, HS256) about a person of the host. */
function sign(person: string): string {
  const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');
  const iat = Math.floor(Date.now() / 1_000);
  const words = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: `id-${person}`, name: person, iat, exp: iat + 120 })}`;
  return `${words}.${createHmac('sha256', SECRET).update(words).digest('base64url')}`;
}
