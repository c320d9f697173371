import type { Article, ConversationKind, Marks, MessageChange, Origin, Role, Urgency } from '@repere/protocol';

/** Who can see a stream: the conversation's people, or the coaches alone. */
export type Stream = 'shared' | 'desk';

/** What a person wrote: sealed at rest as one piece. */
export interface Content {
  text: string;
  origin?: Origin;
  article?: Article;
}

/** An event about to be appended. Its number, time and author are given by the append. Content that is `null` was erased before it came here. */
export type NewEvent =
  | { stream: 'shared'; type: 'created'; kind: ConversationKind }
  | { stream: 'shared'; type: 'joined'; account: string }
  | { stream: 'shared'; type: 'accepted' }
  /** `withheld`: for its author alone. It was decided at the append, and nothing changes it. `quotes`: sequence of another message. */
  | { stream: 'shared'; type: 'message'; content: Content | null; quotes?: number; withheld?: true }
  /** Takes the place of the whole content of a message of the same author, whose old text is gone for good. Withheld: to others it is deleted. */
  | { stream: 'shared'; type: 'edited'; target: number; content: Content | null; withheld?: true }
  /** Withheld: of a message that was for its author alone; the others are told of neither. */
  | { stream: 'shared'; type: 'deleted'; target: number; withheld?: true }
  | { stream: 'shared'; type: 'assigned'; account: string | null }
  | { stream: 'shared'; type: 'closed' }
  | { stream: 'shared'; type: 'reopened' }
  /** `score` from 1 to 5. `target`: the earlier rating of the same author whose place it takes, and whose words are gone for good. */
  | { stream: 'shared'; type: 'rated'; score: number; target?: number; content: Content | null }
  | { stream: 'desk'; type: 'note'; content: Content | null }
  /** May tell of somebody's health, and is sealed like a note. */
  | { stream: 'desk'; type: 'labelled'; label: string | null; on: boolean }
  /** To whom it was handed, and a word to them. */
  | { stream: 'desk'; type: 'handed'; account: string; content: Content | null }
  /** What a message of the shared stream called for. */
  | { stream: 'desk'; type: 'flagged'; urgency: Urgency; target: number };

/** What the store adds to an event. */
interface Stored {
  /** Position in its stream: 1, 2, 3 … without a gap. */
  seq: number;
  /** Milliseconds since the epoch. */
  at: number;
  by: string;
  /** The request that appended it. */
  clientId: string;
}

/** What became of a message, as the store keeps it: a withheld edit is one for its author, and a deletion for everybody else. */
export type StoredChange = MessageChange & { withheld?: true };

/**
 * An event in its present state. Content is that of the newest edit (a message's), and `null` where it was deleted, where a later change has
 * taken its place (an edit's), or once the key of its author or its conversation has been destroyed.
 */
export type StoredEvent = Stored & ((NewEvent & { change?: StoredChange }) | { stream: Stream; type: 'unknown' });

/**
 * What a conversation is, derived from its events alone. An append that holds something withheld is its author's: it moves
 * `updatedAt`, and its messages `lastMessageSeq`, of the head as that author sees it, and of no other.
 */
export interface Head {
  id: string;
  kind: ConversationKind;
  /** In the order they joined; the first one created it. */
  participants: readonly string[];
  /**
   * Whether its people write freely. A coaching conversation always; a direct one once it holds `accepted`, or a message of
   * somebody else than its creator, or where a coach or an admin created it.
   */
  accepted: boolean;
  /** Messages before it was accepted, withheld ones too: never more in number than its creator's. */
  requestMessages: number;
  /** Last number of each stream; 0 while it is empty. */
  lastSeq: number;
  lastDeskSeq: number;
  /** Sequence of the newest message, and of the newest by a coach; 0 while there is none. */
  lastMessageSeq: number;
  lastCoachMessageSeq: number;
  /** Of a coaching conversation, as are all that follow: whether a coach has closed it since it was last opened again, and in whose care it is. */
  closed: boolean;
  assignee?: string;
  /** When the member wrote the first message that no coach has answered, while it is open; absent where nobody waits. */
  waitingSince?: number;
  /** In the order they were put on; without those that were erased. */
  labels: readonly string[];
  /** Raised since it was last closed, each once. */
  urgencies: readonly Urgency[];
  /** Sequence of the newest `closed` and of the newest `rated`; 0 while there is none. */
  closedSeq: number;
  ratedSeq: number;
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
}

export interface AppendRequest {
  conversation: string;
  author: string;
  /** The author's role at the time: what the desk's unread is counted by. */
  role: Role;
  /** A UUID: (conversation, author, clientId) is the key of this append. */
  clientId: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** The request in canonical form. A repeat under the same key must carry the same one. */
  body: string;
  /**
   * Author or conversation was erased where this was written: it holds no content, needs no key of theirs, and takes its place all the
   * same. For imports.
   */
  erased?: true;
  /**
   * `decide` goes by the head and by nothing else that stands in this conversation: a store need not wait for what is being written before it.
   */
  byHead?: boolean;
  /**
   * The policy and what it leads to, decided under the conversation's lock with nobody else appending. `head` is
   * `undefined` for a conversation that does not exist, and otherwise as the author sees it. Throws an AppError to refuse. May
   * wait for what it has to know. Not called for a repeat.
   */
  decide(head: Head | undefined): NewEvent[] | Promise<NewEvent[]>;
}

