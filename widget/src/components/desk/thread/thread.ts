import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { Article, DeskEvent, Language } from '@repere/protocol';
import { Articles } from '../../../state/articles.ts';
import type { Attached } from '../../../state/chat.store.ts';
import { DeskNames } from '../../../state/desk-names.ts';
import { notesOf } from '../../../state/desk-notes.ts';
import type { DeskNotes, UnsavedNote } from '../../../state/desk-notes.ts';
import { writingOf } from '../../../state/desk-writing.ts';
import type { DeskWriting, Mode } from '../../../state/desk-writing.ts';
import { liveOf } from '../../../state/live.ts';
import { cardsOf } from '../../../state/member-cards.ts';
import { createDates } from '../../../strings/dates.ts';
import type { Dates } from '../../../strings/dates.ts';
import type { ThreadWords } from '../../../strings/thread.words.ts';
import { baseStyles } from '../../../theme/base.styles.ts';
import type { RepereComposer } from '../../composer/composer.ts';
import '../../conversation/conversation.ts';
import type { RepereConversation } from '../../conversation/conversation.ts';
import { define } from '../../define.ts';
import { closeIcon } from '../../icons.ts';
import '../../notice/notice.ts';
import '../cite/cite.ts';
import { articleIcon, cannedIcon, noteIcon } from '../desk.icons.ts';
import { Asides } from '../notes/asides.ts';
import '../notes/note-field.ts';
import { DeskPart } from '../part.element.ts';
import '../replies/canned.ts';
import '../replies/company.ts';
import type { DeskThread, Writing } from '../thread.ts';
import { threadStyles } from './thread.styles.ts';

/** What a canned reply has left open. */
const GAP = /\{(?:name|coach|page)\}/;

/** The list that is open above the field, if one is. */
type Opened = 'canned' | 'cite' | undefined;

/** Why a reply was held back when “send” was pressed. */
type Held = { why: 'answered'; upTo: number } | { why: 'gap'; gap: string } | undefined;

/**
 * A conversation as a coach works in it: its messages with the coaches' notes between them, and below them the two ways to write, each with a
 * field of its own. A note and a reply share nothing but their place on the screen.
 */
export class RepereDeskThread extends DeskPart implements DeskThread {
  static override properties = {
    ...DeskPart.properties,
    opened: { state: true },
    held: { state: true },
    remark: { state: true },
    refused: { state: true },
  };
  declare protected opened: Opened;
  declare protected held: Held;
  /** What became of the last note. */
  declare protected remark: string;
  declare protected refused: boolean;
  static override styles = [baseStyles, threadStyles];

  readonly #asides = new Asides();
  readonly #articles = new Articles();
  #dates: Dates | undefined;
  #names: DeskNames | undefined;
  #endings: (() => void)[] = [];
  /** Up to where what others noted has been announced, or was there before. */
  #announced: number | undefined;

  constructor() {
    super();
    this.remark = '';
    this.refused = false;
  }

