import type {
  ConversationEvent,
  ConversationSummary,
  ErrorCode,
  EventsPage,
  MessageEvent,
  MessageName,
  NoticeName,
  Notices,
  Person,
  Sent,
} from '@repere/protocol';
import { Refusal } from '../../src/connection/refusal.ts';

/** Words that the model's server always refuses. */
export const UNWANTED = 'unwanted';

/** Events on a page: few, so that there are many pages. */
const PAGE = 3;

/** One connection, as the server sees it. */
export interface Peer {
  account: string;
  hear<Name extends NoticeName>(name: Name, notice: Notices[Name]): void;
}

/** What a client writes. */
export interface Writing {
  conversationId: string;
  clientId: string;
  text?: string;
  seq?: number;
  quotes?: MessageName;
  with?: string;
}

type Change = { type: 'edited' | 'deleted'; target: number };
/** One stored event, as it was appended: nothing of it ever changes. */
export type Logged = {
  conversation: string;
  seq: number;
  by: string;
  clientId: string;
  text: string;
  withheld: boolean;
} & (Change | { type: 'message'; quotes?: number } | { type: 'joined'; account: string });

/** A server that does everything at once and works everything out from its log each time it is asked. */
export class ModelServer {
  readonly #people: readonly Person[];
  #log: Logged[] = [];
  epoch = 1;
  /** Counts its starts. */
  process = 1;
  peers: Peer[] = [];
  /** Whoever is blocked now: what they write is for themselves alone. */
  blocked: string | undefined;
  /** Messages up to this place in the log are too old to be changed. */
  #settled = 0;
  /** Client ids that a restored store no longer knew. */
  readonly lost = new Set<string>();

  constructor(people: readonly Person[]) {
    this.#people = people;
  }

  get log(): readonly Logged[] {
    return this.#log;
  }

  revision(account: string): number {
    return this.#log.filter(({ by, withheld }) => !withheld || by === account).length;
  }

  /** Ends every connection. What was stored stays. */
  restart(): void {
    this.peers = [];
    this.process += 1;
  }

