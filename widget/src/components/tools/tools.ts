import { html, LitElement, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Language } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import { FollowController } from '../../state/follow.controller.ts';
import type { Strings } from '../../strings/strings.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import '../article-card/article-card.ts';
import { define } from '../define.ts';
import { emit } from '../emit.ts';
import '../fold/fold.ts';
import '../message-menu/message-menu.ts';
import type { MessageAct } from '../message-menu/message-menu.ts';
import type { RepereMessage } from '../message/message.ts';
import '../quoted/quoted.ts';
import { same } from '../same.ts';
import type { Row } from '../timeline/rows.ts';
import { actsOn, isLate } from './acts.ts';
import { bar } from './bar.ts';
import { Beside } from './beside.ts';
import { putExtras } from './extra.ts';
import { headingOf } from './heading.ts';
import { jumpTo } from './jump.ts';
import { Log } from './log.ts';
import { settleRefused, unconfirmed } from './refused.ts';
import { TabStop } from './tab-stop.ts';
import { toolsStyles } from './tools.styles.ts';
import { speak, withWords } from './words.ts';
import { Writing } from './writing.ts';

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
    menu: { state: true },
    said: { state: true },
  };
  declare store: ChatStore;
  declare conversation: string;
  declare rows: readonly Row[];
  declare writable: boolean;
  declare strings: Strings;
  declare language: Language;
  /** The message whose menu is open, and its button. */
  declare protected menu: { message: RepereMessage; anchor: HTMLElement } | undefined;
  /** What came of the last thing done, where it shows nowhere else. */
  declare said: string;
  static override styles = [baseStyles, toolsStyles];

  readonly #words = withWords(this);
  readonly #beside = new Beside(this, [
    ['pointerdown', () => (this.#held = this.menu), true],
    ['click', (event: UIEvent) => this.#onClick(event)],
    ['keydown', (event: KeyboardEvent) => this.#onKey(event), true],
    ['draft', (event: CustomEvent<string>) => this.#onDraft(event), true],
    ['dragover', (event: DragEvent) => this.#onDrag(event)],
    ['drop', (event: DragEvent) => this.#onDrag(event)],
  ]);
  /** What the composer is writing. */
  readonly writing: Writing = new Writing(this, this.#beside);
  readonly #stop = new TabStop();
  readonly #log = new Log();
  /** The menu that was open when a pointer went down: that alone may have closed it before the click. */
  #held: RepereTools['menu'];
  /** What was looked at last. */
  #looked: readonly unknown[] = [];

  constructor() {
    super();
    new FollowController(this, () => this.store);
    this.said = '';
  }

  override render(): unknown {
    const { menu, strings } = this;
    const words = this.#words();
    const said = this.#log.lines.map((line) => html`<p>${line}</p>`);
    return html`${bar(this, this.writing, words)}
      ${
        words && menu
          ? keyed(
              menu,
              html`<repere-message-menu
                .anchor=${menu.anchor}
                .heading=${headingOf(menu.message, words)}
                .acts=${actsOn(menu.message.view, this.writable)}
                ?late=${menu.message.view.own && isLate(menu.message.view)}
                .words=${words}
                @act=${({ detail }: CustomEvent<MessageAct>) => this.#do(detail, menu.message)}
                @closed=${() => (this.menu = this.menu === menu ? undefined : this.menu)}
              ></repere-message-menu>`,
            )
          : nothing
      }
      <div class="unseen" role="log" aria-label=${strings.newMessages}>${said}</div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    speak(this.language);
    this.#log.look(this, this.#words());
    if (!changed.has('conversation')) return;
    this.said = '';
    this.menu = undefined;
    this.writing.restore();
  }

  protected override updated(): void {
    // The timeline may draw what has changed after this.
    void this.#beside.timeline?.updateComplete.then(() => this.#look());
  }

  /** Puts below messages what there is to say of them, and leads the tabulator to the newest one. */
  #look(): void {
    const { messages } = this.#beside;
    const words = this.#words();
    this.#stop.keep(messages);
    if (!words) return;
    const { strings, writable, rows } = this;
    const changes = this.store.changesOf(this.conversation);
    // Most of what the store tells changes nothing here.
    const looked = [words, strings, writable, rows, ...changes];
    if (same(looked, this.#looked)) return;
    this.#looked = looked;
    putExtras(messages, changes, words, writable);
  }

  #do(act: MessageAct, { view }: RepereMessage): void {
    const event = view.of;
    if (!('seq' in event)) return;
    if (act === 'report') emit(this, 'report', event);
    else if (act === 'edit') this.writing.edit(event);
    else if (act === 'quote') this.writing.quote(event);
    else {
      void this.store.remove(this.conversation, event.seq);
      // Its menu goes with its words.
      this.#beside.composer?.focus();
    }
  }

  #editLast(): void {
    const last = this.#beside.messages.findLast(({ view }) => view.own && view.seq !== undefined && view.text !== null);
    const words = this.#words();
    if (last && !isLate(last.view)) this.#do('edit', last);
    else if (words) this.said = words.nothingToEdit;
  }

  #onDraft({ target, detail }: CustomEvent<string>): void {
    // What stands in the slot beside it may write something of its own.
    if (target === this.#beside.composer) this.writing.drafted(detail);
  }

  #onClick(event: UIEvent): void {
    const path = event.composedPath();
    const button = path.find((node): node is HTMLElement => node instanceof HTMLElement && 'act' in node.dataset);
    const message = messageIn(path);
    if (!button || !message) return;
    const { act, order } = button.dataset;
    const words = this.#words();
    const entry = unconfirmed(this.store, this.conversation, Number(order));
    this.#stop.put(message);
    if (act === 'menu') this.#press(message, button, event.detail > 0 ? this.#held : this.menu);
    else if (act === 'jump' && words) void jumpTo(message.view.quoted?.seq ?? 0, this, this.#beside, words);
    else if (entry && act === 'rewrite') this.writing.rewrite(entry);
    else if (entry) {
      settleRefused(act, entry, this.store);
      // What was pressed is gone.
      this.#beside.composer?.focus();
    }
  }

  /** Opens the menu of a message, or closes it where it is the one that was open. */
  #press(message: RepereMessage, anchor: HTMLElement, open: RepereTools['menu']): void {
    if (open?.anchor !== anchor) this.menu = { message, anchor };
    else {
      this.menu = undefined;
      anchor.focus();
    }
  }

  #onKey(event: KeyboardEvent): void {
    const path = event.composedPath();
    const [at] = path;
    const message = messageIn(path);
    const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
    const { doing } = this.writing;
    if (ctrlKey || metaKey || altKey || shiftKey || isComposing) return;
    if (at instanceof HTMLTextAreaElement && path.includes(this.#beside.composer ?? this)) {
      if (key === 'Escape' && doing) this.writing.cancel();
      else if (key === 'ArrowUp' && !at.value && !doing) this.#editLast();
      else return;
    } else if (at instanceof HTMLElement && at.dataset['act'] === 'menu' && message && key.startsWith('Arrow')) {
      if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
      this.#stop.walk(this.#beside.messages, message, key === 'ArrowUp' ? -1 : 1);
    } else return;
    // Escape leaves what one is at, and not the panel around it.
    event.stopPropagation();
    event.preventDefault();
  }

  /** A file that misses the composer would take the page's place. */
  #onDrag(event: DragEvent): void {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const { composer } = this.#beside;
    if (event.type === 'drop' && composer) composer.remark = this.strings.noAttachments;
  }
}

function messageIn(path: readonly EventTarget[]): RepereMessage | undefined {
  return path.find((node): node is RepereMessage => node instanceof HTMLElement && node.localName === 'repere-message');
}

define('repere-tools', RepereTools);
