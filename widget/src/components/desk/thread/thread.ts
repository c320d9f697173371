import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { Article } from '@repere/protocol';
import { Articles } from '../../../state/articles.ts';
import type { Attached } from '../../../state/chat.writing.ts';
import { notesOf } from '../../../state/desk-notes.ts';
import type { UnsavedNote } from '../../../state/desk-notes.keeper.ts';
import type { DeskNotes } from '../../../state/desk-notes.ts';
import { writingOf } from '../../../state/desk-writing.ts';
import type { DeskWriting, Mode } from '../../../state/desk-writing.ts';
import { FollowController } from '../../../state/follow.controller.ts';
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
import '../../notice/notice.ts';
import '../cite/attached.ts';
import { Asides } from '../notes/asides.ts';
import '../notes/note-field.ts';
import '../notes/note-log.ts';
import { DeskPart } from '../part.element.ts';
import '../replies/company.ts';
import '../replies/modes.ts';
import type { Help } from '../replies/modes.ts';
import '../replies/question.ts';
import type { Answer } from '../replies/question.ts';
import type { DeskThread, Writing } from '../thread.ts';
import { insertReply, selectGap } from './gaps.ts';
import { heldBy } from './held.ts';
import type { Held } from './held.ts';
import { helpList, languageOfAsker } from './help-list.ts';
import { ratingsIn } from './ratings.ts';
import { ReachBack } from './reach-back.ts';
import { threadStyles } from './thread.styles.ts';

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
  /** The list that is open above the field, if one is. */
  declare protected opened: Help | undefined;
  /** Why the reply was held back. */
  declare protected held: Held | undefined;
  /** What became of the last note. */
  declare protected remark: string;
  declare protected refused: boolean;
  static override styles = [baseStyles, threadStyles];

  readonly #asides = new Asides();
  readonly #articles = new Articles();
  #dates: Dates | undefined;
  readonly #back = new ReachBack();

  constructor() {
    super();
    new FollowController(this, () => this.#notes);
    new FollowController(this, () => this.#writing);
    new FollowController(this, () => cardsOf(this.store));
    this.remark = '';
    this.refused = false;
  }

  /** Puts the focus where that is written. */
  write(what: Writing): void {
    if (what === 'canned') this.#open('canned');
    else this.#switch(what);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('strings')) this.#dates = createDates(this.language, this.strings);
    if (changed.has('conversation')) {
      this.opened = undefined;
      this.held = undefined;
      this.#remark('');
    }
    this.#back.look(this.store, this.desk, this.conversation);
  }

  override render(): unknown {
    const { store, conversation, strings, language } = this;
    const words = this.words.thread;
    const mode = this.#writing.mode(conversation);
    // Whoever asked may be erased meanwhile.
    const gone = this.desk.row(conversation) && !this.desk.member(conversation);
    return html`<repere-conversation
        class="${gone ? 'gone' : mode} ${this.opened ? 'listing' : ''}"
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
        <div slot="composing" class="dock" ?hidden=${gone}>
          ${this.#unread(words)}
          <repere-company .colleagues=${this.desk.writers(conversation)} .words=${words}></repere-company>
          ${mode === 'reply' ? this.#besideReply(words) : nothing}
          <repere-modes
            .mode=${mode}
            .opened=${this.opened}
            .member=${this.#member}
            .words=${words}
            @mode=${({ detail }: CustomEvent<Mode>) => this.#switch(detail)}
            @help=${({ detail }: CustomEvent<Help>) => (this.opened === detail ? this.#leave() : this.#open(detail))}
          ></repere-modes>
          ${mode === 'note' ? this.#field(words) : nothing}
        </div>
      </repere-conversation>
      <repere-note-log
        .conversation=${conversation}
        .stream=${this.desk.stream(conversation)}
        .name=${this.#name}
        .me=${store.me?.id ?? ''}
        .words=${words}
      ></repere-note-log>`;
  }

  protected override updated(): void {
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

  readonly #name = (account: string): string =>
    (account === this.store.me?.id ? this.store.me.name : this.desk.person(account)?.name) ?? this.words.thread.aCoach;

  #drawn(words: ThreadWords): ReturnType<Asides['of']> {
    const { conversation, strings, store } = this;
    const shared = store.timeline(conversation)?.timeline.events ?? [];
    return this.#asides.of({
      events: [...(this.desk.stream(conversation)?.events ?? []), ...ratingsIn(shared)],
      unsaved: this.#notes.unsaved.filter(({ conversationId }) => conversationId === conversation),
      name: this.#name,
      rated: ({ by, score }) => this.words.wasRated(this.desk.person(by)?.name ?? this.#member, score, ''),
      me: store.me?.name ?? '',
      dates: this.#dates ?? createDates(this.language, strings),
      strings,
      words,
      edit: this.#takeBack,
      discard: this.#discard,
    });
  }

  #unread(words: ThreadWords): unknown {
    const { desk, store, conversation } = this;
    if (desk.stream(conversation) || store.link !== 'current' || desk.current !== conversation) return nothing;
    return html`<repere-notice tone="caution"
      >${words.notesUnread}
      <button slot="actions" class="quiet" @click=${() => void desk.choose(conversation)}>${this.words.retry}</button>
    </repere-notice>`;
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

  /** What has to be known before a reply goes, the list that helps with it, and what goes along. */
  #besideReply(words: ThreadWords): unknown {
    const { store, conversation, strings, opened } = this;
    const article = this.#writing.article(conversation);
    const list = helpList(opened, {
      store,
      conversation,
      articles: this.#articles,
      first: languageOfAsker(store, conversation, this.language),
      member: this.#member,
      strings,
      words,
      insert: this.#insert,
      attach: this.#attach,
      leave: this.#leave,
    });
    const card = html`<repere-attached .article=${article} .words=${words} @remove=${this.#detach}></repere-attached>`;
    return html`${this.#question(words)} ${list} ${article ? card : nothing}`;
  }

  /** Who has answered while this reply was written: said as soon as it is known, and asked about once when it is sent. */
  #question(words: ThreadWords): unknown {
    const { held } = this;
    const anyway: Answer = [words.sendAnyway, () => this.#sendHeld()];
    if (held?.why === 'gap')
      return this.#ask(words.cannedGap(held.gap), [[words.fillFirst, () => this.#fill()], anyway]);
    const accounts = this.#writing.answered(this.conversation, this.desk);
    if (!accounts.length) return nothing;
    const text = words.answeredMeanwhile(words.join(accounts.map(this.#name)), accounts.length);
    const read: Answer = [words.readFirst, () => this.#readFirst()];
    return this.#ask(text, held ? [read, anyway] : [read]);
  }

  #ask(text: string, answers: readonly Answer[]): unknown {
    return html`<repere-question .text=${text} .answers=${answers}></repere-question>`;
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

  #open(which: Help): void {
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
    // Other fields stand inside as well: a slash in a note is a slash.
    if (event.target !== event.currentTarget) return;
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

  readonly #insert = async ({ detail }: CustomEvent<string>): Promise<void> => {
    this.opened = undefined;
    await this.updateComplete;
    insertReply(this.#composer, detail);
    this.#wrote();
  };

  readonly #attach = ({ detail }: CustomEvent<Article>): void => {
    this.#writing.attach(this.conversation, detail);
    this.#leave();
  };

  #detach(): void {
    this.#writing.attach(this.conversation, undefined);
    this.#composer?.focus();
  }

  /** Asked by the conversation before a reply goes: what goes along, or `false`, and the words stay. */
  readonly #goesAlong = (text: string): Attached | false => {
    const { conversation } = this;
    const last = this.store.timeline(conversation)?.timeline.last ?? 0;
    const answered = this.#writing.answered(conversation, this.desk).length > 0;
    this.held = heldBy({ text, last, answered }, this.held);
    if (this.held) {
      void this.updateComplete.then(() => this.renderRoot.querySelector('repere-question')?.focus());
      return false;
    }
    const article = this.#writing.article(conversation);
    this.#writing.attach(conversation, undefined);
    return article ? { article } : {};
  };

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
    selectGap(this.#composer);
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
}

define('repere-desk-thread', RepereDeskThread);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk-thread': RepereDeskThread;
  }
}