  /** Puts the focus where that is written. */
  write(what: Writing): void {
    if (what === 'canned') this.#open('canned');
    else this.#switch(what);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#endings) end();
    this.#endings = [];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#endings.length) {
      const again = (): void => this.requestUpdate();
      this.#endings = [this.#notes.follow(again), this.#writing.follow(again), cardsOf(this.store).follow(again)];
    }
    if (changed.has('strings')) this.#dates = createDates(this.language, this.strings);
    if (changed.has('conversation')) {
      this.opened = undefined;
      this.held = undefined;
      this.#remark('');
      this.#announced = undefined;
    }
    this.#reachBack();
    this.#learnNames();
  }

  override render(): unknown {
    const { store, conversation, strings, language } = this;
    const words = this.words.thread;
    const mode = this.#writing.mode(conversation);
    return html`<repere-conversation
        class="${mode} ${this.opened ? 'listing' : ''}"
        .store=${store}
        .conversation=${conversation}
        .strings=${strings}
        .language=${language}
        .asides=${this.#drawn(words)}
        .attach=${this.#goesAlong}
        other=${this.#member}
        action=${words.sendTo(this.#member)}
        @beforeinput=${this.#onBeforeInput}
        @input=${this.#onInput}
      >
        <div slot="composing" class="dock">
          ${this.#unread(words)}
          <repere-company .colleagues=${this.desk.writers(conversation)} .words=${words}></repere-company>
          ${mode === 'reply' ? this.#meanwhile(words) : nothing} ${mode === 'reply' ? this.#list(words) : nothing}
          ${mode === 'reply' ? this.#card(words) : nothing} ${this.#modes(mode, words)}
          ${mode === 'note' ? this.#field(words) : nothing}
        </div>
      </repere-conversation>
      <div class="unseen" role="log" aria-label=${words.note}></div>`;
  }

  protected override updated(): void {
    this.#announce();
    this.#wrote();
  }

  get #notes(): DeskNotes {
    return notesOf(this.store);
  }

  get #writing(): DeskWriting {
    return writingOf(this.store);
  }

  get #conversation(): RepereConversation | null {
    return this.renderRoot.querySelector('repere-conversation');
  }

  get #composer(): RepereComposer | null {
    return this.#conversation?.composer ?? null;
  }

  get #member(): string {
    return this.desk.member(this.conversation)?.name ?? this.words.erasedMember;
  }

  get #language(): Language {
    const { card, conversation } = cardsOf(this.store);
    if (card && conversation === this.conversation) return card.language;
    const url = this.store.summary(this.conversation)?.origin?.url ?? '';
    return url.startsWith('/fr/') ? 'fr' : url.startsWith('/en/') ? 'en' : this.language;
  }

  readonly #name = (account: string): string =>
    (account === this.store.me?.id ? this.store.me.name : this.desk.person(account)?.name) ?? this.words.thread.aCoach;

  #drawn(words: ThreadWords): ReturnType<Asides['of']> {
    const { conversation, strings } = this;
    return this.#asides.of({
      events: this.desk.stream(conversation)?.events ?? [],
      unsaved: this.#notes.unsaved.filter(({ conversationId }) => conversationId === conversation),
      name: this.#name,
      me: this.store.me?.name ?? '',
      dates: this.#dates ?? createDates(this.language, strings),
      strings,
      words,
      edit: this.#takeBack,
      discard: this.#discard,
    });
  }

  /** Typing and notes name no more than an account. */
  #learnNames(): void {
    const { store, desk, conversation } = this;
    const live = liveOf(store);
    const events = desk.stream(conversation)?.events ?? [];
    this.#names ??= new DeskNames(store, desk);
    this.#names.learn([
      ...live.writersIn(conversation, false),
      ...live.writersIn(conversation, true),
      ...events.flatMap((event) => (event.type === 'handed' ? [event.by, event.account] : event.by)),
    ]);
  }

  /** Notes are read as far back as messages are shown. */
  #reachBack(): void {
    const { desk, conversation } = this;
    const stream = desk.stream(conversation);
    const shown = this.store.timeline(conversation);
    const [oldest] = shown?.timeline.events ?? [];
    const [first] = stream?.events ?? [];
    if (!stream?.more || stream.loading || !oldest || !first) return;
    if (!shown?.more || first.at > oldest.at) void desk.older(conversation);
  }

  #unread(words: ThreadWords): unknown {
    const { desk, store, conversation } = this;
    if (desk.stream(conversation) || store.link !== 'current' || desk.current !== conversation) return nothing;
    return html`<repere-notice tone="caution"
      >${words.notesUnread}
      <button slot="actions" class="quiet" @click=${() => void desk.choose(conversation)}>${words.tryAgain}</button>
    </repere-notice>`;
  }

  #modes(mode: Mode, words: ThreadWords): unknown {
    const name = this.#member;
    return html`<div class="row">
      <div class="modes" role="group" aria-label=${words.writeAs}>
        ${this.#mode('reply', mode, words.asReply(name), words.reply)}
        ${this.#mode('note', mode, words.asNote, words.note)}
      </div>
      ${
        mode === 'reply'
          ? html`<div class="helps">
              <button
                class="quiet"
                aria-expanded=${this.opened === 'canned' ? 'true' : 'false'}
                @click=${() => this.#toggle('canned')}
              >
                ${cannedIcon}<span>${words.canned}</span>
              </button>
              <button
                class="quiet"
                aria-expanded=${this.opened === 'cite' ? 'true' : 'false'}
                @click=${() => this.#toggle('cite')}
              >
                ${articleIcon}<span>${words.article}</span>
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #mode(which: Mode, mode: Mode, label: string, short: string): unknown {
    return html`<button
      class=${which}
      aria-pressed=${mode === which ? 'true' : 'false'}
      aria-label=${label}
      @click=${() => this.#switch(which)}
    >
      ${which === 'note' ? noteIcon : nothing}<span class="full">${label}</span><span class="short">${short}</span>
    </button>`;
  }

  #field(words: ThreadWords): unknown {
    return html`<repere-note-field
      .value=${this.#notes.draft(this.conversation)}
      .member=${this.#member}
      .remark=${this.remark}
      .refused=${this.refused}
      .strings=${this.strings}
      .words=${words}
      @note-draft=${this.#onNote}
      @note-save=${this.#save}
    ></repere-note-field>`;
  }

  #list(words: ThreadWords): unknown {
    const { store, conversation, strings } = this;
    const first = this.#language;
    if (this.opened === 'canned')
      return html`<repere-canned
        .store=${store}
        .first=${first}
        .known=${this.#known()}
        .strings=${strings}
        .words=${words}
        @choose=${this.#insert}
        @leave=${this.#leave}
      ></repere-canned>`;
    if (this.opened === 'cite')
      return html`<repere-cite
        .articles=${this.#articles}
        .first=${first}
        .asked=${store.summary(conversation)?.origin}
        .strings=${strings}
        .words=${words}
        @choose=${this.#attach}
        @leave=${this.#leave}
      ></repere-cite>`;
    return nothing;
  }

  #card(words: ThreadWords): unknown {
    const article = this.#writing.article(this.conversation);
    if (!article) return nothing;
    return html`<div class="attached">
      ${articleIcon}
      <p>
        <span class="kind">${words.articleSent}</span>
        <b>${article.title}</b>
        ${article.section ? html`<span class="of">${article.section}</span>` : nothing}
      </p>
      <button class="icon" @click=${this.#detach}>
        <span class="unseen">${words.articleRemove}</span>${closeIcon}
      </button>
    </div>`;
  }

  /** Who has answered while this reply was written: said as soon as it is known, and asked about once when it is sent. */
  #meanwhile(words: ThreadWords): unknown {
    const { held } = this;
    if (held?.why === 'gap')
      return this.#question(words.cannedGap(held.gap), [
        [words.fillFirst, () => this.#fill()],
        [words.sendAnyway, () => this.#sendHeld()],
      ]);
    const accounts = this.#writing.answered(this.conversation, this.desk);
    if (!accounts.length) return nothing;
    const text = words.answeredMeanwhile(words.join(accounts.map(this.#name)), accounts.length);
    const read: [string, () => void] = [words.readFirst, () => this.#readFirst()];
    return this.#question(text, held ? [read, [words.sendAnyway, () => this.#sendHeld()]] : [read]);
  }

  #question(text: string, answers: [string, () => void][]): unknown {
    return html`<div class="question" role="group" aria-labelledby="question">
      <p id="question" role="alert">${text}</p>
      <div class="answers">
        ${answers.map(
          ([label, act], place) => html`<button class=${place ? 'quiet' : 'plain'} @click=${act}>${label}</button>`,
        )}
      </div>
    </div>`;
  }

  #known(): Record<'name' | 'coach', string> & { page?: string } {
    const { store, conversation } = this;
    const page = store.summary(conversation)?.origin?.title;
    return { name: this.#member, coach: store.me?.name ?? '', ...(page && { page }) };
  }

  #switch(mode: Mode): void {
    this.#writing.write(this.conversation, mode);
    this.opened = undefined;
    this.#remark('');
    // Who follows hears of it later than the focus has to move.
    this.requestUpdate();
    void this.updateComplete.then(() =>
      mode === 'note' ? this.renderRoot.querySelector('repere-note-field')?.focus() : this.#composer?.focus(),
    );
  }

  #toggle(which: Opened): void {
    if (this.opened === which) this.#leave();
    else this.#open(which);
  }

  #open(which: Opened): void {
    this.#writing.write(this.conversation, 'reply');
    this.opened = which;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('repere-canned, repere-cite')?.focus(),
    );
  }

  /** Where there is room for one of the two, the field comes back when the list goes. */
  readonly #leave = (): void => {
    this.opened = undefined;
    void this.updateComplete.then(() => this.#composer?.focus());
  };

  /** A slash where nothing stands before it opens the canned replies, and is not written. */
  #onBeforeInput(event: InputEvent): void {
    if (event.data !== '/' || !event.cancelable || event.isComposing || this.#composer?.beforeCaret !== '') return;
    event.preventDefault();
    this.#open('canned');
  }

  #onInput(): void {
    if (this.held?.why === 'gap') this.held = undefined;
    this.#wrote();
  }

  #wrote(): void {
    this.#writing.compose(this.conversation, this.#composer?.value ?? '');
  }

  async #insert({ detail }: CustomEvent<string>): Promise<void> {
    this.opened = undefined;
    await this.updateComplete;
    const composer = this.#composer;
    composer?.insert(detail);
    const gap = GAP.exec(detail);
    // Typed over, where it could not be filled in.
    const from = (composer?.beforeCaret.length ?? 0) - detail.length + (gap?.index ?? 0);
    if (gap) composer?.select(from, from + gap[0].length);
    this.#wrote();
  }

  #attach({ detail }: CustomEvent<Article>): void {
    this.#writing.attach(this.conversation, detail);
    this.#leave();
  }

  #detach(): void {
    this.#writing.attach(this.conversation, undefined);
    this.#composer?.focus();
  }

  /** Asked by the conversation before a reply goes: what goes along, or `false`, and the words stay. */
  readonly #goesAlong = (text: string): Attached | false => {
    const { conversation, held } = this;
    const gap = GAP.exec(text)?.[0];
    const upTo = this.store.timeline(conversation)?.timeline.last ?? 0;
    // Asked once: whoever was asked and presses again has decided.
    const asked = held?.why === 'gap' || (held && held.upTo >= upTo);
    if (!asked && this.#writing.answered(conversation, this.desk).length) return this.#hold({ why: 'answered', upTo });
    if (gap && held?.why !== 'gap') return this.#hold({ why: 'gap', gap });
    const article = this.#writing.article(conversation);
    this.held = undefined;
    this.#writing.attach(conversation, undefined);
    return article ? { article } : {};
  };

  #hold(held: Held): false {
    this.held = held;
    // Onto the answer that sends nothing: a key pressed once too often must not.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.answers button')?.focus());
    return false;
  }

  #sendHeld(): void {
    this.#writing.look(this.conversation);
    this.#composer?.send();
  }

  #readFirst(): void {
    this.held = undefined;
    this.#writing.look(this.conversation);
    this.#conversation?.toNewest();
    this.#composer?.focus();
  }

  #fill(): void {
    this.held = undefined;
    const composer = this.#composer;
    const gap = GAP.exec(composer?.value ?? '');
    if (gap) composer?.select(gap.index, gap.index + gap[0].length);
  }

  #onNote({ detail }: CustomEvent<string>): void {
    this.#remark('');
    this.#notes.write(this.conversation, detail);
    liveOf(this.store).compose(this.conversation, detail, true);
  }

  #save(): void {
    const words = this.words.thread;
    const saved = this.#notes.save(this.conversation);
    if (saved) liveOf(this.store).compose(this.conversation, '', true);
    this.#remark(saved ? words.noteSaved : words.noteOffline, !saved);
  }

  #remark(text: string, refused = false): void {
    this.remark = text;
    this.refused = refused;
  }

  /** The words of a refused note go back to where notes are written, before whatever stands there. */
  readonly #takeBack = ({ clientId }: UnsavedNote): void => {
    const { conversation } = this;
    const draft = this.#notes.draft(conversation);
    const text = this.#notes.discard(clientId);
    this.#notes.write(conversation, draft ? `${text}\n\n${draft}` : text);
    this.#switch('note');
  };

  readonly #discard = ({ clientId }: UnsavedNote): void => void this.#notes.discard(clientId);

  /** Says what other coaches note while it is looked at, each once, as plain text. */
  #announce(): void {
    const stream = this.desk.stream(this.conversation);
    if (!stream || stream.loading) return;
    const before = this.#announced;
    this.#announced = stream.events.at(-1)?.seq ?? 0;
    if (before === undefined) return;
    for (const event of stream.events) if (event.seq > before && event.by !== this.store.me?.id) this.#say(event);
  }

  #say(event: DeskEvent): void {
    const words = this.words.thread;
    const name = this.#name(event.by);
    const line = document.createElement('p');
    if (event.type === 'note') line.textContent = `${words.note}. ${name}: ${event.text ?? words.noteErased}`;
    else if (event.type === 'flagged') line.textContent = words.flagged[event.urgency];
    else if (event.type === 'handed') line.textContent = words.handed(name, this.#name(event.account));
    else return;
    this.renderRoot.querySelector('[role=log]')?.append(line);
  }
}

define('repere-desk-thread', RepereDeskThread);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk-thread': RepereDeskThread;
  }
}
