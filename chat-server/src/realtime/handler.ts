import type { RequestName, Requests } from '@repere/protocol';
import type { Connection, Identity, RateRule } from '../core/index.ts';

/** One request of the socket: its name in the protocol, how often one account may make it, and what it does. */
export interface Handler<Name extends RequestName = RequestName> {
  name: Name;
  rate: RateRule;
  handle(
    payload: Requests[Name]['payload'],
    identity: Identity,
    connection: Connection,
  ): Promise<Requests[Name]['result']>;
}

/** Keeps a handler's payload and result tied to its name, and then forgets which one it is. */
export function defineHandler<Name extends RequestName>(handler: Handler<Name>): Handler {
  return handler as unknown as Handler;
}
