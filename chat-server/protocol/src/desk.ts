import type { Person } from './people.ts';

/** What in a message calls for more than a coach: a heart, a breath or a consciousness that fails; a life that somebody may want to end; an eating disorder; poison. */
export const URGENCIES = ['emergency', 'self_harm', 'eating_disorder', 'poison'] as const;
export type Urgency = (typeof URGENCIES)[number];

interface DeskEventBase {
  /** Position in the conversation's desk stream: 1, 2, 3 … without a gap, apart from the shared one. */
  seq: number;
  /** Milliseconds since the epoch. */
  at: number;
  /** The account that caused the event. */
  by: string;
}

/** What a coach notes for the others. */
export interface NoteEvent extends DeskEventBase {
  type: 'note';
  clientId: string;
  /** `null` once erased. */
  text: string | null;
}

export interface LabelledEvent extends DeskEventBase {
  type: 'labelled';
  label: string;
  /** Whether it was put on or taken off. */
  on: boolean;
}

/** A conversation was handed to another coach, with a word to them. */
export interface HandedEvent extends DeskEventBase {
  type: 'handed';
  account: string;
  /** `null` once erased; absent where nothing was said. */
  words?: string | null;
}

/** A message of the member held words that call for more than a coach. */
export interface FlaggedEvent extends DeskEventBase {
  type: 'flagged';
  urgency: Urgency;
  /** Sequence of the message in the shared stream. */
  target: number;
}

/** An event of a type that this client does not know: it still takes its place in the sequence. */
export interface UnknownDeskEvent extends DeskEventBase {
  type: 'unknown';
}

/** One durable event of a coaching conversation's desk stream, which members never receive. */
export type DeskEvent = NoteEvent | LabelledEvent | HandedEvent | FlaggedEvent | UnknownDeskEvent;

/** What coaches see of a coaching conversation beside its messages. */
export interface DeskState {
  /** The coach in whose care it is. */
  assignee?: Person;
  closed: boolean;
  /** Since when the member waits for an answer, in milliseconds since the epoch: the first of their messages that no coach has answered. */
  waitingSince?: number;
  labels: string[];
  /** Urgencies that its messages raised since it was last closed. */
  urgencies: Urgency[];
  /** The highest sequence of the desk stream. */
  lastDeskSeq: number;
}
