import { css, html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { FoundPerson, Language, MessageEvent, Person, QuotedMessage } from '@repere/protocol';
import type { OutboxEntry } from '../../connection/outbox.entry.ts';
import type { Attached, ChatStore } from '../../state/chat.store.ts';
import { FollowController } from '../../state/follow.controller.ts';
import { quotedIn } from '../../state/timeline-book.ts';
import type { OpenTimeline } from '../../state/timeline-book.ts';
import { createDates } from '../../strings/dates.ts';
import type { Dates } from '../../strings/dates.ts';
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
import { same } from '../same.ts';
import '../ticks/ticks.ts';
import { layOut } from '../timeline/rows.ts';
import type { Aside, Row } from '../timeline/rows.ts';
import '../timeline/timeline.ts';
import type { RepereTimeline } from '../timeline/timeline.ts';
import type { RepereTools } from '../tools/tools.ts';
import { otherPerson, standingOf } from './standing.ts';

/** How many messages are shown at first of a conversation of which more is held, and how many more at a time, in sequence numbers. */
const AT_FIRST = 100;

let tools: Promise<unknown> | undefined;

/** Loads what is done with messages; where the network does not give it, the next change asks for it again. */
function loadTools(): void {
  tools ??= import('../tools/tools.ts').catch(() => (tools = undefined));
}

/**
 * One conversation: its messages and the place to write the next one.
 *
 * @prop store - where it is read and written
 * @prop conversation - its identifier
 * @prop starting - the person it would begin with, where it does not exist yet
 * @prop other - the name of whom one writes to
 * @prop asides - what else stands between the messages, by time, the oldest first: see `Aside` and `repere-timeline`
 * @prop attach - asked before a new message goes, with its words: what goes along with it, or `false` where it is not to go now; then the words
 * stay. What changes a message or answers one that was refused is not asked about
 * @prop action - what the button that sends is called, where that is more than “send”
 * @slot composing - what belongs to the composer and stands above it
 * @csspart composer - where one writes
 * @fires unwritten - what was to be sent could not even be written down, and stands in the field again
 * @fires left - the request that it is was left without an answer, or turned down; `detail`: what to say of it
 */
export class RepereConversation extends LitElement {
  static override properties = {
    store: { attribute: false },
    conversation: {},
    starting: { attribute: false },
    other: {},
    asides: { attribute: false },
    attach: { attribute: false },
    action: {},
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
  declare attach: ((text: string) => Attached | false) | undefined;
  declare action: string | undefined;
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
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
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

  #rows: readonly Row[] = [];
  /** What the rows were made of. */
  #laid: readonly unknown[] = [];
  #dates: Dates | undefined;
  /** The number from which on messages are shown: what was read far back before is held, and asked for again. */
  #from = 0;
  /** What had the focus before a change. */
  #held: Element | null = null;

  constructor() {
    super();
    new FollowController(this, () => this.store);
    this.draft = '';
    this.dividerAfter = 0;
    this.other = '';
    this.asides = [];
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.#held = this.shadowRoot?.activeElement ?? null;
    if (changed.has('conversation')) {
      this.draft = '';
      this.dividerAfter = 0;
      this.#from = (this.store.timeline(this.conversation)?.timeline.last ?? 0) - AT_FIRST + 1;
    }
    if (changed.has('strings')) this.#dates = createDates(this.language, this.strings);
    loadTools();
    const summary = this.store.summary(this.conversation);
    if (this.#person) void loadRelation();
    // Where the network does not give it, the next change asks for it again.
    if (this.store.urgencies.has(this.conversation)) import('../urgent/urgent.ts').catch(() => undefined);
    if (summary?.closed) import('../rating/rating.ts').catch(() => undefined);
    if (!summary) return;
    if (!this.store.timeline(this.conversation)) {
      this.#from = 0;
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
    const rows = this.#layOut(opened, entries);
    return html`${
        loading && !entries.length
          ? html`<repere-ticks class="wait" label=${strings.loading}></repere-ticks>`
          : html`<repere-timeline
              .rows=${rows}
              .more=${opened !== undefined && (opened.more || this.#from > opened.timeline.first)}
              .loading=${opened?.loading ?? false}
              .plain=${standing === 'asked'}
              .me=${store.me?.id ?? ''}
              .person=${this.#known}
              .strings=${strings}
              .dates=${this.#dates}
              @older=${() => void this.showOlder()}
              @seen=${this.#onSeen}
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
      <repere-tools
        .store=${store}
        .conversation=${conversation}
        .rows=${rows}
        .writable=${writable}
        .strings=${strings}
        .language=${this.language}
        @draft=${this.#onDraft}
        @report=${this.#onReport}
      ></repere-tools>
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
        part="composer"
        .value=${this.draft}
        .strings=${strings}
        label=${this.other ? strings.replyLabel(this.other) : strings.replyPlaceholder}
        placeholder=${strings.replyPlaceholder}
        .action=${this.action}
        @draft=${this.#onDraft}
        @focusin=${this.#beReady}
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

  /** Shows what comes before: what is held of it at once, anything else as soon as it is here. */
  async showOlder(): Promise<void> {
    const held = this.store.timeline(this.conversation);
    const there = held !== undefined && this.#from > held.timeline.first;
    this.#from -= AT_FIRST;
    if (there) this.requestUpdate();
    else await this.store.loadOlder(this.conversation);
  }

  #layOut(opened: OpenTimeline | undefined, entries: readonly OutboxEntry[]): readonly Row[] {
    const { dividerAfter, asides } = this;
    const me = this.store.me?.id ?? '';
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

  readonly #known = (account: string): Person | undefined => this.store.person(account);

  #onDraft({ detail }: CustomEvent<string>): void {
    this.draft = detail;
  }

  #beReady(): void {
    // Where the network does not give it, the next time the field is entered asks again.
    import('../urgent/urgent.later.ts')
      .then(({ beReady }) => beReady(this.store, this.language))
      .catch(() => undefined);
  }

  async #onSend({ detail }: CustomEvent<string>): Promise<void> {
    // Absent until it is loaded.
    const writing = this.renderRoot.querySelector<RepereTools>('repere-tools')?.writing;
    const also = writing?.changing ? {} : (this.attach?.(detail) ?? {});
    if (!also) return;
    this.draft = '';
    // What is written may change a message, or answer one.
    const taken = writing?.take(detail);
    if (taken === true) return;
    try {
      await this.store.send(this.conversation, detail, this.starting, { ...also, ...taken });
    } catch {
      // Not even written down, because what it would wait in could not be loaded: the words go back to where they were.
      this.draft = detail;
      emit(this, 'unwritten');
      return;
    }
    this.toNewest();
  }

  /** Brings the newest message into view. */
  toNewest(): void {
    this.renderRoot.querySelector<RepereTimeline>('repere-timeline')?.toNewest();
  }

  #onSeen(): void {
    const last = this.store.timeline(this.conversation)?.timeline.last;
    if (last) this.store.markRead(this.conversation, last);
  }
}

define('repere-conversation', RepereConversation);

declare global {
  interface HTMLElementTagNameMap {
    'repere-conversation': RepereConversation;
  }
}
