import { LIMITS } from '@repere/protocol';
import type { ConversationEvent, EventsPage, Person, QuotedMessage } from '@repere/protocol';
import type { Link } from '../connection/link.ts';
import { isChange } from '../connection/message-change.ts';
import { applyAll, applyEvent, emptyTimeline, prependAll } from '../connection/timeline.ts';
import type { Timeline } from '../connection/timeline.ts';

/** One conversation that is being looked at. */
export interface OpenTimeline {
  timeline: Timeline;
  /** Whether there is older history on the server. */
  more: boolean;
  /** Whether older history is on its way. */
  loading: boolean;
  /** What its messages quote, by sequence: most of it is older than what is held. */
  quoted: Map<number, QuotedMessage>;
}

/** A message that another one quotes, in the newest wording that is known here. */
export function quotedIn({ timeline, quoted }: OpenTimeline, seq: number): QuotedMessage | undefined {
  const event = timeline.events[seq - timeline.first];
  return event?.type === 'message' ? event : quoted.get(seq);
}

/** The timelines of the conversations that were opened, kept without a gap by asking for what is missing. */
export class TimelineBook {
  readonly #link: Pick<Link, 'request'>;
  readonly #learn: (people: readonly Person[]) => void;
  readonly #open = new Map<string, OpenTimeline>();
  readonly #filling = new Map<string, Promise<void>>();

  constructor(link: Pick<Link, 'request'>, learn: (people: readonly Person[]) => void) {
    this.#link = link;
    this.#learn = learn;
  }

  get(conversationId: string): OpenTimeline | undefined {
    return this.#open.get(conversationId);
  }

  clear(): void {
    this.#open.clear();
    this.#filling.clear();
  }

  /** Loads the newest page up to `lastSeq`, unless the conversation is open already. */
  async open(conversationId: string, lastSeq: number): Promise<void> {
    if (this.#open.has(conversationId)) return this.catchUp(conversationId, lastSeq);
    const opened: OpenTimeline = {
      timeline: emptyTimeline(lastSeq),
      more: lastSeq > 0,
      loading: false,
      quoted: new Map(),
    };
    this.#open.set(conversationId, opened);
    try {
      await this.older(conversationId);
    } catch (cause) {
      this.#open.delete(conversationId);
      throw cause;
    }
  }

  /** Loads the page before the oldest event held. */
  async older(conversationId: string): Promise<void> {
    const opened = this.#open.get(conversationId);
    if (!opened?.more || opened.loading) return;
    opened.loading = true;
    try {
      const page = await this.#read(conversationId, { before: opened.timeline.first });
      keepQuoted(opened, page.quoted);
      opened.timeline = prependAll(opened.timeline, page.events);
      opened.more = page.more && page.events.length > 0;
    } finally {
      opened.loading = false;
    }
  }

  /** Applies an event, and fetches what is missing before it. Events of conversations that are not open are left alone. */
  async apply(conversationId: string, event: ConversationEvent, quoted?: readonly QuotedMessage[]): Promise<void> {
    const opened = this.#open.get(conversationId);
    if (!opened) return;
    keepQuoted(opened, quoted, [event]);
    const applied = applyEvent(opened.timeline, event);
    opened.timeline = applied.timeline;
    if (applied.gap) await this.catchUp(conversationId, event.seq);
  }

  /** Pages from the last event held until there is no more. */
  async catchUp(conversationId: string, lastSeq: number): Promise<void> {
    const opened = this.#open.get(conversationId);
    if (!opened || opened.timeline.last >= lastSeq) return;
    const running = this.#filling.get(conversationId);
    // Whoever fills already may have asked before this event was there: look again afterwards.
    if (running) return running.catch(() => undefined).then(() => this.catchUp(conversationId, lastSeq));
    const filling = this.#fill(conversationId, opened).finally(() => this.#filling.delete(conversationId));
    this.#filling.set(conversationId, filling);
    await filling;
  }

  async #fill(conversationId: string, opened: OpenTimeline): Promise<void> {
    for (let more = true; more;) {
      const page = await this.#read(conversationId, { after: opened.timeline.last });
      keepQuoted(opened, page.quoted, page.events);
      opened.timeline = applyAll(opened.timeline, page.events).timeline;
      more = page.more && page.events.length > 0;
    }
  }

  async #read(conversationId: string, where: { after: number } | { before: number }): Promise<EventsPage> {
    const page = await this.#link.request('events:read', { conversationId, limit: LIMITS.eventsPage, ...where });
    this.#learn(page.people);
    return page;
  }
}

/** What is quoted changes with its message, which may not be held itself. */
function keepQuoted(
  { quoted }: OpenTimeline,
  told: readonly QuotedMessage[] = [],
  events: readonly ConversationEvent[] = [],
): void {
  for (const event of events) {
    const held = isChange(event) && quoted.get(event.target);
    if (held) quoted.set(held.seq, { ...held, text: event.type === 'edited' ? event.text : null });
  }
  for (const message of told) quoted.set(message.seq, message);
}
