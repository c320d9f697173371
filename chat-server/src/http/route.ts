import type { RouteName, RouteShapes } from '@repere/protocol';
import type { Identity, RateRule } from '../core/index.ts';

/** What a route learns of the request beside its body. */
export interface Visit {
  /** Present where the route asks for a session. */
  identity: Identity | undefined;
  /** The address, as limits count it. */
  address: string;
  /** What the browser says of itself, shortened. */
  device: string;
  /** The other site that the page belongs to; absent on the site's own origin. */
  embedder: string | undefined;
  /** Gives the browser a session on the site's own origin. */
  setSession(token: string, expiresAt: number): void;
  clearSession(): void;
  /** Lets browsers and proxies keep the answer for this many seconds, and give it to anybody. Otherwise nobody keeps it. */
  keepFor(seconds: number): void;
  /** Makes the answer a file to keep, of this name. */
  attachment(name: string): void;
  /** Cookies of the site's own pages, out of reach of scripts. Pages of other origins bring none. */
  cookies: {
    read(name: string): string | undefined;
    /** `maxAge` is in seconds. */
    write(name: string, value: string, maxAge: number): void;
  };
}

/** One JSON route: its name in the protocol, how often one address may call it, and what it does. */
export interface Route<Name extends RouteName = RouteName> {
  name: Name;
  rate: RateRule;
  status: number;
  handle(payload: RouteShapes[Name]['payload'], visit: Visit): Promise<RouteShapes[Name]['result']>;
}

/** Keeps a route's payload and result tied to its name, and then forgets which one it is. */
export function defineRoute<Name extends RouteName>(route: Route<Name>): Route {
  return route as unknown as Route;
}
