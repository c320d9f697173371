import type { WireError } from './errors.ts';
import type {
  Article,
  ConversationEvent,
  ConversationKind,
  ConversationSummary,
  Marks,
  MessageEvent,
  Origin,
  QuotedMessage,
  RequestState,
} from './conversations.ts';
import type {
  AnswerSatisfaction,
  AssignConversation,
  CannedReply,
  Colleague,
  DeskAct,
  DeskAnswer,
  DeskNotice,
  DeskNumbers,
  DeskPage,
  LabelConversation,
  MemberCard,
  HoursAnswer,
  NoteConversation,
  RateConversation,
  ReadingPage,
  ReadQueue,
  SaveHours,
  TellPage,
  Urgency,
} from './desk.ts';
import type { ProblemPage, VotesPage } from './feedback.ts';
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
  /** Present where this person is to be asked how satisfied they are: at most once a quarter, of those who only write to other members. */
  ask?: 'satisfaction';
}

export type Ack<Result> = { ok: true; result: Result } | { ok: false; error: WireError };

/** Begins a conversation with its first message, in one step: a conversation without a message does not exist. */
export type StartConversation = {
  /** Coaching: a fresh UUID that the client chose. Direct: the identifier that the search gave with the person. */
  conversationId: string;
  clientId: string;
  text: string;
  origin?: Origin;
  article?: Article;
  waited?: number;
} & ({ kind: 'coaching' } | { kind: 'direct'; with: string });

/** Names a message for good. Its number alone could be that of another one, once the store was put back to a time before it. */
export interface MessageName {
  seq: number;
  clientId: string;
}

export interface SendMessage {
  conversationId: string;
  clientId: string;
  text: string;
  origin?: Origin;
  article?: Article;
  /** The message that this one answers. */
  quotes?: MessageName;
  /** How long ago "send" was pressed, in milliseconds, by the sender's clock: for measuring, and no part of what a repeat repeats. */
  waited?: number;
}

/** Gives a message of one's own another wording; whatever it came from stays with it. */
export interface EditMessage {
  conversationId: string;
  /** The name of this change, a UUID: a repeat is the same change. */
  clientId: string;
  /** Of the message. */
  seq: number;
  text: string;
}

/** Deletes a message of one's own: the mark stays, the text is gone. */
export type DeleteMessage = Omit<EditMessage, 'text'>;

/** What a stored message, or a stored change of one, answers: to the first sending and to every repeat alike. */
export interface Sent {
  conversationId: string;
  event: ConversationEvent;
  quoted?: QuotedMessage[];
  /** A question to the coaches outside their hours: when somebody answers again, in milliseconds since the epoch. */
  opensAt?: number;
  /** The text calls for more than a coach: its sender is shown at once whom to call. */
  urgency?: Urgency;
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
  /** Present where one of the events quotes a message. */
  quoted?: QuotedMessage[];
  /** Whether there is more in the direction asked for. */
  more: boolean;
}

/** How far one has got: the highest sequence that was read, or that has arrived. */
export interface MarkRead {
  conversationId: string;
  seq: number;
}

/** Says that a message was shown, so many milliseconds ago: only of what came while its page was in use. */
export interface MessageShown {
  conversationId: string;
  seq: number;
  ago: number;
}

export interface ReadPosition {
  conversationId: string;
  seq: number;
}

/** Searches what was written in conversations that one may read. */
export interface FindMessages {
  query: string;
  /** `mine`, unless said: those I take part in and find in a list. `desk`: every coaching conversation; for coaches. */
  of?: 'mine' | 'desk';
  /** In this conversation alone. */
  conversationId?: string;
  cursor?: string;
}

export interface MessageHit {
  conversationId: string;
  kind: ConversationKind;
  event: MessageEvent;
  people: Person[];
}

