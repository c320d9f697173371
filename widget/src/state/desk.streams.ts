import { LIMITS } from '@repere/protocol';
import type { DeskEvent, DeskPage } from '@repere/protocol';
import type { Link } from '../connection/link.ts';

/** What is held of one conversation's desk stream: contiguous up to the newest event known. */
export interface DeskStream {
  readonly events: readonly DeskEvent[];
  /** Whether there is an older part on the server. */
  readonly more: boolean;
  readonly loading: boolean;
}

/** The desk streams of the conversations that were opened, kept without a gap by asking for what is missing. Its reading never rejects. */
export class DeskStreams {
  readonly #link: Pick<Link, 'request'>;
  readonly #read: (page: DeskPage) => void;
  readonly #streams = new Map<string, DeskStream>();

  /** @param read - hears of each page */
  constructor(link: Pick<Link, 'request'>, read: (page: DeskPage) => void) {
    this.#link = link;
    this.#read = read;
  }

  get(conversation: string): DeskStream | undefined {
    return this.#streams.get(conversation);
  }

  clear(): void {
    this.#streams.clear();
  }

  /** Loads the newest page, or what has come since. */
  async open(conversation: string): Promise<void> {
    const held = this.get(conversation);
    if (!held) return this.#page(conversation, { before: Number.MAX_SAFE_INTEGER });
    if (held.loading) return;
    const after = held.events.at(-1)?.seq ?? 0;
    for (let more = true, last = after; more;) {
      const page = await this.#ask(conversation, { after: last });
      if (!page) return;
      this.#set(conversation, { events: [...this.#events(conversation), ...this.#newer(conversation, page.events)] });
      last = this.#events(conversation).at(-1)?.seq ?? last;
      more = page.more && page.events.length > 0;
    }
  }

  /** Loads the page before the oldest event held. */
  async older(conversation: string): Promise<void> {
    const held = this.get(conversation);
    const [first] = held?.events ?? [];
    if (held?.more && !held.loading && first) await this.#page(conversation, { before: first.seq });
  }

  /** Applies the next event, drops one that is held, and asks for what is missing before it. */
  async apply(conversation: string, event: DeskEvent): Promise<void> {
    const held = this.get(conversation);
    if (!held || held.loading) return;
    const last = held.events.at(-1)?.seq ?? 0;
    if (event.seq === last + 1) this.#set(conversation, { events: [...held.events, event] });
    else if (event.seq > last) await this.open(conversation);
  }

  async #page(conversation: string, where: { before: number }): Promise<void> {
    this.#set(conversation, { loading: true });
    const page = await this.#ask(conversation, where);
    if (!this.#streams.has(conversation)) return;
    if (page) {
      const events = this.#events(conversation);
      this.#set(conversation, { events: [...page.events, ...events], more: page.more, loading: false });
      // What came while the first page was on its way was let pass.
      if (!events.length) await this.open(conversation);
    } else if (this.#events(conversation).length) this.#set(conversation, { loading: false });
    else this.#streams.delete(conversation);
  }

  async #ask(conversation: string, where: { after: number } | { before: number }): Promise<DeskPage | undefined> {
    const wanted = { conversationId: conversation, limit: LIMITS.eventsPage, ...where };
    const page = await this.#link.request('desk:read', wanted).catch(() => undefined);
    if (page) this.#read(page);
    return page;
  }

  #events(conversation: string): readonly DeskEvent[] {
    return this.get(conversation)?.events ?? [];
  }

  #newer(conversation: string, events: readonly DeskEvent[]): DeskEvent[] {
    const last = this.#events(conversation).at(-1)?.seq ?? 0;
    return events.filter(({ seq }) => seq > last);
  }

  #set(conversation: string, changes: Partial<DeskStream>): void {
    const held = this.get(conversation) ?? { events: [], more: false, loading: false };
    this.#streams.set(conversation, { ...held, ...changes });
  }
}
