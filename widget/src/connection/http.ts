import { CSRF_HEADER, ROUTES } from '@repere/protocol';
import type { RouteName, RouteShapes, WireError } from '@repere/protocol';
import { Refusal } from './refusal.ts';

/** Calls one route of the server. Rejects with a {@link Refusal}; a network failure is `unavailable`. */
export type Call = <Name extends RouteName>(
  route: Name,
  payload: RouteShapes[Name]['payload'],
) => Promise<RouteShapes[Name]['result']>;

/** Fetches a route's answer as it is, for the person to keep. Rejects with a {@link Refusal}. */
export type Download = (route: 'exportData') => Promise<Blob>;

/** What the HTTP door is reached with. */
export interface HttpOptions {
  /** Origin of the server, without a trailing slash. */
  server: string;
  fetch: typeof fetch;
  /** Whether the page is another site's. */
  foreign: boolean;
  /** The bearer of a session that a host page vouched for; without one the cookie speaks. */
  bearer: () => string | undefined;
}

async function readError(response: Response): Promise<WireError> {
  const body: unknown = await response.json().catch(() => undefined);
  const error = (body as { error?: WireError } | undefined)?.error;
  return error?.code ? error : { code: response.status < 500 ? 'internal' : 'unavailable' };
}

/** Makes the functions that call routes. */
export function createCall({ server, fetch, foreign, bearer }: HttpOptions): { call: Call; download: Download } {
  // To a page that the server does not list, the browser says no more than that nothing came: whether the server is there, it still tells.
  const isShut = async (): Promise<boolean> =>
    foreign &&
    fetch(server, { method: 'HEAD', mode: 'no-cors', credentials: 'omit' }).then(
      () => true,
      () => false,
    );
  const ask = async (route: RouteName, payload?: unknown): Promise<Response> => {
    const { method, path } = ROUTES[route];
    const headers: Record<string, string> = { accept: 'application/json' };
    if (method !== 'GET') headers[CSRF_HEADER] = '1';
    if (payload) headers['content-type'] = 'application/json';
    const token = bearer();
    if (token) headers['authorization'] = `Bearer ${token}`;
    const init: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store' };
    if (payload) init.body = JSON.stringify(payload);
    const response = await fetch(server + path, init).catch(async (cause: unknown) => {
      throw new Refusal({ code: (await isShut()) ? 'foreign_origin' : 'unavailable' }, { cause });
    });
    if (!response.ok) throw new Refusal(await readError(response));
    return response;
  };
  // An answer that breaks off on its way counts as none.
  const whole = <Body>(body: Promise<Body>): Promise<Body> =>
    body.catch((cause: unknown) => {
      throw new Refusal({ code: 'unavailable' }, { cause });
    });
  return {
    call: async (route, payload) => {
      const response = await ask(route, payload);
      return (response.status === 204 ? undefined : await whole(response.json())) as never;
    },
    download: async (route) => whole((await ask(route)).blob()),
  };
}
