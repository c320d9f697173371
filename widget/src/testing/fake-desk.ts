import type {
  ConversationEvent,
  ConversationSummary,
  DeskEvent,
  DeskQueue,
  DeskState,
  ErrorCode,
  Me,
  NoticeName,
  Notices,
  Person,
  RequestName,
  Requests,
  WireError,
} from '@repere/protocol';
import { Refusal } from '../connection/refusal.ts';
import type { DeskRow } from '../state/desk.after.ts';

/** What a fake desk shares with the connection that it belongs to. */
export interface FakeDeskParts {
  me: () => Me;
  summaries: () => ConversationSummary[];
  events: (conversation: string) => ConversationEvent[];
  tell: <Name extends NoticeName>(name: Name, notice: Notices[Name]) => void;
  revision: () => number;
}

type Added<Event> = Event extends { seq: number } ? Omit<Event, 'seq' | 'at' | 'by'> : never;

/** The coach who works at the fake desk beside whoever is tested. */
export const NOUR: Person = { id: 'nour', handle: 'nour', name: 'Nour', role: 'coach' };

/** The desk of a server in memory: in whose care conversations are, their notes and labels, and what is done with them. */
export class FakeDesk {
  readonly #parts: FakeDeskParts;
  readonly #streams = new Map<string, DeskEvent[]>();
  /** What each request is refused with, while set. */
  readonly refusals = new Map<RequestName, ErrorCode | WireError>();
  /** What each act was given, in turn. */
  readonly acts: [name: RequestName, payload: unknown][] = [];
  /** Who asked, where it was somebody else than the fake server’s one member. */
  readonly members = new Map<string, Person>();
  /** Who works here. */
  readonly coaches = new Map<string, Person>([[NOUR.id, NOUR]]);
  /** Who of them is here. */
  readonly here = new Set<string>();
  /** Rows in one page of a queue. */
  page = 50;

  constructor(parts: FakeDeskParts) {
    this.#parts = parts;
  }

  stream(conversation: string): DeskEvent[] {
    const events = this.#streams.get(conversation) ?? [];
    this.#streams.set(conversation, events);
    return events;
  }