  /** Goes back to a copy from before the newest `appends`. */
  restore(appends: number): void {
    this.restart();
    this.epoch += 1;
    const keys = new Set<string>(this.#log.slice(-appends).map(keyOf));
    for (const { clientId } of this.#log.filter((event) => keys.has(keyOf(event)))) this.lost.add(clientId);
    this.#log = this.#log.filter((event) => !keys.has(keyOf(event)));
    for (const { clientId } of this.#log) this.lost.delete(clientId);
    this.#settled = Math.min(this.#settled, this.#log.length);
  }

  /** From now on, what was written up to now is too old to be changed. */
  letTimePass(): void {
    this.#settled = this.#log.length;
  }

  answer(name: string, payload: never, account: string): unknown {
    switch (name) {
      case 'conversation:start':
      case 'message:send':
      case 'message:edit':
      case 'message:delete':
        return this.#write(name, payload, account);
      case 'conversations:list':
        return this.#list((payload as { of: string }).of, account);
      case 'events:read':
        return this.#read(payload, account);
      case 'heads:check':
        return { epoch: `${this.epoch}`, revision: this.revision(account) };
      default:
        throw new Refusal({ code: 'unknown_event' });
    }
  }

  /** The whole shared stream of a conversation, as one reader sees it. */
  stream(conversation: string, reader: string): ConversationEvent[] {
    const all = this.#log.filter((event) => event.conversation === conversation);
    return all.map((event) => present(event, all, reader));
  }

  conversations(): string[] {
    return [...new Set(this.#log.map(({ conversation }) => conversation))];
  }

  #write(name: string, writing: Writing, account: string): Sent {
    const { conversationId, clientId } = writing;
    const repeated = this.#log.find(
      (event) => keyOf(event) === `${conversationId} ${account} ${clientId}` && event.type !== 'joined',
    );
    if (repeated) return this.#sent(repeated, account);
    const added = this.#decide(name, writing, account);
    this.#log.push(...added);
    for (const peer of this.peers) {
      for (const event of added) {
        if (event.withheld && peer.account !== account) continue;
        const notice = { conversationId, kind: 'direct' as const, people: [...this.#people] };
        peer.hear('conversation:event', { ...notice, event: this.#present(event, peer.account) });
      }
    }
    const own = added.at(-1);
    if (!own) throw new Error('A write adds something.');
    return this.#sent(own, account);
  }

  #decide(name: string, { conversationId, clientId, text = '', seq = 0, quotes }: Writing, account: string): Logged[] {
    const refuse = (code: ErrorCode, field?: string): never => {
      throw new Refusal({ code, ...(field && { field }) });
    };
    const held = this.#log.filter(({ conversation }) => conversation === conversationId);
    const next = (place = 0) => ({
      conversation: conversationId,
      seq: held.length + 1 + place,
      by: account,
      clientId,
      text,
      withheld: this.blocked === account,
    });
    if (name === 'message:edit' || name === 'message:delete') {
      const target = held.find((event) => event.seq === seq && event.type === 'message' && event.by === account);
      if (!target) return refuse('not_found');
      if (held.some((event) => event.type === 'deleted' && event.target === seq)) return refuse('not_found');
      if (this.#log.indexOf(target) < this.#settled) return refuse('too_late');
      const type = name === 'message:edit' ? 'edited' : 'deleted';
      const withheld = target.withheld || (type === 'edited' && this.blocked === account);
      return [{ ...next(), withheld, type, target: seq }];
    }
    if (text.includes(UNWANTED)) return refuse('forbidden');
    const quoted = quotes && held.find((event) => event.seq === quotes.seq && event.type === 'message');
    if (quotes && (quoted?.clientId !== quotes.clientId || (quoted.withheld && quoted.by !== account)))
      return refuse('not_found', 'quotes');
    if (held.length > 0) return [{ ...next(), type: 'message', ...(quotes && { quotes: quotes.seq }) }];
    if (name === 'message:send') return refuse('not_found');
    const joined = this.#people.map(({ id }, place): Logged => ({
      ...next(place),
      withheld: false,
      type: 'joined',
      account: id,
    }));
    return [...joined, { ...next(joined.length), type: 'message' }];
  }

  #sent(event: Logged, account: string): Sent {
    return { conversationId: event.conversation, event: this.#present(event, account) };
  }

  #present(event: Logged, reader: string): ConversationEvent {
    const all = this.#log.filter(({ conversation }) => conversation === event.conversation);
    return present(event, all, reader);
  }

  #list(of: string, account: string): { conversations: ConversationSummary[]; revision: number } {
    const all = of === 'mine' ? this.conversations().map((id) => this.summary(id, account)) : [];
    return { conversations: all, revision: this.revision(account) };
  }

  /** A conversation as the list shows it to one reader. */
  summary(id: string, reader: string): ConversationSummary {
    const stream = this.stream(id, reader);
    const lastMessage = stream.findLast((event) => event.type === 'message');
    const facts = {
      id,
      kind: 'direct' as const,
      people: [...this.#people],
      readSeq: 0,
      marks: [],
      unread: 0,
      updatedAt: stream.length,
    };
    return { ...facts, lastSeq: stream.length, ...(lastMessage && { lastMessage }) };
  }

  #read(where: { conversationId: string; after?: number; before?: number }, account: string): EventsPage {
    const { conversationId, after, before } = where;
    const stream = this.stream(conversationId, account);
    if (stream.length === 0) throw new Refusal({ code: 'not_found' });
    const there = stream.filter(({ seq }) => (after === undefined ? seq < (before ?? Infinity) : seq > after));
    const events = after === undefined ? there.slice(-PAGE) : there.slice(0, PAGE);
    return { conversationId, events, people: [...this.#people], more: events.length < there.length };
  }
}

/** What an append is known by. */
export function keyOf({ conversation, by, clientId }: Pick<Logged, 'conversation' | 'by' | 'clientId'>): string {
  return `${conversation} ${by} ${clientId}`;
}

function present(event: Logged, all: readonly Logged[], reader: string): ConversationEvent {
  const { seq, by, clientId, text } = event;
  const base = { seq, at: seq, by };
  const changes = (target: number) => all.filter((other) => isChange(other) && other.target === target);
  if (event.type === 'joined') return { ...base, type: 'joined', account: event.account };
  if (event.type === 'deleted') return { ...base, type: 'deleted', clientId, target: event.target };
  if (event.type === 'edited') {
    const shown = changes(event.target).at(-1) === event && (!event.withheld || by === reader);
    return { ...base, type: 'edited', clientId, target: event.target, text: shown ? text : null };
  }
  if (event.withheld && by !== reader) return { ...base, type: 'withheld' };
  const quotes = 'quotes' in event && event.quotes !== undefined && { quotes: event.quotes };
  const message: MessageEvent = { ...base, type: 'message', clientId, text, ...quotes };
  const change = changes(seq).at(-1);
  if (!change) return message;
  const gone = change.type === 'deleted' || (change.withheld && by !== reader);
  const type = gone ? 'deleted' : 'edited';
  return { ...message, text: gone ? null : change.text, change: { type, seq: change.seq, at: change.seq } };
}

function isChange(event: Logged): event is Logged & Change {
  return event.type === 'edited' || event.type === 'deleted';
}
