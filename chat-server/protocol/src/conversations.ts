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
  /** `null` once the text has been erased. */
  text: string | null;
  origin?: Origin;
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
  CreatedEvent | JoinedEvent | AcceptedEvent | MessageEvent | WithheldEvent | UnknownEvent;

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
  /** Where the conversation began, if its first message came from a page. */
  origin?: Origin;
  /** How far the reader has read. */
  readSeq: number;
  /** Messages not yet read. At the desk: the member's messages since the last coach's. */
  unread: number;
  /** Present while the conversation waits to be accepted; whoever began it is never told that it was declined. */
  request?: RequestState;
  /** Present where the reader has blocked the other person. */
  blocked?: true;
  /** Server time of the newest event, in milliseconds since the epoch. */
  updatedAt: number;
}
