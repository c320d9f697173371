import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { DeskState } from '@repere/protocol';
import { baseStyles } from '../../../theme/base.styles.ts';
import '../../avatar/avatar.ts';
import { define } from '../../define.ts';
import { emit } from '../../emit.ts';
import { backIcon } from '../../icons.ts';
import '../../notice/notice.ts';
import { flagIcon } from '../desk.icons.ts';
import { DeskPart, given } from '../part.element.ts';
import { personMark } from '../queues/marks.ts';
import { barStyles } from './bar.styles.ts';
import './hand-over.ts';
import { lastHappened } from './happened.ts';

/** What a key can ask of the bar, too. */
export type BarAct = 'claim' | 'hand-over' | 'close';

/**
 * What stands over a conversation at the desk: who asked, in whose care it is, what last happened, who else is at it, and what can be done.
 *
 * @fires back - the queues are wanted
 * @fires card - the member's card is wanted
 */
export class RepereDeskBar extends DeskPart {
  static override properties = {
    ...DeskPart.properties,
    problem: { state: true },
    handing: { state: true },
    busy: { state: true },
  };
  declare protected problem: string;
  /** Whether it is asked to whom it goes. */
  declare protected handing: boolean;
  declare protected busy: boolean;
  static override styles = [baseStyles, barStyles];

  /** What had the focus before a change. */
  #held: Element | null = null;

  constructor() {
    super();
    this.problem = '';
    this.handing = false;
    this.busy = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#held = this.shadowRoot?.activeElement ?? null;
    if (!changed.has('conversation')) return;
    this.problem = '';
    this.handing = false;
  }

  override render(): unknown {
    const { desk, words, conversation } = this;
    const row = desk.row(conversation);
    if (!row) return nothing;
    const member = desk.member(conversation);
    const { labels, urgencies } = row.desk;
    return html`<div class="bar">
        <button class="icon back" @click=${() => emit(this, 'back')}>
          <span class="unseen">${words.deskBack}</span>${backIcon}
        </button>
        <div class="who">
          <h2 tabindex="-1">
            ${member?.name ?? words.erasedMember}<repere-here worded .store=${this.store} .summary=${row}></repere-here>
          </h2>
          <p class="line">
            ${urgencies.length ? html`<span class="urgent">${flagIcon}${words.urgent}</span>` : nothing}
            <span class="care">${this.#care(row.desk)}</span>${labels.map(
              (label) => html`<span class="label">${label}</span>`,
            )}
          </p>
        </div>
        <button class="icon card" @click=${() => emit(this, 'card')}>
          <span class="unseen">${words.showCard}</span>${personMark}
        </button>
        <div class="acts">${this.#acts(row.desk, member !== undefined)}</div>
      </div>
      <p class="happened" role="status">${this.#happened}</p>
      ${member ? nothing : html`<repere-notice>${words.memberGone}</repere-notice>`} ${this.#others(row.desk)}
      ${
        this.problem
          ? html`<repere-notice tone="caution"
              >${this.problem}<button slot="actions" class="plain" @click=${() => (this.problem = '')}>
                ${words.understood}
              </button></repere-notice
            >`
          : nothing
      }
      ${
        this.handing
          ? html`<repere-hand-over ${given(this)} @closed=${() => (this.handing = false)}></repere-hand-over>`
          : nothing
      }`;
  }

  protected override updated(): void {
    // A button goes with what it was for: the focus stays here.
    if (this.#held?.isConnected === false) this.focus();
  }

  /** Puts the focus on whose conversation it is. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  /** Does what its button would, if there is one now. */
  act(what: BarAct): void {
    const { desk, conversation } = this;
    const state = desk.state(conversation);
    if (!state) return;
    if (what === 'close')
      void this.#do(() => (state.closed ? desk.acts.reopen(conversation) : desk.acts.close(conversation)));
    else if (what === 'claim' && !state.closed) void this.#do(() => desk.acts.claim(conversation));
    else if (what === 'hand-over' && !state.closed) this.handing = true;
  }

  #acts({ closed, assignee }: DeskState, answerable: boolean): unknown {
    const { desk, words, conversation } = this;
    const button = (label: string, act: () => Promise<string | undefined>, kind = 'plain'): unknown =>
      html`<button
        class=${kind}
        aria-disabled=${this.busy ? 'true' : 'false'}
        @click=${(event: MouseEvent) => event.detail < 2 && this.#do(act)}
      >
        ${label}
      </button>`;
    if (closed) return button(words.reopen, () => desk.acts.reopen(conversation));
    const closing = button(words.close, () => desk.acts.close(conversation));
    if (!answerable) return closing;
    const me = this.store.me?.id ?? '';
    const others = assignee !== undefined && assignee.id !== me;
    // What takes it from a colleague never comes where one has just pressed to claim it.
    return html`${assignee ? nothing : button(words.claim, () => desk.acts.claim(conversation), 'primary')}
      <button class="plain" @click=${() => (this.handing = true)}>${words.handOver}</button>
      ${others ? button(words.takeOver, () => desk.acts.assign(conversation, me)) : nothing} ${closing}`;
  }

  #care({ closed, assignee }: DeskState): unknown {
    const { words } = this;
    if (closed) return words.card.closed;
    if (!assignee) return words.inNobodysCare;
    return html`<repere-avatar .person=${assignee}></repere-avatar>${
        assignee.id === this.store.me?.id ? words.inYourCare : words.inCareOf(assignee.name)
      }`;
  }

  get #happened(): string {
    const { desk, words, store, conversation } = this;
    const dates = desk.speech?.dates;
    const events = store.timeline(conversation)?.timeline.events ?? [];
    const naming = {
      me: store.me?.id ?? '',
      // Whoever has erased their account is the only one of whom nothing is known for good.
      name: (account: string) =>
        desk.person(account)?.name ?? (desk.member(conversation) ? words.thread.aCoach : words.erasedMember),
    };
    return (dates && lastHappened(events, naming, words, dates, Date.now())) ?? '';
  }

  /** Whoever may be at it as well, before two answer at once; who writes is told beside the field. */
  #others({ assignee, closed }: DeskState): unknown {
    const { desk, words, conversation } = this;
    const readers = assignee || closed ? [] : desk.readers(conversation);
    return html`<div class="others" role="status">
      ${readers.map((person) => html`<p>${words.alsoReading(person?.name ?? words.thread.aCoach)}</p>`)}
    </div>`;
  }

  async #do(act: () => Promise<string | undefined>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = '';
    this.problem = (await act()) ?? '';
    this.busy = false;
  }
}

define('repere-desk-bar', RepereDeskBar);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk-bar': RepereDeskBar;
  }
}