  /** Somebody does something that everybody in the conversation sees. */
  share(conversation: string, by: Person, added: Added<ConversationEvent>, told = true): void {
    const events = this.#parts.events(conversation);
    const event = { seq: events.length + 1, at: Date.now(), by: by.id, ...added } as ConversationEvent;
    events.push(event);
    const people = [...(this.#summary(conversation)?.people ?? []), by, ...this.coaches.values(), this.#parts.me()];
    if (told) this.#parts.tell('conversation:event', { conversationId: conversation, kind: 'coaching', event, people });
  }

  /** Somebody does something that coaches alone see. */
  note(conversation: string, by: Person, added: Added<DeskEvent>, told = true): void {
    const events = this.stream(conversation);
    const event = { seq: events.length + 1, at: Date.now(), by: by.id, ...added } as DeskEvent;
    events.push(event);
    if (told) this.#parts.tell('desk:event', { conversationId: conversation, event });
  }

  /** What a conversation is at the desk: all of it follows from its events. */
  state(conversation: string): DeskState {
    const state: DeskState = { closed: false, labels: [], urgencies: [], lastDeskSeq: 0 };
    const member = this.#summary(conversation)?.people[0]?.id;
    for (const event of this.#parts.events(conversation)) {
      if (event.type === 'message' && event.by === member) state.waitingSince ??= event.at;
      else if (event.type === 'message') delete state.waitingSince;
      else if (event.type === 'reopened') state.closed = false;
      else if (event.type === 'closed') {
        state.closed = true;
        delete state.waitingSince;
      } else if (event.type === 'assigned') {
        const me = this.#parts.me();
        const assignee = event.account === me.id ? me : this.coaches.get(event.account ?? '');
        if (assignee) state.assignee = assignee;
        else delete state.assignee;
      }
    }
    for (const event of this.stream(conversation)) {
      state.lastDeskSeq = event.seq;
      if (event.type === 'flagged') state.urgencies = [...new Set([...state.urgencies, event.urgency])];
      if (event.type !== 'labelled' || event.label === null) continue;
      state.labels = state.labels.filter((label) => label !== event.label);
      if (event.on) state.labels.push(event.label);
    }
    return state;
  }

  /** Answers a request of the desk, or throws its refusal; `undefined` where it is none. */
  answer(name: RequestName, payload: unknown): unknown {
    const answers = this.#answers as Partial<Record<RequestName, (payload: unknown) => unknown>>;
    const answer = answers[name];
    if (!answer) return undefined;
    const refusal = this.refusals.get(name);
    if (!['desk:queue', 'desk:read', 'desk:coaches'].includes(name)) this.acts.push([name, payload]);
    if (refusal) throw new Refusal(typeof refusal === 'string' ? { code: refusal } : refusal);
    return answer(payload);
  }

  readonly #answers = {
    'desk:queue': ({ queue, cursor }: Requests['desk:queue']['payload']) => {
      const rows = this.#parts
        .summaries()
        .filter(({ kind }) => kind === 'coaching')
        .map((summary) => ({ ...summary, desk: this.state(summary.id) }))
        .filter(({ desk }) => this.#standsIn(desk, queue))
        .sort(compareRows);
      const from = Number(cursor ?? 0);
      const next = from + this.page;
      const conversations = rows.slice(from, next);
      return { conversations, revision: this.#parts.revision(), ...(next < rows.length && { cursor: `${next}` }) };
    },
    'desk:claim': ({ conversationId }: Requests['desk:claim']['payload']) => {
      const { assignee } = this.state(conversationId);
      const me = this.#parts.me();
      if (assignee && assignee.id !== me.id) throw new Refusal({ code: 'already_claimed', by: assignee });
      if (!assignee) this.share(conversationId, me, { type: 'assigned', account: me.id });
      return this.#answer(conversationId);
    },
    'desk:coaches': () => {
      const { id, handle, name, role } = this.#parts.me();
      const coaches = [...this.coaches.values(), { id, handle, name, role }];
      coaches.sort((one, other) => (one.handle < other.handle ? -1 : 1));
      return { coaches: coaches.map((coach) => ({ ...coach, present: this.here.has(coach.id) })) };
    },
    'desk:assign': ({ conversationId, to, words }: Requests['desk:assign']['payload']) => {
      const me = this.#parts.me();
      if (to && to !== me.id && !this.coaches.has(to)) throw new Refusal({ code: 'not_found', field: 'to' });
      this.share(conversationId, me, { type: 'assigned', account: to });
      if (to && words) this.note(conversationId, me, { type: 'handed', account: to, words });
      return this.#answer(conversationId);
    },
    'desk:close': ({ conversationId }: Requests['desk:close']['payload']) => {
      if (!this.state(conversationId).closed) this.share(conversationId, this.#parts.me(), { type: 'closed' });
      return this.#answer(conversationId);
    },
    'desk:reopen': ({ conversationId }: Requests['desk:reopen']['payload']) => {
      if (this.state(conversationId).closed) this.share(conversationId, this.#parts.me(), { type: 'reopened' });
      return this.#answer(conversationId);
    },
    'desk:note': ({ conversationId, clientId, text }: Requests['desk:note']['payload']) => {
      this.note(conversationId, this.#parts.me(), { type: 'note', clientId, text });
      return this.#answer(conversationId);
    },
    'desk:label': ({ conversationId, label, on }: Requests['desk:label']['payload']) => {
      if (this.state(conversationId).labels.includes(label) !== on)
        this.note(conversationId, this.#parts.me(), { type: 'labelled', label, on });
      return this.#answer(conversationId);
    },
    'desk:read': (wanted: Requests['desk:read']['payload']) => {
      const { conversationId, limit = 100 } = wanted;
      const all = this.stream(conversationId);
      const backwards = 'before' in wanted;
      const fitting = all.filter(({ seq }) => (backwards ? seq < wanted.before : seq > wanted.after));
      const events = backwards ? fitting.slice(-limit) : fitting.slice(0, limit);
      const people = [...this.coaches.values(), this.#parts.me()];
      return { conversationId, events, people, more: events.length < fitting.length };
    },
  };

  #answer(conversationId: string): unknown {
    return { conversationId, desk: this.state(conversationId) };
  }

  #standsIn(state: DeskState, queue: DeskQueue): boolean {
    if (queue === 'closed' || state.closed) return queue === 'closed' && state.closed;
    if (queue === 'mine') return state.assignee?.id === this.#parts.me().id;
    return queue === 'all' || !state.assignee;
  }

  #summary(conversation: string): ConversationSummary | undefined {
    return this.#parts.summaries().find(({ id }) => id === conversation);
  }
}

/** As the server sorts: who has waited longest, then the newest; of the same time, the higher identifier. */
function compareRows(one: DeskRow, other: DeskRow): number {
  const [since, otherSince] = [one.desk.waitingSince ?? Infinity, other.desk.waitingSince ?? Infinity];
  if (since !== otherSince) return since < otherSince ? -1 : 1;
  return (since === Infinity && other.updatedAt - one.updatedAt) || (one.id < other.id ? 1 : -1);
}
