import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MessageEvent, Person, QuotedMessage } from '@repere/protocol';
import type { Dates } from '../../strings/dates.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { downIcon } from '../icons.ts';
import '../message/message.ts';
import type { MessageView } from '../message/message.ts';
import '../ticks/ticks.ts';
import { inBlocks } from './rows.ts';
import type { Block, Row } from './rows.ts';
import { timelineStyles } from './timeline.styles.ts';

/** What messages and those that wait have in common. */
type Drawn = Pick<MessageEvent, 'text' | 'at' | 'by' | 'origin' | 'article'> &
  Pick<MessageView, 'of' | 'state' | 'edited'>;

/** Distance from the end, in pixels, within which a reader still counts as being at the newest message. */
const NEAR = 48;

/**
 * A conversation's messages, the newest at the end and in view, in blocks that the browser leaves out of its work while they are far
 * from what is shown: they can still be found in the page, and read by whatever reads it out. What arrives is announced by
 * `repere-tools`. An aside stands in the timeline's own shadow root, so what is more than words is best one custom element; whoever
 * hands it in announces it, where it has to be.
 *
 * @prop rows - what to draw, see `layOut`
 * @prop more - whether older history can be asked for
 * @prop plain - whether addresses stay words
 * @fires older - the reader has come to the beginning of what is shown
 * @fires seen - the newest message is in view
 */
export class RepereTimeline extends LitElement {
  static override properties = {
    rows: { attribute: false },
    more: { type: Boolean },
    loading: { type: Boolean },
    plain: { type: Boolean },
    me: {},
    person: { attribute: false },
    strings: { attribute: false },
    dates: { attribute: false },
    away: { state: true },
  };
  declare rows: readonly Row[];
  declare more: boolean;
  declare loading: boolean;
  declare plain: boolean;
  declare me: string;
  declare person: (account: string) => Person | undefined;
  declare strings: Strings;
  declare dates: Dates;
  declare away: boolean;
  static override styles = [baseStyles, timelineStyles];

  #blocks: Block[] = [];
  /** The newest message that was in view last. */
  #reached = 0;

  constructor() {
    super();
    this.rows = [];
    this.more = false;
    this.loading = false;
    this.plain = false;
    this.me = '';
    this.away = false;
  }

  override render(): unknown {
    const { strings } = this;
    return html`<div
        class="scroller"
        tabindex="0"
        role="region"
        aria-label=${strings.messages}
        @scroll=${this.#onScroll}
      >
        <div class="rows">
          ${
            this.more
              ? html`<button class="quiet older" @click=${() => emit(this, 'older')}>
                  ${this.loading ? html`<repere-ticks label=${strings.loading}></repere-ticks>` : strings.olderMessages}
                </button>`
              : nothing
          }
          ${repeat(
            this.#blocks,
            ({ key }) => key,
            (block) => html`<div class="block">${guard(this.#shownIn(block), () => this.#rows(block))}</div>`,
          )}
        </div>
      </div>
      ${
        this.away
          ? html`<button class="icon newest" @click=${this.toNewest}>
              <span class="unseen">${strings.toNewest}</span>${this.#below(strings)}${downIcon}
            </button>`
          : nothing
      }`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('rows')) return;
    this.#blocks = inBlocks(this.rows);
    if (!this.away) this.#reach();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('rows') && !this.away) this.#tellSeen();
  }

  /** Brings the newest message into view. */
  toNewest(): void {
    this.#scroller?.scrollTo({ top: 0 });
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroller');
  }

  /** How many messages of others have come in below. */
  #below(strings: Strings): unknown {
    const count = this.rows.filter(
      (row) => row.type === 'message' && row.event.by !== this.me && row.event.seq > this.#reached,
    ).length;
    return count
      ? html`<b aria-hidden="true">${count}</b><span class="unseen">${strings.unread(count)}</span>`
      : nothing;
  }

  /** What a block is drawn from: while all of it is the same, nothing of it is drawn again. */
  #shownIn({ rows }: Block): unknown[] {
    const { strings, dates, plain } = this;
    const names = rows.map((row) => row.type === 'message' && this.#name(row.event.by));
    const shown = rows.map((row) => (row.type === 'day' ? this.#day(row.at) : row));
    return [strings, dates, plain, ...names, ...shown];
  }

  #rows({ rows }: Block): unknown {
    return repeat(
      rows,
      ({ key }) => key,
      (row) => this.#row(row),
    );
  }

  #row(row: Row): unknown {
    switch (row.type) {
      case 'day':
        return html`<p class="day">${this.#day(row.at)}</p>`;
      case 'unread':
        return html`<p class="unread">${this.strings.newMessages}</p>`;
      case 'joined':
        return html`<p class="joined">${this.strings.joined(this.#name(row.account))}</p>`;
      case 'accepted':
        return html`<p class="joined">${this.#accepted(row.by)}</p>`;
      case 'aside':
        return row.row;
      case 'message': {
        const { event, first, quoted } = row;
        return this.#message(
          { ...event, of: event, state: 'sent', edited: event.change?.type === 'edited' },
          first,
          quoted,
        );
      }
      case 'entry': {
        const { entry, first, quoted } = row;
        const { payload, status, writtenAt } = entry;
        return this.#message({ ...payload, of: entry, at: writtenAt, by: this.me, state: status }, first, quoted);
      }
    }
  }

  #message(
    { text, of, at, by, state, edited, origin, article }: Drawn,
    first: boolean,
    quoted: QuotedMessage | undefined,
  ): unknown {
    const person = this.person(by);
    const view: MessageView = {
      of,
      seq: 'seq' in of ? of.seq : undefined,
      text,
      state,
      edited,
      origin,
      article,
      own: by === this.me,
      name: this.#name(by),
      coach: person?.role === 'coach',
      first,
      time: this.dates.time(at),
      plain: this.plain,
      quoted,
      quotedName: quoted && (quoted.by === this.me ? '' : this.#name(quoted.by)),
    };
    return html`<repere-message .view=${view} .person=${person} .strings=${this.strings}></repere-message>`;
  }

  #name(account: string): string {
    return this.person(account)?.name ?? this.strings.someone;
  }

  #day(at: number): string {
    return this.dates.day(at, Date.now());
  }

  #accepted(by: string): string {
    return by === this.me ? this.strings.acceptedByYou : this.strings.accepted(this.#name(by));
  }

  #onScroll(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    // In a reversed column the offset is 0 at the end and negative above it.
    this.away = -scroller.scrollTop > NEAR;
    if (!this.away) {
      this.#reach();
      this.#tellSeen();
    }
    const above = scroller.scrollHeight - scroller.clientHeight + scroller.scrollTop;
    if (this.away && above < NEAR && this.more && !this.loading) emit(this, 'older');
  }

  #reach(): void {
    this.#reached = this.rows.findLast((row) => row.type === 'message')?.event.seq ?? 0;
  }

  #tellSeen(): void {
    if (document.visibilityState === 'visible') emit(this, 'seen');
  }
}

define('repere-timeline', RepereTimeline);
