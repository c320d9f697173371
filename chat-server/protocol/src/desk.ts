import type { Language, Person } from './people.ts';

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
  /** `null` once erased. */
  label: string | null;
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

export const DESK_QUEUES = ['unassigned', 'mine', 'all', 'closed'] as const;
/** Which coaching conversations a coach looks at: open ones in nobody's care, in their own, all open ones, or those that are closed. */
export type DeskQueue = (typeof DESK_QUEUES)[number];

export interface ReadQueue {
  queue: DeskQueue;
  cursor?: string;
}

/** One thing that a coach does with a conversation. */
export interface DeskAct {
  conversationId: string;
  /** A UUID of the client's: a repeat is the same act. */
  clientId: string;
}

/** Gives a conversation into a coach's care, or into nobody's; `words` are for the other coaches alone. */
export interface AssignConversation extends DeskAct {
  to: string | null;
  words?: string;
}

export interface NoteConversation extends DeskAct {
  text: string;
}

export interface LabelConversation extends DeskAct {
  label: string;
  /** Whether it is put on or taken off. */
  on: boolean;
}

/** What a conversation is at the desk, after an act or a repeat of one. */
export interface DeskAnswer {
  conversationId: string;
  desk: DeskState;
}

/** A page of the desk stream, oldest first. */
export interface DeskPage {
  conversationId: string;
  events: DeskEvent[];
  people: Person[];
  /** Whether there is more in the direction asked for. */
  more: boolean;
}

/** One event of a desk stream, for the desk alone. */
export interface DeskNotice {
  conversationId: string;
  event: DeskEvent;
}

/** A time of day in which somebody answers, from `HH:MM` until just before `HH:MM`. Where the second is not later, it is that of the next day; `24:00` is midnight. */
export interface OpenInterval {
  from: string;
  to: string;
}

/** When coaches answer. */
export interface OpeningHours {
  /** A zone of the IANA database, such as `Europe/Paris`. */
  zone: string;
  /** Seven days, Monday first. */
  week: OpenInterval[][];
  /** Days on which nobody begins to answer, as `YYYY-MM-DD`. */
  closedOn: string[];
}

/** How long something may take before somebody is told, in milliseconds. */
export interface DeskPatience {
  /** Until a member is mailed that an answer waits unread. */
  mailAfter: number;
  /** Until coaches whose desk is closed are told that somebody waits; counted within opening hours. */
  alertAfter: number;
}

export interface SaveHours extends DeskPatience {
  /** `null`: somebody always answers. */
  hours: OpeningHours | null;
}

export interface HoursAnswer {
  hours: OpeningHours | null;
  /** Whether somebody answers now. */
  open: boolean;
  /** When that changes, in milliseconds since the epoch; absent where it does not within a hundred days. */
  changesAt?: number;
  /** For coaches. */
  patience?: DeskPatience;
}

/** A reply that coaches keep at hand. */
export interface CannedReply {
  /** A UUID that a client chose. */
  id: string;
  language: Language;
  /** What a coach types to find it: lower case, one of each in a language. */
  shortcut: string;
  title: string;
  /** May hold `{name}`, `{coach}` and `{page}`, which the client fills in. */
  text: string;
}

/** What a canned reply may leave open: the member's name, the coach's, and the title of the page that the question came from. */
export const PLACEHOLDERS = ['name', 'coach', 'page'] as const;

/** How the coaching was, since it was last closed. */
export interface RateConversation extends DeskAct {
  /** 1 (poor) to 5 (very good). */
  score: number;
  words?: string;
}

/** Somebody who works at the desk. */
export interface Colleague extends Person {
  /** Whether they are here now; `false` of whoever hides their presence, too. */
  present: boolean;
}

/** How the desk stands, and what it has done today. */
export interface DeskNumbers {
  /** When today began at the desk, in milliseconds since the epoch. */
  since: number;
  /** How many members wait for an answer now; a thousand stands for more. */
  waiting: number;
  /** Since when the one has waited who has waited longest. */
  waitingSince?: number;
  /** How many conversations had their first answer today, and how long half of them, and nine in ten, waited for it at most, in milliseconds. */
  answered: number;
  firstResponse?: number;
  firstResponse90?: number;
  /** How many were rated today, and how many of them with 4 or 5. */
  ratings: number;
  satisfied: number;
}

/** A page of the hub that somebody reads. */
export interface TellPage {
  /** Path on the site. */
  url: string;
  title: string;
}

/** The same with when it was opened, in milliseconds since the epoch. */
export interface ReadingPage extends TellPage {
  at: number;
}

export interface MemberRating {
  /** Milliseconds since the epoch. */
  at: number;
  score: number;
}

/** Who asks, as coaches see them. */
export interface MemberCard {
  person: Person;
  about: string;
  language: Language;
  /** Since when they have an account, in milliseconds since the epoch. */
  since: number;
  /** Since when their account is suspended, in milliseconds since the epoch: they cannot read what they are answered. */
  suspendedAt?: number;
  /** How many conversations with the coaches they began. */
  conversations: number;
  /** The newest of each conversation that has one, newest conversation first; at most ten. */
  ratings: MemberRating[];
  /** What they read right now; absent where they are not here, or do not show it. */
  page?: ReadingPage;
}

/** How satisfied somebody is with the hub; `null`: they would rather not say. */
export interface AnswerSatisfaction {
  score: number | null;
  words?: string;
}
