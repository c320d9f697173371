import type { QuotedMessage } from '@repere/protocol';
import type { OutboxEntry } from '../../connection/outbox.entry.ts';
import { quotedIn } from '../../state/timeline-book.ts';
import type { OpenTimeline } from '../../state/timeline-book.ts';
import { same } from '../same.ts';
import { layOut } from '../timeline/rows.ts';
import type { Aside, Row } from '../timeline/rows.ts';

/** How many messages are shown at first of a conversation of which more is held, and how many more at a time, in sequence numbers. */
const AT_FIRST = 100;

/** What is shown of a conversation, in rows: what was read far back before is held, and asked for again. */
export class Excerpt {
  /** The number from which on messages are shown. */
  #from = 0;
  #dividerAfter = 0;
  #rows: readonly Row[] = [];
  /** What the rows were made of. */
  #laid: readonly unknown[] = [];

  /** Begins with the newest of what is held; with everything, where nothing is held yet. New to the reader is what comes after `dividerAfter`. */
  begin(opened: OpenTimeline | undefined, dividerAfter = 0): void {
    this.#dividerAfter = dividerAfter;
    this.#from = opened ? opened.timeline.last - AT_FIRST + 1 : 0;
  }

  /** Whether there is more before what is shown. */
  hasMore(opened: OpenTimeline | undefined): boolean {
    return opened !== undefined && (opened.more || this.#from > opened.timeline.first);
  }

  /** Shows what comes before; returns whether some of it is held. */
  goBack(opened: OpenTimeline | undefined): boolean {
    const held = opened !== undefined && this.#from > opened.timeline.first;
    this.#from -= AT_FIRST;
    return held;
  }

  /** The rows of what is held, of what the reader `me` has written and nobody confirmed, and of what else stands between. */
  rows(
    opened: OpenTimeline | undefined,
    entries: readonly OutboxEntry[],
    me: string,
    asides: readonly Aside[],
  ): readonly Row[] {
    const dividerAfter = this.#dividerAfter;
    const held = opened?.timeline.events ?? [];
    // Rows are made again only of something else: so whoever types into a long conversation waits for none of it.
    const made = [held, opened?.more, this.#from, me, dividerAfter, asides, ...entries];
    if (same(made, this.#laid)) return this.#rows;
    this.#laid = made;
    const events = held.slice(Math.max(0, this.#from - (opened?.timeline.first ?? 0)));
    const quoted = (seq: number): QuotedMessage | undefined => opened && quotedIn(opened, seq);
    // What stood between older messages waits for them.
    const since = opened?.more || events.length < held.length ? (events[0]?.at ?? 0) : 0;
    const shown = asides.filter(({ at }) => at >= since);
    return (this.#rows = layOut({ events, entries, me, dividerAfter, asides: shown, quoted }));
  }
}
