import type {
  ConversationEvent,
  ConversationSummary,
  ErrorCode,
  Marks,
  Me,
  MessageEvent,
  NoticeName,
  Notices,
  Person,
  Requests,
  Urgency,
  Welcome,
} from '@repere/protocol';
import type { Connection } from '../connection/connection.ts';
import type { Link, LinkListener, LinkState } from '../connection/link.ts';
import { MemoryOutboxStore } from '../connection/outbox.store.ts';
import { FakeAccount } from './fake-account.ts';
import { changeMessage, quotedBy } from './fake-messages.ts';
import { FakeDesk } from './fake-desk.ts';
import { FakeCoaching } from './fake-coaching.ts';
import { FakeRelations } from './fake-relations.ts';
import { FakeViews } from './fake-views.ts';
import { someMe } from './me.ts';
import { Outbox } from '../connection/outbox.ts';
import { Refusal } from '../connection/refusal.ts';

const LEA: Person = { id: 'lea', handle: 'lea', name: 'Léa', role: 'member' };
const SAM: Person = { id: 'sam', handle: 'sam', name: 'Sam', role: 'coach' };
const ME = someMe();

/** A server in memory, for tests: it keeps conversations, answers at once, and can be cut off, refuse, or lose its notices. */
export class FakeConnection implements Connection {
  readonly asked: string[] = [];
  readonly conversations = new Map<string, ConversationEvent[]>();
  me: Me = ME;
  epoch = 'first';
  code = '123456';
  /** What every message calls for, while set. */
  urgency: Urgency | undefined;
  /** What every message is refused with, while set. */
  refuse: ErrorCode | undefined;
  /** Who is here, whose presence is watched, and what was told of one's own typing. */
  readonly present = new Set<string>();
  watched: readonly string[] = [];
  readonly typed: Requests['typing:tell']['payload'][] = [];
  /** What was told of others' messages, and of the page. */
  readonly delivered: Requests['conversation:mark-delivered']['payload'][] = [];
  readonly shown: Requests['message:shown']['payload'][] = [];
  readonly pages: Requests['page:tell']['payload'][] = [];
  /** How far others have got, in every conversation. */
  marks: Marks[] = [];
  /** How many events one answer holds. */
  page = 1_000_000;
  unread = 0;
  readSeq = 0;
  #listener: LinkListener | undefined;
  readonly #hearers = new Map<NoticeName, ((notice: never) => void)[]>();
  #open = false;
  #outboxes = new MemoryOutboxStore();

  /** The account's side of the server: see there for what can be set. */
  readonly account = new FakeAccount({
    me: () => this.me,
    setMe: (me) => (this.me = me),
    code: () => this.code,
  });

  /** Who stands how to whom: see there for what can be set. */
  readonly relations: FakeRelations = new FakeRelations();

  /** Closings, ratings and hours: see there for what can be set. */
  readonly coaching = new FakeCoaching();

  /** Cards, numbers and settings of the desk: see there for what can be set. */
  readonly views = new FakeViews(this.coaching);

