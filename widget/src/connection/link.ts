import type { Handshake, NoticeName, Notices, RequestName, Requests } from '@repere/protocol';
import type { Refusal } from './refusal.ts';

/** `current`: welcomed and live. `blocked`: the server answers, but this network lets no WebSocket through. */
export type LinkState = 'closed' | 'connecting' | 'current' | 'waiting' | 'blocked';

/** What a link reports while it is open. */
export interface LinkListener {
  state(state: LinkState): void;
  welcome(welcome: Notices['welcome']): void;
  /** The server will not have this client as it is: signed out, or too old. The link stays closed until it is opened again. */
  refused(refusal: Refusal): void;
}

/** The live connection, as the rest of the widget needs it. Tests hand in another one. */
export interface Link {
  open(): void;
  close(): void;
  listen(listener: LinkListener): void;
  /** Calls `hearer` at each notice of a name, from now on. */
  hear<Name extends NoticeName>(name: Name, hearer: (notice: Notices[Name]) => void): void;
  /** Rejects with a {@link Refusal}: the server's, or `unavailable` after {@link LIMITS.ackTimeout} without an answer. */
  request<Name extends RequestName>(name: Name, payload: Requests[Name]['payload']): Promise<Requests[Name]['result']>;
}

/** Tells what to say at the next handshake: read anew at each attempt, because a bearer may have been replaced meanwhile. */
export type Introduce = () => Handshake;
