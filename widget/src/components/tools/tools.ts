import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { LIMITS } from '@repere/protocol';
import type { Language, MessageEvent, MessageName } from '@repere/protocol';
import type { Unconfirmed } from '../../connection/outbox.entry.ts';
import type { Attached, ChatStore } from '../../state/chat.store.ts';
import { Drafts } from '../../state/drafts.ts';
import { quotedIn } from '../../state/timeline-book.ts';
import type { Strings } from '../../strings/strings.ts';
import type { ToolsWords } from '../../strings/tools.words.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../article-card/article-card.ts';
import type { RepereComposer } from '../composer/composer.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import '../fold/fold.ts';
import { closeIcon } from '../icons.ts';
import '../message-menu/message-menu.ts';
import type { MessageAct } from '../message-menu/message-menu.ts';
import type { RepereMessage } from '../message/message.ts';
import '../quoted/quoted.ts';
import type { Row } from '../timeline/rows.ts';
import type { RepereTimeline } from '../timeline/timeline.ts';
import { Announcer } from './announcer.ts';
import { extraOf } from './extra.ts';
import { toolsStyles } from './tools.styles.ts';
import { speak, withWords } from './words.ts';

/** Lines that the log keeps: what was said is said. */
const LINES = 20;

/** What the composer is writing, where that is more than a new message. */
type Doing =
  /** Other words for a message that the server has. */
  | { name: 'edit'; seq: number; before: string }
  /** Other words for one that was refused, which has its place in the outbox. */
  | { name: 'rewrite'; order: number; before: string }
  /** An answer to a message. */
  | ({ name: 'quote' } & MessageName);

/** The conversation around it, as far as it is needed here. */
interface Around extends LitElement {
  strings: Strings;
  /** Shows what comes before what is shown. */
  showOlder(): Promise<void>;
}

const drafts = new Drafts();

/**
 * What is done with messages: it stands between the timeline and the composer of a conversation, listens to both, and brings the elements by which
 * messages show what they quote, answer with, or wait for. Says aloud what arrives, keeps what was begun, and leads to what was quoted.
 *
 * @prop store - where it is read and written
 * @prop conversation - its identifier
 * @prop rows - what the timeline draws: a change of it is a reason to look
 * @prop writable - whether one may write here now
 * @fires draft - `detail`: what is to stand in the composer
 * @fires report - `detail`: the event of the message to report
 */
export class RepereTools extends LitElement {
  static override properties = {
    store: { attribute: false },
    conversation: {},
    rows: { attribute: false },
    writable: { type: Boolean },
    strings: { attribute: false },
    language: {},
    doing: { state: true },
    menu: { state: true },
    said: { state: true },
    lines: { state: true },
  };
  declare store: ChatStore;
  declare conversation: string;
  declare rows: readonly Row[];
  declare writable: boolean;
  declare strings: Strings;
  declare language: Language;
  declare protected doing: Doing | undefined;
  /** The message whose menu is open, and its button. */
  declare protected menu: { message: RepereMessage; anchor: HTMLElement } | undefined;
  /** What came of the last thing done, where it shows nowhere else. */
  declare protected said: string;
  declare protected lines: readonly string[];
  static override styles = [baseStyles, toolsStyles];

  readonly #words = withWords(this);
  readonly #announcer = new Announcer<{ seq: number; line: string }>();
  #stop: (() => void) | undefined;
  #ending = new AbortController();
  /** What stood in the composer before something else was written there. */
  #kept = '';
  /** What was looked at last. */
  #looked: readonly unknown[] = [];
  /** The message whose menu the tabulator leads to. */
  #current: RepereMessage | undefined;

