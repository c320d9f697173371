import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DESK_QUEUES } from '@repere/protocol';
import type { DeskQueue } from '@repere/protocol';
import type { DeskRow } from '../../../state/desk.after.ts';
import { createDates } from '../../../strings/dates.ts';
import type { Dates } from '../../../strings/dates.ts';
import { durationInWords } from '../../../strings/durations.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import '../../avatar/avatar.ts';
import { rowStyles } from '../../conversation-list/row.styles.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { tallyMark } from './marks.ts';
import '../../notice/notice.ts';
import '../../ticks/ticks.ts';
import { flagIcon } from '../desk.icons.ts';
import { DeskPart } from '../part.element.ts';
import { queuesStyles } from './queues.styles.ts';

/** How often waiting times are looked at, in milliseconds: they are told in minutes. */
const TICK = 15_000;

/**
 * The queues of the desk: who waits, for how long, and in whose care. One row alone is in the order of the tab key; arrows go to the others.
 *
 * @fires choose - `detail`: the identifier of a conversation
 */
export class RepereDeskQueues extends DeskPart {
  static override properties = { ...DeskPart.properties, now: { state: true }, told: { state: true } };
  /** When waiting times were last looked at, in milliseconds since the epoch. */
  declare protected now: number;
  /** What screen readers were told last of who has come. */
  declare protected told: string;
  static override styles = [baseStyles, rowStyles, queuesStyles];

  #timer: ReturnType<typeof setInterval> | undefined;
  #dates: Dates | undefined;
  /** The row that had the focus before a change, and its place. */
  #held: { id: string; place: number } | undefined;
  /** The row that the tab key comes to. */
  #stop = '';
  #waiting: ReadonlySet<string> | undefined;