  /** The desk of it: see there for what can be set. */
  readonly desk: FakeDesk = new FakeDesk({
    me: () => this.me,
    summaries: () => [...this.conversations].map(([id, events]) => this.#summary(id, events)),
    events: (conversation) => this.conversations.get(conversation) ?? [],
    tell: (name, notice) => this.tell(name, notice),
    revision: () => this.#revision,
  });

  readonly call: Connection['call'] = async (route, payload) => {
    this.asked.push(route);
    const answer = this.account.answer(route, payload) ?? (route === 'hours' ? this.coaching.hours : undefined);
    // The server ends a session's sockets before it answers.
    if (route === 'signOut' && this.#open) this.end('session_ended');
    return answer as never;
  };

  readonly download: Connection['download'] = async (route) => {
    this.asked.push(route);
    return new Blob([JSON.stringify(this.account.answer(route, undefined))], { type: 'application/json' });
  };

  readonly link: Link = {
    open: () => {
      if (this.#open) return;
      this.#open = true;
      this.#listener?.state('connecting');
      queueMicrotask(() => (this.me.enrolling ? this.end('second_factor_required') : this.reconnect()));
    },
    close: () => {
      this.#open = false;
      this.#listener?.state('closed');
    },
    listen: (listener) => {
      this.#listener = listener;
    },
    hear: (name, hearer) => void this.#hearers.set(name, [...(this.#hearers.get(name) ?? []), hearer]),
    request: async (name, payload) => {
      this.asked.push(name);
      return this.#answer(name, payload as never) as never;
    },
  };

  async openOutbox(account: string, listener: ConstructorParameters<typeof Outbox>[0]['listener']): Promise<Outbox> {
    const tabs = {
      announce: () => {},
      listen: () => {},
      takeTurn: (_: string, __: AbortSignal, work: () => Promise<void>) => work(),
    };
    return new Outbox({ account, store: this.#outboxes, link: this.link, tabs, listener });
  }

  setBearer(): void {}

  /** Loses the connection; messages wait until {@link reconnect}. */
  cut(): void {
    this.say('waiting');
  }

  /** Reports a state of the link. */
  say(state: LinkState): void {
    this.#listener?.state(state);
  }

  /** Welcomes the client, as after every connect. */
  reconnect(): void {
    if (!this.#open) return;
    const welcome: Welcome = { protocol: 1, epoch: this.epoch, me: this.me, revision: this.#revision, now: 0 };
    if (this.coaching.asks) welcome.ask = 'satisfaction';
    this.#listener?.state('current');
    this.#listener?.welcome(welcome);
    this.tell('welcome', welcome);
  }

  /** Refuses the client, or ends its session. */
  end(code: ErrorCode): void {
    this.#open = false;
    this.#listener?.state('closed');
    this.#listener?.refused(new Refusal({ code }));
  }

  /** The person changes something about themselves in another window. */
  changeMe(changes: Partial<Me>): void {
    this.me = { ...this.me, ...changes };
    this.tell('me:changed', { me: this.me });
  }

  /** Sends a notice. */
  tell<Name extends NoticeName>(name: Name, notice: Notices[Name]): void {
    for (const hearer of this.#hearers.get(name) ?? []) hearer(notice as never);
  }

  /** Somebody comes or goes. */
  turnUp(account: string, present: boolean): void {
    if (present) this.present.add(account);
    else this.present.delete(account);
    if (this.watched.includes(account)) this.tell('presence:changed', { account, present });
  }

  /** Stores a message of somebody else, or of whom `also` names; without `told` its notice is lost. */
  receive(conversationId: string, text: string, told = true, also: Partial<MessageEvent> = {}): void {
    const people = [this.me.role === 'coach' ? LEA : SAM];
    const event = Object.assign(this.#append(conversationId, people[0]!.id, crypto.randomUUID(), text), also);
    const quoted = quotedBy(this.conversations.get(conversationId) ?? [], [event]);
    if (told) this.tell('conversation:event', { conversationId, kind: 'coaching', event, people, quoted });
  }

  /** A coach closes a question, or opens it again. */
  close(conversationId: string, type: 'closed' | 'reopened' = 'closed'): void {
    const events = this.conversations.get(conversationId) ?? [];
    const event: ConversationEvent = { type, seq: events.length + 1, at: Date.now(), by: SAM.id };
    events.push(event);
    this.tell('conversation:event', { conversationId, kind: 'coaching', event, people: [SAM] });
  }

  /** A stranger writes for the first time. Returns the conversation’s identifier. */
  ask(person: Person, ...texts: string[]): string {
    const id = `ana-${person.id}`;
    this.relations.direct.set(id, { person, request: 'incoming' });
    for (const text of texts) {
      const event = this.#append(id, person.id, crypto.randomUUID(), text);
      this.tell('conversation:event', {
        conversationId: id,
        kind: 'direct',
        event,
        people: [person],
        request: 'incoming',
      });
    }
    return id;
  }

  /** Whoever was asked accepts. */
  accept(conversationId: string, by: string): void {
    const direct = this.relations.direct.get(conversationId);
    delete direct?.request;
    const events = this.conversations.get(conversationId) ?? [];
    const event: ConversationEvent = { type: 'accepted', seq: events.length + 1, at: Date.now(), by };
    events.push(event);
    this.tell('conversation:event', { conversationId, kind: 'direct', event, people: [] });
  }

  /** Stores a message that the reader does not get, and tells nobody. */
  withhold(conversationId: string, by: string): void {
    const events = this.conversations.get(conversationId) ?? [];
    events.push({ type: 'withheld', seq: events.length + 1, at: Date.now(), by });
  }

  /** Something of the reader’s own happens in another window. */
  elsewhere(what: Notices['request:answered'] | Notices['person:blocked']): void {
    if ('answer' in what) this.tell('request:answered', what);
    else this.tell('person:blocked', what);
  }

  get #revision(): number {
    return [...this.conversations.values()].reduce((sum, events) => sum + events.length, 0);
  }

  #append(conversationId: string, by: string, clientId: string, text: string): ConversationEvent {
    const events = this.conversations.get(conversationId) ?? [];
    this.conversations.set(conversationId, events);
    const known = events.find((event) => event.type === 'message' && event.clientId === clientId);
    if (known) return known;
    const event: ConversationEvent = { type: 'message', seq: events.length + 1, at: Date.now(), by, clientId, text };
    events.push(event);
    return event;
  }

  #answer<Name extends keyof Requests>(name: Name, payload: Requests[Name]['payload']): unknown {
    const atDesk = this.desk.answer(name, payload) ?? this.views.answer(name, payload);
    if (atDesk) return atDesk;
    switch (name) {
      case 'conversation:start':
      case 'message:send': {
        if (this.refuse) throw new Refusal({ code: this.refuse });
        const { conversationId, clientId, text } = payload as Requests['message:send']['payload'];
        if ('with' in payload) {
          const person = this.relations.people.find(({ id }) => id === payload.with);
          if (person) this.relations.direct.set(conversationId, { person, request: 'outgoing' });
        }
        this.relations.admit(conversationId, this.conversations.get(conversationId) ?? [], this.me.id);
        if (this.coaching.describe(this.conversations.get(conversationId) ?? []).closed)
          this.close(conversationId, 'reopened');
        const { quotes, article } = payload as Requests['message:send']['payload'];
        const also = { ...(quotes && { quotes: quotes.seq }), ...(article && { article }) };
        const event = Object.assign(this.#append(conversationId, this.me.id, clientId, text), also);
        const quoted = quotedBy(this.conversations.get(conversationId) ?? [], [event]);
        const { opensAt } = this.coaching;
        return {
          conversationId,
          event,
          quoted,
          ...(this.urgency && { urgency: this.urgency }),
          ...(opensAt && { opensAt }),
        };
      }
      case 'message:edit':
      case 'message:delete': {
        if (this.refuse) throw new Refusal({ code: this.refuse });
        const change = payload as Requests['message:edit']['payload'];
        const { conversationId } = change;
        const event = changeMessage(this.conversations.get(conversationId) ?? [], change, this.me.id);
        return { conversationId, event };
      }
      case 'conversations:list': {
        const { of } = payload as Requests['conversations:list']['payload'];
        const listed = [...this.conversations].filter(([id]) => of === 'desk' || this.relations.standing(id) === of);
        return { conversations: listed.map(([id, events]) => this.#summary(id, events)), revision: this.#revision };
      }
      case 'events:read': {
        const { conversationId, ...where } = payload as { conversationId: string; after?: number; before?: number };
        const { after = 0, before = Infinity } = where;
        const held = this.conversations.get(conversationId) ?? [];
        const asked = held.filter(({ seq }) => seq > after && seq < before);
        const events = before < Infinity ? asked.slice(-this.page) : asked.slice(0, this.page);
        const more = events.length < asked.length;
        const people = [this.me.role === 'coach' ? LEA : SAM];
        return { conversationId, events, people, quoted: quotedBy(held, events), more };
      }
      case 'heads:check':
        return { epoch: this.epoch, revision: this.#revision };
      case 'presence:watch':
        this.watched = (payload as Requests['presence:watch']['payload']).accounts;
        return { present: this.watched.filter((account) => this.present.has(account)) };
      case 'typing:tell':
        this.typed.push(payload as Requests['typing:tell']['payload']);
        return {};
      case 'conversation:mark-delivered':
        this.delivered.push(payload as Requests['conversation:mark-delivered']['payload']);
        return payload;
      case 'message:shown':
        this.shown.push(payload as Requests['message:shown']['payload']);
        return {};
      case 'page:tell':
        this.pages.push(payload as Requests['page:tell']['payload']);
        return {};
      case 'conversation:mark-read':
        return payload;
      case 'conversation:rate': {
        if (this.refuse) throw new Refusal({ code: this.refuse });
        const wanted = payload as Requests['conversation:rate']['payload'];
        const { conversationId } = wanted;
        const event = this.coaching.rate(wanted, this.conversations.get(conversationId) ?? [], this.me.id);
        return { conversationId, event };
      }
      case 'satisfaction:answer':
        if (this.refuse) throw new Refusal({ code: this.refuse });
        return this.coaching.satisfied(payload as Requests['satisfaction:answer']['payload']);
      case 'hours:read':
        return this.coaching.hours;
      case 'people:blocked':
        return { people: this.account.blocked };
      case 'person:unblock':
        this.account.unblock((payload as Requests['person:unblock']['payload']).account);
        this.relations.blocked.delete((payload as Requests['person:unblock']['payload']).account);
        return {};
      case 'person:read':
        return this.relations.card((payload as Requests['person:read']['payload']).account);
      case 'person:block':
        this.relations.blocked.add((payload as Requests['person:block']['payload']).account);
        return {};
      case 'request:answer': {
        if (this.refuse) throw new Refusal({ code: this.refuse });
        const { conversationId, answer } = payload as Requests['request:answer']['payload'];
        const direct = this.relations.direct.get(conversationId);
        if (answer === 'accept') this.accept(conversationId, this.me.id);
        else if (direct) direct.answer = answer;
        return payload;
      }
      case 'report:file':
        this.relations.reports.push(payload as Requests['report:file']['payload']);
        if (this.refuse) throw new Refusal({ code: this.refuse });
        return {};
      default:
        if (this.refuse) throw new Refusal({ code: this.refuse });
        return this.relations.page((payload as Requests['people:find']['payload']).cursor);
    }
  }

  #summary(id: string, events: ConversationEvent[]): ConversationSummary {
    const last = events.at(-1);
    const summary: ConversationSummary = {
      id,
      kind: 'coaching',
      people: [this.me.role === 'coach' ? (this.desk.members.get(id) ?? LEA) : this.me],
      lastSeq: events.length,
      readSeq: this.readSeq,
      marks: this.marks,
      unread: this.unread,
      updatedAt: last?.at ?? 0,
      ...this.coaching.describe(events),
      ...this.relations.describe(id, this.me),
    };
    const message = events.findLast((event) => event.type === 'message');
    if (message) summary.lastMessage = message;
    const first = events.find((event) => event.type === 'message');
    if (first?.origin) summary.origin = first.origin;
    return summary;
  }
}