export interface MessageHits {
  hits: MessageHit[];
  /** Absent once everything was searched: a page may be empty and still have one. */
  cursor?: string;
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
  'message:edit': { payload: EditMessage; result: Sent };
  'message:delete': { payload: DeleteMessage; result: Sent };
  'messages:find': { payload: FindMessages; result: MessageHits };
  'conversations:list': { payload: ListConversations; result: ConversationPage };
  'events:read': { payload: ReadEvents; result: EventsPage };
  'conversation:mark-read': { payload: MarkRead; result: ReadPosition };
  'conversation:mark-delivered': { payload: MarkRead; result: ReadPosition };
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
  'votes:list': { payload: { cursor?: string }; result: VotesPage };
  'desk:queue': { payload: ReadQueue; result: ConversationPage };
  'desk:claim': { payload: DeskAct; result: DeskAnswer };
  'desk:assign': { payload: AssignConversation; result: DeskAnswer };
  'desk:close': { payload: DeskAct; result: DeskAnswer };
  'desk:reopen': { payload: DeskAct; result: DeskAnswer };
  'desk:note': { payload: NoteConversation; result: DeskAnswer };
  'desk:label': { payload: LabelConversation; result: DeskAnswer };
  'desk:read': { payload: ReadEvents; result: DeskPage };
  'desk:coaches': { payload: Record<string, never>; result: { coaches: Colleague[] } };
  'desk:numbers': { payload: Record<string, never>; result: DeskNumbers };
  'message:shown': { payload: MessageShown; result: Record<string, never> };
  'desk:card': { payload: { conversationId: string }; result: MemberCard };
  'page:tell': { payload: TellPage; result: Record<string, never> };
  'canned:list': { payload: Record<string, never>; result: { replies: CannedReply[] } };
  'canned:save': { payload: CannedReply; result: CannedReply };
  'canned:remove': { payload: { id: string }; result: Record<string, never> };
  'hours:read': { payload: Record<string, never>; result: HoursAnswer };
  'hours:save': { payload: SaveHours; result: HoursAnswer };
  'conversation:rate': { payload: RateConversation; result: Sent };
  'satisfaction:answer': { payload: AnswerSatisfaction; result: Record<string, never> };
}

export type RequestName = keyof Requests;

/** Who may make a request. `session`: whoever is signed in. `staff`: coaches and admins. */
export type RequestAccess = 'session' | 'staff' | 'admin';

/** Every request of the socket, and who may make it. */
export const REQUESTS = {
  'conversation:start': { access: 'session' },
  'message:send': { access: 'session' },
  'message:edit': { access: 'session' },
  'message:delete': { access: 'session' },
  'messages:find': { access: 'session' },
  'conversations:list': { access: 'session' },
  'events:read': { access: 'session' },
  'conversation:mark-read': { access: 'session' },
  'conversation:mark-delivered': { access: 'session' },
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
  'votes:list': { access: 'admin' },
  'desk:queue': { access: 'staff' },
  'desk:claim': { access: 'staff' },
  'desk:assign': { access: 'staff' },
  'desk:close': { access: 'staff' },
  'desk:reopen': { access: 'staff' },
  'desk:note': { access: 'staff' },
  'desk:label': { access: 'staff' },
  'desk:read': { access: 'staff' },
  'desk:coaches': { access: 'staff' },
  'desk:numbers': { access: 'staff' },
  'message:shown': { access: 'session' },
  'desk:card': { access: 'staff' },
  'page:tell': { access: 'session' },
  'canned:list': { access: 'staff' },
  'canned:save': { access: 'staff' },
  'canned:remove': { access: 'staff' },
  'hours:read': { access: 'session' },
  'hours:save': { access: 'admin' },
  'conversation:rate': { access: 'session' },
  'satisfaction:answer': { access: 'session' },
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
    /** Present where the event quotes a message. */
    quoted?: QuotedMessage[];
    /** As in the list: present while the conversation waits to be accepted. */
    request?: RequestState;
  };
  'conversation:read': ReadPosition;
  /** Somebody else has got further in a conversation. */
  'conversation:marks': { conversationId: string; marks: Marks };
  /** For coaches: a note, a label, a hand-over or an urgency. */
  'desk:event': DeskNotice;
  /** For coaches: what a member who has asked them reads now; `null`: nothing any more. */
  'desk:page': { account: string; page: ReadingPage | null };
  /** For admins: something new waits in one of their lists. */
  'report:filed': { list: 'reports' | 'problems' };
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
