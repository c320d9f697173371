import type { DeskState } from './desk.ts';
import type { Person } from './people.ts';

export const CONVERSATION_KINDS = ['direct', 'coaching'] as const;
export type ConversationKind = (typeof CONVERSATION_KINDS)[number];

/** The place in the hub that a question came from. */
export interface Origin {
  /** Path on the site, with the fragment of the paragraph or section where there is one. */
  url: string;
  /** The page's title. */
  title: string;
  /** The heading above the passage. */
  heading?: string;
  /** The words that the reader was looking at. */
  quote?: string;
}

/** A page of the hub that a coach answers with. */
export interface Article {
  /** Path on the site, with the fragment of the section where there is one. */
  url: string;
  /** The page's title. */
  title: string;
  /** The section's heading. */
  section?: string;
}

interface EventBase {
  /** Position in the conversation's shared stream: 1, 2, 3 … without a gap. */
  seq: number;
  /** Server time of the append, in milliseconds since the epoch. Order is by `seq`, never by this. */
  at: number;
  /** The account that caused the event. */
  by: string;
}

export interface CreatedEvent extends EventBase {
  type: 'created';
  kind: ConversationKind;
}

export interface JoinedEvent extends EventBase {
  type: 'joined';
  account: string;
}

export interface MessageEvent extends EventBase {
  type: 'message';
  /** The sender's own name for this message, a UUID: how a client knows its own message again. */
  clientId: string;
  /** In its present wording; `null` once the text has been deleted or erased. */
  text: string | null;
  origin?: Origin;
  article?: Article;
  /** Sequence of the message that this one answers. */
  quotes?: number;
  /** Present where its author has changed it since. */
  change?: MessageChange;
}

/** What became of a message after it was sent. */
export interface MessageChange {
  type: 'edited' | 'deleted';
  /** Sequence of the newest event that changed it: a client applies no older one to it. */
  seq: number;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Its author has given a message another wording. */
export interface EditedEvent extends EventBase {
  type: 'edited';
  clientId: string;
  /** Sequence of the message. */
  target: number;
  /** The new wording; `null` where a later change has taken its place, or the text has been erased. */
  text: string | null;
}

/** Its author has deleted a message: the mark stays, the text is gone. */
export interface DeletedEvent extends EventBase {
  type: 'deleted';
  clientId: string;
  /** Sequence of the message. */
  target: number;
}

/** A coaching conversation has come into a coach's care; `null`: into nobody's. */
export interface AssignedEvent extends EventBase {
  type: 'assigned';
  account: string | null;
}

/** A coaching conversation is closed. A message of its member opens it again. */
export interface ClosedEvent extends EventBase {
  type: 'closed';
}

export interface ReopenedEvent extends EventBase {
  type: 'reopened';
}

/** The member has said how the coaching was, since it was last closed. */
export interface RatedEvent extends EventBase {
  type: 'rated';
  /** 1 (poor) to 5 (very good). */
  score: number;
  /** A few words; `null` once erased, absent where none were given. */
  words?: string | null;
}

/** A direct conversation is accepted, by its second person or by the coach who began it: from here on both write freely. */
export interface AcceptedEvent extends EventBase {
  type: 'accepted';
}

/** A message that the reader does not get, because of a block or a declined request: it takes its place in the sequence, and shows nothing. */
export interface WithheldEvent extends EventBase {
  type: 'withheld';
}

/** An event of a type that this client does not know: it still takes its place in the sequence. */
export interface UnknownEvent extends EventBase {
  type: 'unknown';
}

/** One durable event of a conversation's shared stream, in its present state. */
export type ConversationEvent =
  | CreatedEvent
  | JoinedEvent
  | AcceptedEvent
  | MessageEvent
  | EditedEvent
  | DeletedEvent
  | AssignedEvent
  | ClosedEvent
  | ReopenedEvent
  | RatedEvent
  | WithheldEvent
  | UnknownEvent;

/** A message that another one quotes, as its reader sees it. */
export interface QuotedMessage {
  seq: number;
  by: string;
  /** In its present wording, cut at `LIMITS.quoteLength`; `null` where it was deleted, erased or withheld. */
  text: string | null;
}

/** How far somebody else in the conversation has got: sequences, which only rise. */
export interface Marks {
  account: string;
  delivered: number;
  read: number;
}

/** A direct conversation that its second person has not accepted: `incoming` to that person, `outgoing` to the one who began it. */
export type RequestState = 'incoming' | 'outgoing';

/** A conversation as the list shows it. */
export interface ConversationSummary {
  id: string;
  kind: ConversationKind;
  /** The people in it. Of a coaching conversation: the member first, then the coaches who answered. */
  people: Person[];
  /** The highest sequence of the shared stream. */
  lastSeq: number;
  /** The newest message, or nothing while there is none. */
  lastMessage?: MessageEvent;
  /** Present where the newest message quotes one. */
  quoted?: QuotedMessage[];
  /** Where the conversation began, if its first message came from a page. */
  origin?: Origin;
  /** How far the reader has read. */
  readSeq: number;
  /** How far the others have got, those of them of whom it may be known. */
  marks: Marks[];
  /** Messages not yet read. At the desk: the member's messages since the last coach's. */
  unread: number;
  /** Present while the conversation waits to be accepted; whoever began it is never told that it was declined. */
  request?: RequestState;
  /** Present where the reader has blocked the other person. */
  blocked?: true;
  /** Present where a coach has closed it. */
  closed?: true;
  /** Present while its member may say how the coaching was. */
  rate?: true;
  /** Server time of the newest event, in milliseconds since the epoch. */
  updatedAt: number;
  /** For coaches, in the queues of the desk. */
  desk?: DeskState;
}