  constructor() {
    super();
    this.now = Date.now();
    this.told = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => (this.now = Date.now()), TICK);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('strings')) this.#dates = createDates(this.language, this.strings);
    // A wait that has just begun is told by the clock of now, and not by that of the last look.
    this.now = Date.now();
    const focused = this.shadowRoot?.activeElement;
    const id = focused instanceof HTMLElement ? focused.dataset['id'] : undefined;
    this.#held = id ? { id, place: this.#rows.findIndex((row) => row.dataset['id'] === id) } : undefined;
    this.#announce();
  }

  override render(): unknown {
    const { desk, words } = this;
    const { queue } = desk;
    const rows = desk.rows(queue);
    const { listed, refusal, loading, cursor } = desk.pages(queue);
    const ids = rows.map(({ id }) => id);
    const stop = [this.#held?.id, this.#stop, this.conversation].find((id) => id && ids.includes(id)) ?? ids[0];
    return html`<div class="tabs" role="group" aria-label=${words.queues}>
        ${DESK_QUEUES.map((each) => this.#tab(each))}
      </div>
      <div class="list" @keydown=${this.#onKey}>
        ${
          refusal
            ? html`<repere-notice tone="danger"
                >${this.strings.errors[refusal.code]}<button
                  slot="actions"
                  class="plain"
                  @click=${() => void desk.show(queue)}
                >
                  ${words.retry}
                </button></repere-notice
              >`
            : nothing
        }
        ${
          rows.length
            ? html`<ul aria-label=${words.queueNames[queue]}>
                ${repeat(
                  rows,
                  ({ id }) => id,
                  (row, place) => html`<li>${this.#row(row, place === 0, row.id === stop)}</li>`,
                )}
              </ul>`
            : listed
              ? this.#empty(queue)
              : refusal
                ? nothing
                : html`<div class="wait"><repere-ticks label=${this.strings.loading}></repere-ticks></div>`
        }
        ${
          cursor
            ? html`<button
                class="quiet more"
                aria-disabled=${loading ? 'true' : 'false'}
                @click=${() => void desk.more(queue)}
              >
                ${this.strings.more}
              </button>`
            : nothing
        }
      </div>
      <div class="unseen" role="status">${this.told}</div>`;
  }

  protected override updated(): void {
    const held = this.#held;
    if (!held || this.shadowRoot?.activeElement) return;
    // A row that moves loses the focus on its way, and one that leaves takes it along.
    const rows = this.#rows;
    const to = rows.find((row) => row.dataset['id'] === held.id) ?? rows[Math.min(held.place, rows.length - 1)];
    if (to) to.focus({ preventScroll: true });
    else this.renderRoot.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  }

  /** Puts the focus on the row that is open, or else on the first. */
  override focus(): void {
    const rows = this.#rows;
    const row = rows.find(({ dataset }) => dataset['id'] === this.conversation) ?? rows[0];
    (row ?? this.renderRoot.querySelector<HTMLElement>('[aria-pressed=true]'))?.focus();
  }

  #tab(queue: DeskQueue): unknown {
    const { desk, words } = this;
    const { listed, cursor } = desk.pages(queue);
    const count = desk.rows(queue).length;
    const counted = listed && queue !== 'closed';
    return html`<button
      class=${queue === 'unassigned' && count ? 'wanting' : ''}
      aria-pressed=${queue === desk.queue ? 'true' : 'false'}
      @click=${() => void desk.show(queue)}
    >
      ${words.queueNames[queue]}${
        counted
          ? html`<span class="count"
              ><span aria-hidden="true">${cursor ? words.atLeast(count) : count}</span
              ><span class="unseen">${words.inQueue(count)}</span></span
            >`
          : nothing
      }
    </button>`;
  }

  #row(row: DeskRow, first: boolean, stop: boolean): unknown {
    const { desk, words } = this;
    const { id, lastMessage, updatedAt } = row;
    const { waitingSince, labels, urgencies, assignee } = row.desk;
    const waits = waitingSince !== undefined;
    const [writer] = desk.writers(id);
    const carer = assignee && desk.queue !== 'mine' ? assignee : undefined;
    return html`<button
      class="row ${waits ? (first ? 'waits next' : 'waits') : ''}"
      data-id=${id}
      tabindex=${stop ? 0 : -1}
      aria-current=${id === this.conversation ? 'true' : nothing}
      @click=${() => this.#choose(id)}
    >
      <i class="tick"></i>
      <span class="name"
        ><b>${desk.member(id)?.name ?? words.erasedMember}</b
        ><repere-here .store=${this.store} .summary=${row}></repere-here
      ></span>
      <span class="when">${waits ? this.#wait(waitingSince) : this.#dates?.short(updatedAt, this.now)}</span>
      <span class="words ${writer ? 'working' : ''}"
        >${
          writer
            ? (writer.writes === 'note' ? words.writesNote : words.writesMessage)(
                writer.person?.name ?? words.thread.aCoach,
              )
            : html`${lastMessage?.by === this.store.me?.id ? html`${this.strings.you} · ` : nothing}${
                lastMessage ? (lastMessage.text ?? this.strings.erased) : nothing
              }`
        }</span
      >
      ${
        carer
          ? html`<span class="carer"
              ><span class="unseen">${words.inCareOf(carer.name)}</span><repere-avatar .person=${carer}></repere-avatar
            ></span>`
          : nothing
      }
      ${
        labels.length || urgencies.length
          ? html`<span class="foot"
              >${urgencies.length ? html`<span class="urgent">${flagIcon}${words.urgent}</span>` : nothing}${labels.map(
                (label) => html`<span class="label">${label}</span>`,
              )}</span
            >`
          : nothing
      }
    </button>`;
  }

  #empty(queue: DeskQueue): unknown {
    const [says, means] = this.words.queueEmpty[queue];
    return html`<div class="empty">
      ${tallyMark}
      <h2>${says}</h2>
      <p>${means}</p>
    </div>`;
  }

  /** For how long somebody waits: a number to see, a sentence to hear. */
  #wait(since: number): unknown {
    const { words } = this;
    const wait = durationInWords(this.now - since, this.language, '');
    return html`<span aria-hidden="true">${wait || words.underAMinute}</span
      ><span class="unseen">${wait ? words.waits(wait) : words.waitsBriefly}</span>`;
  }

  #choose(id: string): void {
    this.#stop = id;
    emit(this, 'choose', id);
  }

  get #rows(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
  }

  #onKey(event: KeyboardEvent): void {
    const rows = this.#rows;
    const at = rows.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    const row = rows[to[event.key] ?? -1];
    if (to[event.key] === undefined) return;
    event.preventDefault();
    if (!row) return;
    this.#stop = row.dataset['id'] ?? '';
    row.focus();
    this.requestUpdate();
  }

  /** Screen readers are told of who begins to wait while the desk is open, and not of who waited before. */
  #announce(): void {
    const { desk, words } = this;
    if (!desk.pages('unassigned').listed) return;
    const waiting = desk.rows('all').filter((row) => row.desk.waitingSince !== undefined);
    const come = waiting.filter(({ id }) => this.#waiting && !this.#waiting.has(id) && id !== this.conversation);
    this.#waiting = new Set(waiting.map(({ id }) => id));
    const [first] = come;
    if (first) this.told = words.arrived(desk.member(first.id)?.name ?? words.erasedMember);
  }
}

define('repere-desk-queues', RepereDeskQueues);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk-queues': RepereDeskQueues;
  }
}
