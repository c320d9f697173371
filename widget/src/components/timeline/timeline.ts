import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Person } from '@repere/protocol';
import type { Dates } from '../../strings/dates.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { downIcon } from '../icons.ts';
import '../message/message.ts';
import type { MessageView } from '../message/message.ts';
import '../ticks/ticks.ts';
import type { Row } from './rows.ts';
import { timelineStyles } from './timeline.styles.ts';

/** Distance from the end, in pixels, within which a reader still counts as being at the newest message. */
const NEAR = 48;

/**
 * A conversation's messages, the newest at the end and in view. What arrives is announced once, in a log of its own, so that
 * loading history says nothing. An aside stands in the timeline's own shadow root, so what is more than words is best one custom
 * element; whoever hands it in announces it, where it has to be.
 *
 * @prop rows - what to draw, see `layOut`
 * @prop more - whether older history can be asked for
 * @prop plain - whether addresses stay words
 * @prop writable - whether one may write here now
 * @fires older - the reader has come to the beginning of what is loaded
 * @fires seen - the newest message is in view
 * @fires edit - `detail`: the order of the refused entry to change
 * @fires report - `detail`: the event of the message to report
 * @fires discard - `detail`: the order of the refused entry to give up
 */
export class RepereTimeline extends LitElement {
  static override properties = {
    rows: { attribute: false },
    more: { type: Boolean },
    loading: { type: Boolean },
    plain: { type: Boolean },
    writable: { type: Boolean },
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
  declare writable: boolean;
  declare me: string;
  declare person: (account: string) => Person | undefined;
  declare strings: Strings;
  declare dates: Dates;
  declare away: boolean;
  static override styles = [baseStyles, timelineStyles];

  #announced = -1;

  constructor() {
    super();
    this.rows = [];
    this.more = false;
    this.loading = false;
    this.plain = false;
    this.writable = true;
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
            this.rows,
            (row) => row.key,
            (row) => this.#row(row),
          )}
        </div>
      </div>
      ${
        this.away
          ? html`<button class="icon newest" @click=${this.toNewest}>
              <span class="unseen">${strings.toNewest}</span>${downIcon}
            </button>`
          : nothing
      }
      <div class="unseen" role="log" aria-live="polite" aria-label=${strings.newMessages}></div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('rows')) return;
    this.#announce();
    if (!this.away) this.#tellSeen();
  }

  /** Brings the newest message into view. */
  toNewest(): void {
    this.#scroller?.scrollTo({ top: 0 });
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.scroller');
  }

  #row(row: Row): unknown {
    switch (row.type) {
      case 'day':
        return html`<p class="day">${this.dates.day(row.at, Date.now())}</p>`;
      case 'unread':
        return html`<p class="unread">${this.strings.newMessages}</p>`;
      case 'joined':
        return html`<p class="joined">${this.strings.joined(this.#name(row.account))}</p>`;
      case 'accepted':
        return html`<p class="joined">${this.#accepted(row.by)}</p>`;
      case 'aside':
        return row.row;
      case 'message': {
        const { event, first } = row;
        const person = this.person(event.by);
        const own = event.by === this.me;
        const view: MessageView = {
          text: event.text,
          seq: event.seq,
          own,
          plain: this.plain,
          from: !own && event.text !== null && this.#name(event.by),
          time: this.dates.time(event.at),
          state: 'sent',
          author: first && { name: this.#name(event.by), coach: person?.role === 'coach' },
          origin: event.origin,
          edited: event.change?.type === 'edited',
        };
        return this.#message(view, event);
      }
      case 'entry': {
        const { entry, first } = row;
        const { payload, status, error, order } = entry;
        const view: MessageView = {
          text: payload.text,
          own: true,
          time: this.dates.time(entry.writtenAt),
          state: status,
          editable: this.writable,
          author: first && { name: '' },
          error,
          origin: payload.origin,
        };
        return this.#message(view, order);
      }
    }
  }

  /** `detail`: what is told with whatever the person wants of it. */
  #message(view: MessageView, detail: unknown): unknown {
    const tell = ({ type }: Event): void => emit(this, type, detail);
    return html`<repere-message
      .view=${view}
      .strings=${this.strings}
      @report=${tell}
      @edit=${tell}
      @discard=${tell}
    ></repere-message>`;
  }

  #name(account: string): string {
    return this.person(account)?.name ?? this.strings.someone;
  }

  #accepted(by: string): string {
    return by === this.me ? this.strings.acceptedByYou : this.strings.accepted(this.#name(by));
  }

  /** Says what came from others since the conversation was first shown, each once, as plain text. */
  #announce(): void {
    const before = this.#announced;
    for (const row of this.rows) {
      const seq = row.type === 'message' ? row.event.seq : row.type === 'accepted' ? row.seq : -1;
      if (seq <= this.#announced) continue;
      this.#announced = seq;
      if (before >= 0) this.#say(row);
    }
  }

  #say(row: Row): void {
    let words: string;
    if (row.type === 'accepted') words = this.#accepted(row.by);
    else if (row.type === 'message' && row.event.by !== this.me)
      words = `${this.#name(row.event.by)}: ${row.event.text ?? this.strings.erased}`;
    else return;
    const line = document.createElement('p');
    line.textContent = words;
    this.renderRoot.querySelector('[role=log]')?.append(line);
  }

  #onScroll(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    // In a reversed column the offset is 0 at the end and negative above it.
    this.away = -scroller.scrollTop > NEAR;
    if (!this.away) this.#tellSeen();
    const above = scroller.scrollHeight - scroller.clientHeight + scroller.scrollTop;
    if (this.away && above < NEAR && this.more && !this.loading) emit(this, 'older');
  }

  #tellSeen(): void {
    if (document.visibilityState === 'visible') emit(this, 'seen');
  }
}

define('repere-timeline', RepereTimeline);
