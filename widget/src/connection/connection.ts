import { PROTOCOL_VERSION } from '@repere/protocol';
import { createCall } from './http.ts';
import type { Call, Download } from './http.ts';
import type { Link } from './link.ts';
import type { Outbox, OutboxListener } from './outbox.ts';
import { Refusal } from './refusal.ts';
import { SocketLink } from './socket.ts';

/** Everything that reaches out of the page: what the store is given, and what tests replace. */
export interface Connection {
  call: Call;
  download: Download;
  link: Link;
  /** Rejects where the network does not give what it is made of. */
  openOutbox(account: string, listener: OutboxListener): Promise<Outbox>;
  /** Sets or removes the bearer of a session that a host page vouched for. Kept in memory only. */
  setBearer(bearer: string | undefined): void;
}

/** Connects to a server by its origin. Nothing is requested or stored yet. */
export function connect(server: string): Connection {
  let bearer: string | undefined;
  const { call, download } = createCall({
    server,
    foreign: server !== location.origin,
    fetch: fetch.bind(globalThis),
    bearer: () => bearer,
  });
  const link = new SocketLink({
    server,
    introduce: () => (bearer ? { protocol: PROTOCOL_VERSION, bearer } : { protocol: PROTOCOL_VERSION }),
    reachable: () =>
      call('session', undefined).then(
        () => true,
        (error: unknown) => error instanceof Refusal && error.code !== 'unavailable',
      ),
  });
  return {
    call,
    download,
    link,
    openOutbox: async (account, listener) => (await import('./outbox.open.ts')).openOutbox(account, link, listener),
    setBearer(value) {
      bearer = value;
    },
  };
}
