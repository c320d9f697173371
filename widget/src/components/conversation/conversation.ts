import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { FoundPerson, Language, MessageEvent, Person } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import type { Attached } from '../../state/chat.writing.ts';
import { FollowController } from '../../state/follow.controller.ts';
import { createDates } from '../../strings/dates.ts';
import type { Dates } from '../../strings/dates.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../composer/composer.ts';
import type { RepereComposer } from '../composer/composer.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import { KeepFocus } from '../keep-focus.ts';
import { loadRelation } from '../relation/load.ts';
import '../ticks/ticks.ts';
import type { Aside } from '../timeline/rows.ts';
import '../timeline/timeline.ts';
import type { RepereTimeline } from '../timeline/timeline.ts';
import type { RepereTools } from '../tools/tools.ts';
import { loadUrgent } from '../urgent/load.ts';
import { AboutPerson } from './about-person.ts';
import { conversationStyles } from './conversation.styles.ts';
import { Excerpt } from './excerpt.ts';
import { loadParts } from './load-parts.ts';

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

  static override styles = [baseStyles, conversationStyles];

  /** How one stands to the people in it. */
  readonly about: AboutPerson = new AboutPerson(this);
  readonly #excerpt = new Excerpt();
  #dates: Dates | undefined;

  constructor() {
    super();
    new FollowController(this, () => this.store);
    new KeepFocus(this);
    this.draft = '';
    this.other = '';
    this.asides = [];
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { store, conversation } = this;
    const opened = store.timeline(conversation);
    if (changed.has('conversation')) {
      this.draft = '';
      this.#excerpt.begin(opened);
    }
    if (changed.has('strings')) this.#dates = createDates(this.language, this.strings);
    loadParts(store, conversation);
    if (this.about.person) void loadRelation();
    const summary = store.summary(conversation);
    if (!summary || opened) return;
    this.#excerpt.begin(undefined, summary.unread > 0 ? summary.readSeq : 0);
    void store.open(conversation);
  }

  override render(): unknown {
    const { store, strings, conversation } = this;
    const opened = store.timeline(conversation);
    const entries = store.entriesOf(conversation);
    const { standing } = this.about;
    const writable = standing === 'open' || standing === 'asking';
    const loading = !opened?.timeline.events.length && store.summary(conversation) !== undefined;
    const me = store.me?.id ?? '';
    const rows = this.#excerpt.rows(opened, entries, me, this.asides);
    return html`${
        loading && !entries.length
          ? html`<repere-ticks class="wait" label=${strings.loading}></repere-ticks>`
          : html`<repere-timeline
              .rows=${rows}
              .more=${this.#excerpt.hasMore(opened)}
              .loading=${opened?.loading ?? false}
              .plain=${standing === 'asked'}
              .me=${me}
              .person=${this.#known}
              .strings=${strings}
              .dates=${this.#dates}
              @older=${() => void this.showOlder()}
              @seen=${this.#onSeen}
            ></repere-timeline>`
      }
      ${this.about.bar(standing)}
      <repere-urgent
        .store=${store}
        .conversation=${conversation}
        .language=${this.language}
        @closed=${this.about.closed}
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
        @report=${({ detail }: CustomEvent<MessageEvent>) => this.about.report(detail)}
      ></repere-tools>
      ${writable ? this.#composer(strings) : nothing} ${this.about.sheet()}`;
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
        @focusin=${() => loadUrgent(this.store, this.language)}
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
    else void this.about.focus();
  }

  /** Shows what comes before: what is held of it at once, anything else as soon as it is here. */
  async showOlder(): Promise<void> {
    const { store, conversation } = this;
    if (this.#excerpt.goBack(store.timeline(conversation))) this.requestUpdate();
    else await store.loadOlder(conversation);
  }

  readonly #known = (account: string): Person | undefined => this.store.person(account);

  #onDraft({ detail }: CustomEvent<string>): void {
    this.draft = detail;
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
