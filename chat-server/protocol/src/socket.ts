import type { WireError } from './errors.ts';
import type { ConversationEvent, ConversationSummary, Origin, RequestState } from './conversations.ts';
import type { ProblemPage } from './feedback.ts';
import type { FoundPerson, Me, Person, PersonCard } from './people.ts';
import type { PresenceChange, PresentPeople, TellTyping, TypingChange, WatchPresence } from './presence.ts';
import type { DecideReport, ListReports, Report, ReportReason, ReportVerdict } from './reports.ts';

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
  /**
   * `mine`: those I take part in. `requests`: strangers' first messages that wait for my answer. `ignored`: those I left
   * without one. `desk`: every coaching conversation; for coaches.
   */
  of: 'mine' | 'requests' | 'ignored' | 'desk';
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
  cursor?: string;
}

export interface PeoplePage {
  people: FoundPerson[];
  /** Absent on the last page. */
  cursor?: string;
}

export const REQUEST_ANSWERS = ['accept', 'decline', 'ignore'] as const;

/** What becomes of a stranger's request. Only an acceptance is ever told to whoever sent it. */
export interface AnswerRequest {
  conversationId: string;
  answer: (typeof REQUEST_ANSWERS)[number];
}

export interface AboutPerson {
  account: string;
}

/** Reports a message, or a person as such. */
export type FileReport = {
  /** A UUID of the client's: a repeat is the same report. */
  clientId: string;
  reason: ReportReason;
  words?: string;
} & ({ conversationId: string; seq: number } | { account: string });

export interface ReportPage {
  reports: Report[];
  cursor?: string;
}

/** Client to server. Each is answered by an {@link Ack}. */
export interface Requests {
  'conversation:start': { payload: StartConversation; result: Sent };
  'message:send': { payload: SendMessage; result: Sent };
  'conversations:list': { payload: ListConversations; result: ConversationPage };
  'events:read': { payload: ReadEvents; result: EventsPage };
  'conversation:mark-read': { payload: MarkRead; result: ReadPosition };
  'heads:check': { payload: Record<string, never>; result: Heads };
  'people:find': { payload: FindPeople; result: PeoplePage };
  'people:blocked': { payload: Record<string, never>; result: { people: Person[] } };
  'person:read': { payload: AboutPerson; result: PersonCard };
  'person:block': { payload: AboutPerson; result: Record<string, never> };
  'person:unblock': { payload: AboutPerson; result: Record<string, never> };
  'request:answer': { payload: AnswerRequest; result: AnswerRequest };
  'report:file': { payload: FileReport; result: Record<string, never> };
  'presence:watch': { payload: WatchPresence; result: PresentPeople };
  'typing:tell': { payload: TellTyping; result: Record<string, never> };
  'reports:list': { payload: ListReports; result: ReportPage };
  'report:decide': { payload: DecideReport; result: ReportVerdict };
  'problems:list': { payload: { cursor?: string }; result: ProblemPage };
}

export type RequestName = keyof Requests;

/** Who may make a request. `session`: whoever is signed in. `staff`: coaches and admins. */
export type RequestAccess = 'session' | 'staff' | 'admin';

/** Every request of the socket, and who may make it. */
export const REQUESTS = {
  'conversation:start': { access: 'session' },
  'message:send': { access: 'session' },
  'conversations:list': { access: 'session' },
  'events:read': { access: 'session' },
  'conversation:mark-read': { access: 'session' },
  'heads:check': { access: 'session' },
  'people:find': { access: 'session' },
  'people:blocked': { access: 'session' },
  'person:read': { access: 'session' },
  'person:block': { access: 'session' },
  'person:unblock': { access: 'session' },
  'request:answer': { access: 'session' },
  'report:file': { access: 'session' },
  'presence:watch': { access: 'session' },
  'typing:tell': { access: 'session' },
  'reports:list': { access: 'admin' },
  'report:decide': { access: 'admin' },
  'problems:list': { access: 'admin' },
} as const satisfies Record<RequestName, { access: RequestAccess }>;

export const REQUEST_NAMES = Object.keys(REQUESTS) as readonly RequestName[];

/** Server to client: hints. Losing one is harmless, because the store is asked again. */
export interface Notices {
  welcome: Welcome;
  'conversation:event': {
    conversationId: string;
    kind: ConversationSummary['kind'];
    event: ConversationEvent;
    people: Person[];
    /** As in the list: present while the conversation waits to be accepted. */
    request?: RequestState;
  };
  'conversation:read': ReadPosition;
  /** One has answered a request in another window. */
  'request:answered': AnswerRequest;
  /** One has blocked somebody, or no longer does, in another window. */
  'person:blocked': { account: string; blocked: boolean };
  /** To the connections that watch them. */
  'presence:changed': PresenceChange;
  'typing:changed': TypingChange;
  /** One's own profile or settings have changed. */
  'me:changed': { me: Me };
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