export interface Appended {
  /** As the author sees it. */
  head: Head;
  /** The events of this key in their present state: just stored, or stored by the first sending. */
  events: StoredEvent[];
  /** Whether this key was known: nothing was stored now, nothing is to be broadcast. */
  repeated: boolean;
}

/** Where to start in the list of conversations: strictly below this place in (updatedAt, id), newest first. */
export interface ListPlace {
  updatedAt: number;
  id: string;
}

/** Which coaching conversations stand in a queue: open ones or closed ones, in anybody's care, or in that of one of these, or in nobody's (`null`). */
export interface QueueFilter {
  closed: boolean;
  assignees?: readonly (string | null)[];
}

/** Where to start in a queue: strictly below the place of a head, as it was when it was listed. */
export type QueuePlace = Pick<Head, 'id' | 'updatedAt' | 'waitingSince'>;

/** What the policies of changing and quoting have to know of a message. */
export interface MessageFacts {
  by: string;
  /** Milliseconds since the epoch. */
  at: number;
  clientId: string;
  deleted: boolean;
  /** Whether what it says now is for its author alone: it was withheld, or its newest edit is. */
  withheld: boolean;
}

/**
 * Where conversations sleep. Everything that a promise here confirms is durable. Errors: `not_stored` (no room or a failing disk: nothing
 * was kept, a repeat may succeed), `client_id_reused` (another body under a known key).
 */
export interface ConversationStore {
  /** The one way in: atomic, in order, exactly once per key. */
  append(request: AppendRequest): Promise<Appended>;
  /** Whether something was appended under this key. */
  has(conversation: string, author: string, clientId: string): Promise<boolean>;
  /** Resolves once no append of this author is under way that was under way when this was called. */
  settled(author: string): Promise<void>;
  /** As `viewer` sees it; without one, as somebody from whom everything withheld is kept. */
  head(conversation: string, viewer?: string): Promise<Head | undefined>;
  /** Resolves once every append that had begun has ended: what is decided from here on knows what is known now. */
  settle(conversation: string): Promise<void>;
  /** Events after a number, oldest first, at most `limit`. Unless the stream is named, the shared one. */
  eventsAfter(conversation: string, after: number, limit: number, stream?: Stream): Promise<StoredEvent[]>;
  /** Events before a number: the newest `limit` of them, oldest first. */
  eventsBefore(conversation: string, before: number, limit: number, stream?: Stream): Promise<StoredEvent[]>;
  /** The conversations that an account takes part in, as it sees them, newest first. */
  listOf(account: string, limit: number, below?: ListPlace): Promise<Head[]>;
  /** All conversations of a kind, newest first. */
  listKind(kind: ConversationKind, limit: number, below?: ListPlace): Promise<Head[]>;
  /** Moves an account's read position forward, durably; a lower number changes nothing. Answers the position that holds. */
  markRead(conversation: string, account: string, seq: number): Promise<number>;
  readPosition(conversation: string, account: string): Promise<number>;
  /** Raises what others may be told of an account's progress, durably: never beyond the last number, and what was read was delivered. Answers what holds. */
  mark(conversation: string, account: string, progress: { delivered?: number; read?: number }): Promise<Marks>;
  /** How far everybody has got who has any marks. */
  marks(conversation: string): Promise<Marks[]>;
  /** Nothing where that number is no message, or not there. */
  messageFacts(conversation: string, seq: number): Promise<MessageFacts | undefined>;
  /**
   * A page of a queue of coaching conversations. Open ones: whoever has waited longest first, and behind them, newest first, those where
   * nobody waits. Closed ones: newest first.
   */
  listQueue(filter: QueueFilter, limit: number, below?: QueuePlace): Promise<Head[]>;
  /** Whoever has open coaching conversations in their care, whether they still work here or not. */
  listCarers(): Promise<string[]>;
  /** Messages after a number that somebody else than `except` wrote, and that were neither withheld nor deleted. */
  countMessages(conversation: string, after: number, except: string): Promise<number>;
  /** The member's messages since a coach's last one. */
  countWaiting(conversation: string): Promise<number>;
  /** How many ratings that were given before a moment (milliseconds since the epoch) still have words on the disk. */
  countRatingWords(before: number): Promise<number>;
  /** Takes those words for good; answers how many. Each that is answered for is gone from the disk. Errors: `not_stored`, `unavailable`. */
  forgetRatingWords(before: number): Promise<number>;
  /**
   * A number that rises with every change that an account can see: events, its own read positions and the others' marks in its own
   * conversations, and, with `desk`, every event and every mark of every coaching conversation. What a coach took part in is not their own:
   * without `desk` it moves nothing. An append that holds something withheld raises its
   * author's alone, and one to the desk stream the desk's.
   */
  revision(account: string, desk: boolean): Promise<number>;
  /** Distinguishes this store from one restored in its place. */
  epoch(): string;
}
