import type { WireError } from './errors.ts';
import type { ConversationEvent, ConversationSummary, Origin } from './conversations.ts';
import type { FoundPerson, Me, Person } from './people.ts';

/** The path of the WebSocket on the server's origin. */
export const SOCKET_PATH = '/chat';

/** What the client says at the handshake. On the site's own origin the session travels in a cookie and `bearer` is absent. */
export interface Handshake {
  protocol: number;
  bearer?: string;
}

/** What the server says first on every connection. */
export interface Welcome {
  protocol: number;
  /** The store's epoch. When it differs from the one a client knows, the client forgets its numbers and starts over. */
  epoch: string;
  me: Me;
  /** The account's revision: it rises with every change that the account can see. */
  revision: number;
  /** Server time in milliseconds since the epoch. */
  now: number;
}

export type Ack<Result> = { ok: true; result: Result } | { ok: false; error: WireError };

/** Begins a conversation with its first message, in one step: a conversation without a message does not exist. */
export type StartConversation = {
  /** Coaching: a fresh UUID that the client chose. Direct: the identifier that the search gave with the person. */
  conversationId: string;
  clientId: string;
  text: string;
  origin?: Origin;
} & ({ kind: 'coaching' } | { kind: 'direct'; with: string });

export interface SendMessage {
  conversationId: string;
  clientId: string;
  text: string;
  origin?: Origin;
}

/** What a stored message answers: to the first sending and to every repeat alike. */
export interface Sent {
  conversationId: string;
  event: ConversationEvent;
}

export interface ListConversations {
  /** `mine`: those I take part in. `desk`: every coaching conversation; for coaches. */
  of: 'mine' | 'desk';
  cursor?: string;
}

export interface ConversationPage {
  conversations: ConversationSummary[];
  /** Absent on the last page. */
  cursor?: string;
  revision: number;
}

/** A page of events: after a sequence (catching up, oldest first) or before one (history; still listed oldest first). */
export type ReadEvents = { conversationId: string; limit?: number } & ({ after: number } | { before: number });

export interface EventsPage {
  conversationId: string;
  events: ConversationEvent[];
  people: Person[];
  /** Whether there is more in the direction asked for. */
  more: boolean;
}

export interface MarkRead {
  conversationId: string;
  seq: number;
}

export interface ReadPosition {
  conversationId: string;
  seq: number;
}

export interface Heads {
  epoch: string;
  revision: number;
}

export interface FindPeople {
  query: string;
}

/** Client to server. Each is answered by an {@link Ack}. */
export interface Requests {
  'conversation:start': { payload: StartConversation; result: Sent };
  'message:send': { payload: SendMessage; result: Sent };
  'conversations:list': { payload: ListConversations; result: ConversationPage };
  'events:read': { payload: ReadEvents; result: EventsPage };
  'conversation:mark-read': { payload: MarkRead; result: ReadPosition };
  'heads:check': { payload: Record<string, never>; result: Heads };
  'people:find': { payload: FindPeople; result: { people: FoundPerson[] } };
}

export type RequestName = keyof Requests;

export const REQUEST_NAMES = [
  'conversation:start',
  'message:send',
  'conversations:list',
  'events:read',
  'conversation:mark-read',
  'heads:check',
  'people:find',
] as const satisfies readonly RequestName[];

/** Server to client: hints. Losing one is harmless, because the store is asked again. */
export interface Notices {
  welcome: Welcome;
  'conversation:event': {
    conversationId: string;
    kind: ConversationSummary['kind'];
    event: ConversationEvent;
    people: Person[];
  };
  'conversation:read': ReadPosition;
  'session:ended': { code: 'session_ended' };
}

export type NoticeName = keyof Notices;

export type ClientToServerEvents = {
  [Name in RequestName]: (
    payload: Requests[Name]['payload'],
    ack: (answer: Ack<Requests[Name]['result']>) => void,
  ) => void;
};

export type ServerToClientEvents = { [Name in NoticeName]: (payload: Notices[Name]) => void };
