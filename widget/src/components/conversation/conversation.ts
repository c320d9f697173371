import { css, html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { FoundPerson, Language, MessageEvent, Person } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import { createDates } from '../../strings/dates.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../composer/composer.ts';
import type { RepereComposer } from '../composer/composer.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { loadRelation } from '../relation/load.ts';
import type { Sheet } from '../relation/sheet.ts';
import type { PersonAct } from '../relation/sheet.element.ts';
import type { RepereStandingBar } from '../relation/standing-bar.ts';
import '../ticks/ticks.ts';
import { layOut } from '../timeline/rows.ts';
import type { Aside } from '../timeline/rows.ts';
import '../timeline/timeline.ts';
import type { RepereTimeline } from '../timeline/timeline.ts';
import { otherPerson, standingOf } from './standing.ts';

/**
 * One conversation: its messages and the place to write the next one.
 *
 * @prop store - where it is read and written
 * @prop conversation - its identifier
 * @prop starting - the person it would begin with, where it does not exist yet
 * @prop other - the name of whom one writes to
 * @prop asides - what else stands between the messages, by time, the oldest first: see `Aside` and `repere-timeline`
 * @slot composing - what belongs to the composer and stands above it
 * @fires left - the request that it is was left without an answer, or turned down; `detail`: what to say of it
 */
export class RepereConversation extends LitElement {
  static override properties = {
    store: { attribute: false },
    conversation: {},
    starting: { attribute: false },
    other: {},
    asides: { attribute: false },
    strings: { attribute: false },
    language: {},
    draft: { state: true },
    sheet: { state: true },
    dividerAfter: { state: true },
  };
  declare store: ChatStore;
  declare conversation: string;
  declare starting: FoundPerson | undefined;
  declare other: string;
  declare asides: readonly Aside[];
  declare strings: Strings;
  declare language: Language;
  declare draft: string;
  declare protected sheet: Sheet | undefined;
  declare dividerAfter: number;

  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr);
        grid-auto-rows: auto;
        min-block-size: 0;
      }
      .wait {
        place-self: center;
      }
      repere-composer {
        inline-size: 100%;
        max-inline-size: 52rem;
        margin-inline: auto;
        padding: var(--repere-space-2) var(--repere-space-3) max(var(--repere-space-3), env(safe-area-inset-bottom));
      }
    `,
  ];

  #drafts = new Map<string, string>();
  /** The refused message whose words are being changed. */
  #editing: number | undefined;
  #stop: (() => void) | undefined;
  /** What had the focus before a change. */
  #held: Element | null = null;

  constructor() {
    super();
    this.draft = '';
    this.dividerAfter = 0;
    this.other = '';
    this.asides = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.#stop ??= this.store.follow(() => this.requestUpdate());
    this.#held = this.shadowRoot?.activeElement ?? null;
    if (changed.has('conversation')) {
      const left = changed.get('conversation');
      if (left) this.#drafts.set(left, this.draft);
      this.draft = this.#drafts.get(this.conversation) ?? '';
      this.dividerAfter = 0;
      this.#editing = undefined;
    }
    const summary = this.store.summary(this.conversation);
    if (this.#person) void loadRelation();
    // Where the network does not give it, the next change asks for it again.
    if (this.store.urgencies.has(this.conversation)) import('../urgent/urgent.ts').catch(() => undefined);
    if (summary?.closed) import('../rating/rating.ts').catch(() => undefined);
    if (!summary) return;
    if (!this.store.timeline(this.conversation)) {
      this.dividerAfter = summary.unread > 0 ? summary.readSeq : 0;
      void this.store.open(this.conversation);
    }
  }

  override render(): unknown {
    const { store, strings, conversation } = this;
    const opened = store.timeline(conversation);
    const entries = store.entriesOf(conversation);
    const person = this.#person;
    const standing = standingOf(store, conversation, person);
    const writable = standing === 'open' || standing === 'asking';
    const loading = !opened?.timeline.events.length && store.summary(conversation) !== undefined;
    const rows = layOut({
      events: opened?.timeline.events ?? [],
      entries,
      me: store.me?.id ?? '',
      dividerAfter: this.dividerAfter,
      asides: this.asides,
    });
    return html`${
        loading && !entries.length
          ? html`<repere-ticks class="wait" label=${strings.loading}></repere-ticks>`
          : html`<repere-timeline
              .rows=${rows}
              .more=${opened?.more ?? false}
              .loading=${opened?.loading ?? false}
              .plain=${standing === 'asked'}
              .writable=${writable}
              .me=${store.me?.id ?? ''}
              .person=${(account: string) => store.person(account)}
              .strings=${strings}
              .dates=${createDates(this.language, strings)}
              @older=${() => void store.loadOlder(conversation)}
              @seen=${this.#onSeen}
              @report=${this.#onReport}
              @edit=${this.#onEdit}
              @discard=${(event: CustomEvent<number>) => void store.discard(event.detail)}
            ></repere-timeline>`
      }
      ${
        standing === 'open'
          ? nothing
          : html`<repere-standing-bar
              .store=${store}
              .conversation=${conversation}
              .person=${person}
              .standing=${standing}
              .left=${store.answerTo(conversation)}
              .strings=${strings}
              .language=${this.language}
              @act=${({ detail }: CustomEvent<PersonAct>) => this.about(detail)}
              @answered=${this.#onAnswered}
            ></repere-standing-bar>`
      }
      <repere-urgent
        .store=${store}
        .conversation=${conversation}
        .language=${this.language}
        @closed=${this.#onClosed}
      ></repere-urgent>
      <repere-rating
        .store=${store}
        .conversation=${conversation}
        .strings=${strings}
        .language=${this.language}
      ></repere-rating>
      <repere-hours .store=${store} .conversation=${conversation} .language=${this.language}></repere-hours>
      <repere-typing .store=${store} .conversation=${conversation}></repere-typing>
      <repere-marks .store=${store} .conversation=${conversation} .rows=${rows}></repere-marks>
      ${writable ? this.#composer(strings) : nothing} ${this.#sheet(strings)}`;
  }

  protected override updated(): void {
    // Where one wrote may be gone, or what stood in its way: the focus goes to what has taken the place.
    if (this.#held?.isConnected === false) this.focus();
  }

  /** Opens what there is to do about the other person, or does it. */
  about(act: PersonAct): void {
    const person = this.#person;
    if (act === 'unblock') void this.#bar?.unblock();
    else if (person) this.sheet = { act, person };
  }

  get #bar(): RepereStandingBar | null {
    return this.renderRoot.querySelector('repere-standing-bar');
  }

  get #person(): Person | undefined {
    return otherPerson(this.store, this.conversation, this.starting);
  }

  #sheet(strings: Strings): unknown {
    if (!this.sheet) return nothing;
    return html`<repere-sheet
      .sheet=${this.sheet}
      .store=${this.store}
      .conversation=${this.conversation}
      ?direct=${this.#person !== undefined}
      .strings=${strings}
      .language=${this.language}
      @closed=${this.#onClosed}
    ></repere-sheet>`;
  }

  #composer(strings: Strings): unknown {
    return html`<slot name="composing"></slot>
      <repere-composer
        .value=${this.draft}
        .strings=${strings}
        label=${this.other ? strings.replyLabel(this.other) : strings.replyPlaceholder}
        placeholder=${strings.replyPlaceholder}
        @draft=${(event: CustomEvent<string>) => (this.draft = event.detail)}
        @send=${this.#onSend}
      ></repere-composer>`;
  }

  /** Where one writes, while one may. */
  get composer(): RepereComposer | null {
    return this.renderRoot.querySelector('repere-composer');
  }

  override focus(): void {
    const { composer } = this;
    if (composer) composer.focus();
    else void loadRelation().then(() => this.#bar?.focus());
  }

  #onReport({ detail }: CustomEvent<MessageEvent>): void {
    // Whoever is unknown here is known to the server all the same.
    const person = this.store.person(detail.by) ?? {
      id: detail.by,
      handle: '',
      name: this.strings.someone,
      role: 'member',
    };
    void loadRelation();
    this.sheet = { act: 'report', person, message: detail };
  }

  #onClosed({ detail }: CustomEvent<boolean>): void {
    this.sheet = undefined;
    // What one pressed may be gone with what has changed.
    if (detail) void this.updateComplete.then(() => this.focus());
  }

  async #onAnswered({ detail }: CustomEvent<string | undefined>): Promise<void> {
    if (detail) emit(this, 'left', detail);
    else {
      await this.updateComplete;
      this.focus();
    }
  }

  async #onSend(event: CustomEvent<string>): Promise<void> {
    this.draft = '';
    const editing = this.#editing;
    this.#editing = undefined;
    if (editing === undefined) await this.store.send(this.conversation, event.detail, this.starting);
    else await this.store.resend(editing, event.detail);
    this.renderRoot.querySelector<RepereTimeline>('repere-timeline')?.toNewest();
  }

  #onSeen(): void {
    const last = this.store.timeline(this.conversation)?.timeline.last;
    if (last) this.store.markRead(this.conversation, last);
  }

  /** The words go back to where they are written; sending them renews the refused message in its place. */
  async #onEdit(event: CustomEvent<number>): Promise<void> {
    const entry = this.store.entries.find(({ order }) => order === event.detail);
    if (!entry) return;
    this.#editing = entry.order;
    this.draft = entry.payload.text;
    this.focus();
  }
}

define('repere-conversation', RepereConversation);

declare global {
  interface HTMLElementTagNameMap {
    'repere-conversation': RepereConversation;
  }
}