  constructor() {
    super();
    this.said = '';
    this.lines = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    const around = this.getRootNode();
    const hear = <Heard extends Event>(type: string, hearer: (event: Heard) => void, capture = false): void =>
      around.addEventListener(type, (event) => hearer(event as Heard), { capture, signal });
    hear('click', (event) => this.#onClick(event));
    hear('keydown', (event: KeyboardEvent) => this.#onKey(event), true);
    // They do not bubble, but on their way to the composer they come by.
    hear('draft', (event: CustomEvent<string>) => this.#onDraft(event), true);
    hear('dragover', (event: DragEvent) => this.#onDrag(event));
    hear('drop', (event: DragEvent) => this.#onDrag(event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ending.abort();
    this.#stop?.();
    this.#stop = undefined;
  }

  override render(): unknown {
    const words = this.#words();
    const { doing, menu } = this;
    const said = this.lines.map((line) => html`<p>${line}</p>`);
    return html`<div class="bar ${doing ? 'on' : ''}">
        <div class="what" role="status">
          ${words && doing ? this.#what(doing, words) : nothing}${this.said ? html`<span class="note">${this.said}</span>` : nothing}
        </div>
        ${
          words && doing
            ? html`<button class="icon stop" @click=${this.#cancel}>
                <span class="unseen">${doing.name === 'quote' ? words.dropQuote : words.cancelEditing}</span
                >${closeIcon}
              </button>`
            : nothing
        }
      </div>
      ${
        words && menu
          ? html`<repere-message-menu
              .anchor=${menu.anchor}
              .heading=${this.#titleOf(menu.message, words)}
              .acts=${this.#actsOn(menu.message)}
              ?late=${menu.message.view.own && isLate(menu.message)}
              .words=${words}
              @act=${({ detail }: CustomEvent<MessageAct>) => this.#do(detail, menu.message)}
              @closed=${() => (this.menu = undefined)}
            ></repere-message-menu>`
          : nothing
      }
      <div class="unseen" role="log" aria-label=${this.strings.newMessages}>${said}</div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#stop ??= this.store.follow(() => this.requestUpdate());
    speak(this.language);
    this.#announce();
    if (!changed.has('conversation')) return;
    this.said = '';
    this.menu = undefined;
    this.#kept = '';
    const { text, quotes } = drafts.read(this.#account, this.conversation);
    this.doing = quotes === undefined ? undefined : { name: 'quote', ...quotes };
    // Whoever was quicker than what was kept does not lose a word.
    if (text) queueMicrotask(() => emit(this, 'draft', text + (this.#composer?.value ?? '')));
  }

  protected override updated(): void {
    // The timeline may draw what has changed after this.
    void this.#timeline?.updateComplete.then(() => this.#look());
  }

  /** Whether what is written changes a message, and makes no new one. */
  get changing(): boolean {
    return this.doing !== undefined && this.doing.name !== 'quote';
  }

  /** Takes what is sent where it changes a message, and returns `true`; of a new message it returns what that one quotes. */
  take(text: string): true | Attached {
    const { doing, conversation } = this;
    this.said = '';
    this.doing = undefined;
    drafts.write(this.#account, conversation, { text: '' });
    if (!doing) return {};
    if (doing.name === 'quote') return { quotes: nameOf(doing) };
    if (doing.name === 'rewrite') void this.store.resend(doing.order, text);
    else if (text !== doing.before) void this.store.edit(conversation, doing.seq, text);
    emit(this, 'draft', this.#kept);
    return true;
  }

  get #account(): string {
    return this.store.me?.id ?? '';
  }

  get #beside(): ShadowRoot {
    return this.getRootNode() as ShadowRoot;
  }

  get #composer(): RepereComposer | null {
    return this.#beside.querySelector<RepereComposer>('repere-composer');
  }

  get #timeline(): RepereTimeline | null {
    return this.#beside.querySelector<RepereTimeline>('repere-timeline');
  }

  get #messages(): RepereMessage[] {
    return [...(this.#timeline?.renderRoot.querySelectorAll<RepereMessage>('repere-message') ?? [])];
  }

  /** Puts below messages what there is to say of them, and leads the tabulator to the newest one. */
  #look(): void {
    const words = this.#words();
    if (!this.#current?.isConnected || !buttonOf(this.#current))
      this.#lead(this.#messages.findLast(({ view }) => view.state === 'sent' && view.text !== null));
    if (!words) return;
    const { strings, writable, rows } = this;
    const changes = this.store.changesOf(this.conversation);
    // Most of what the store tells changes nothing here.
    const looked = [words, strings, writable, rows, ...changes];
    if (looked.length === this.#looked.length && looked.every((part, at) => part === this.#looked[at])) return;
    this.#looked = looked;
    for (const message of this.#messages) {
      const { view, extra } = message;
      if (!view.own || (!extra && view.state !== 'failed' && !changes.length)) continue;
      message.extra = extraOf({ view, changes, strings, words, writable });
    }
  }

  #name(account: string): string {
    return this.store.person(account)?.name ?? this.strings.someone;
  }

  #what(doing: Doing, words: ToolsWords): unknown {
    if (doing.name !== 'quote') return html`<b>${words.editing}</b>`;
    const held = this.store.timeline(this.conversation);
    const quoted = held && quotedIn(held, doing.seq);
    const title = quoted?.by === this.#account ? words.quotingYou : words.quoting(this.#name(quoted?.by ?? ''));
    return html`<b>${title}</b> <span class="words">${quoted?.text ?? this.strings.erased}</span>`;
  }

  #titleOf({ view: { own, name, time } }: RepereMessage, words: ToolsWords): string {
    return words.messageOf(own ? this.strings.you : name, time);
  }

  #actsOn(message: RepereMessage): MessageAct[] {
    const { own } = message.view;
    const late = isLate(message);
    const acts: MessageAct[] = this.writable ? ['quote'] : [];
    if (own && !late && this.writable) acts.push('edit');
    if (own && !late) acts.push('remove');
    if (!own) acts.push('report');
    return acts;
  }

  #do(act: MessageAct, { view }: RepereMessage): void {
    const event = view.of;
    if (!('seq' in event)) return;
    if (act === 'report') emit(this, 'report', event);
    else if (act === 'edit') this.#edit(event);
    else if (act === 'quote') this.#quote(event);
    else {
      void this.store.remove(this.conversation, event.seq);
      // Its menu goes with its words.
      this.#composer?.focus();
    }
  }

  #quote(message: MessageName): void {
    this.#cancelEdit();
    this.said = '';
    const quotes = nameOf(message);
    this.doing = { name: 'quote', ...quotes };
    drafts.write(this.#account, this.conversation, { text: this.#composer?.value ?? '', quotes });
    this.#composer?.focus();
  }

  /** Newer words of its own may wait already. */
  #edit({ seq, text }: MessageEvent): void {
    const waiting = this.store.changesOf(this.conversation).findLast(({ payload }) => payload.seq === seq);
    const before = waiting?.name === 'message:edit' ? waiting.payload.text : (text ?? '');
    this.#write({ name: 'edit', seq, before });
  }

  #write(doing: Exclude<Doing, { name: 'quote' }>): void {
    this.#cancelEdit();
    this.said = '';
    this.#kept = this.#composer?.value ?? '';
    this.doing = doing;
    emit(this, 'draft', doing.before);
    this.#composer?.focus();
  }

  #cancelEdit(): void {
    if (this.changing) emit(this, 'draft', this.#kept);
    this.doing = undefined;
  }

  #cancel(): void {
    this.#cancelEdit();
    drafts.write(this.#account, this.conversation, { text: this.#composer?.value ?? '' });
    this.#composer?.focus();
  }

  #onDraft({ target, detail }: CustomEvent<string>): void {
    // What stands in the slot beside it may write something of its own.
    if (target !== this.#composer) return;
    this.said = '';
    const { doing } = this;
    if (doing && doing.name !== 'quote') return;
    drafts.write(this.#account, this.conversation, { text: detail, ...(doing && { quotes: nameOf(doing) }) });
  }

  #onClick(event: Event): void {
    const path = event.composedPath();
    const button = path.find((node): node is HTMLElement => node instanceof HTMLElement && 'act' in node.dataset);
    const message = messageIn(path);
    if (!button || !message) return;
    const { act, order } = button.dataset;
    const entry = this.#unconfirmed(Number(order));
    this.#lead(message);
    if (act === 'menu') this.menu = { message, anchor: button };
    else if (act === 'jump') void this.#jump(message.view.quoted?.seq ?? 0);
    else if (entry) this.#resolve(act, entry);
  }

  #unconfirmed(order: number): Unconfirmed | undefined {
    const { store, conversation } = this;
    const all = [...store.entriesOf(conversation), ...store.changesOf(conversation)];
    return all.find((entry) => entry.order === order);
  }

  /** What is done about something that was refused. */
  #resolve(act: string | undefined, { order, name, payload }: Unconfirmed): void {
    const { store, conversation } = this;
    if (name === 'message:delete') {
      void store.discard(order).then(() => (act === 'again' ? store.remove(conversation, payload.seq) : undefined));
    } else if (act === 'again') void store.resend(order, payload.text);
    else if (act === 'discard') void store.discard(order);
    if (act === 'rewrite' && 'text' in payload) this.#write({ name: 'rewrite', order, before: payload.text });
    // What was pressed is gone.
    else this.#composer?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    const path = event.composedPath();
    const [at] = path;
    const message = messageIn(path);
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
    if (ctrlKey || metaKey || altKey || shiftKey || isComposing) return;
    if (at instanceof HTMLTextAreaElement && path.includes(this.#composer ?? this)) {
      if (key === 'Escape' && this.doing) this.#cancel();
      else if (key === 'ArrowUp' && !at.value && !this.doing) this.#editLast();
      else return;
    } else if (at instanceof HTMLElement && at.dataset['act'] === 'menu' && message && key.startsWith('Arrow')) {
      if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
      this.#walk(message, key === 'ArrowUp' ? -1 : 1);
    } else return;
    // Escape leaves what one is at, and not the panel around it.
    event.stopPropagation();
    event.preventDefault();
  }

  #editLast(): void {
    const last = this.#messages.findLast(({ view }) => view.own && view.seq !== undefined && view.text !== null);
    const words = this.#words();
    if (last && !isLate(last)) this.#do('edit', last);
    else if (words) this.said = words.nothingToEdit;
  }

  /** Goes to the menu of the message before or after. */
  #walk(from: RepereMessage, step: number): void {
    const reachable = this.#messages.filter(buttonOf);
    const to = reachable[reachable.indexOf(from) + step];
    if (!to) return;
    this.#lead(to);
    buttonOf(to)?.focus();
  }

  #lead(message: RepereMessage | undefined): void {
    if (message === this.#current) return;
    if (this.#current) this.#current.current = false;
    this.#current = message;
    if (message) message.current = true;
  }

  /** A file that misses the composer would take the page's place. */
  #onDrag(event: DragEvent): void {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (event.type === 'drop' && this.#composer) this.#composer.remark = this.strings.noAttachments;
  }

  /** Leads to a message, and asks for older ones until it is there. */
  async #jump(seq: number): Promise<void> {
    const { conversation } = this;
    const words = this.#words();
    const around = this.#beside.host as Around;
    if (!words) return;
    for (let first = Infinity; ;) {
      const message = this.#messages.find(({ view }) => view.seq === seq);
      if (message) return this.#show(message, words);
      const now = this.#messages[0]?.view.seq ?? 0;
      if (now <= seq || now >= first || !this.#timeline?.more) break;
      first = now;
      this.said = words.looking;
      await around.showOlder();
      await around.updateComplete;
      await this.#timeline?.updateComplete;
      if (conversation !== this.conversation) return;
    }
    this.said = words.quotedGone;
  }

  #show(message: RepereMessage, words: ToolsWords): void {
    this.said = '';
    message.scrollIntoView({ block: 'center' });
    message.role = 'group';
    message.ariaLabel = this.#titleOf(message, words);
    message.tabIndex = -1;
    message.focus({ preventScroll: true });
    message.animate(
      { backgroundColor: ['var(--repere-signal-tint)', 'transparent'] },
      { duration: 1_600, easing: 'ease-in' },
    );
  }

  #announce(): void {
    const { store, conversation } = this;
    const last = store.timeline(conversation)?.timeline.last;
    if (last === undefined) return;
    const words = this.#words();
    const news = words && this.#announcer.hear(conversation, () => this.#sayable(), last);
    if (!news) return;
    const lines = 'each' in news ? news.each.map(({ line }) => line) : [words.newMessages(news.count)];
    this.lines = [...this.lines, ...lines].slice(-LINES);
  }

  /** What others have said or done, in words. */
  #sayable(): { seq: number; line: string }[] {
    const { strings } = this;
    return this.rows.flatMap((row) => {
      if (row.type === 'accepted') {
        const own = row.by === this.#account;
        return { seq: row.seq, line: own ? strings.acceptedByYou : strings.accepted(this.#name(row.by)) };
      }
      if (row.type !== 'message' || row.event.by === this.#account) return [];
      const { seq, by, text } = row.event;
      return { seq, line: `${this.#name(by)}: ${text ?? strings.erased}` };
    });
  }
}

/** What a message is quoted by. */
function nameOf({ seq, clientId }: MessageName): MessageName {
  return { seq, clientId };
}

function messageIn(path: readonly EventTarget[]): RepereMessage | undefined {
  return path.find((node): node is RepereMessage => node instanceof HTMLElement && node.localName === 'repere-message');
}

function buttonOf(message: RepereMessage): HTMLElement | null {
  return message.renderRoot.querySelector<HTMLElement>('[data-act=menu]');
}

/** Whether the time is over in which a message can be changed. */
function isLate({ view: { of } }: RepereMessage): boolean {
  return 'at' in of && Date.now() - of.at > LIMITS.editWindow;
}

define('repere-tools', RepereTools);
