import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { ErrorCode } from '@repere/protocol';
import { define } from '../components/define.ts';
import type { RepereConversation } from '../components/conversation/conversation.ts';
import { originAt, originOfPage } from '../origin-of-page.ts';
import type { Place } from '../origin-of-page.ts';
import { originOf } from '../origin.ts';
import type { Strings } from '../strings/strings.ts';
import type { ChatStore } from '../state/chat.store.ts';
import { baseStyles, tokenStyles } from '../theme/base.styles.ts';
import { AskFlow } from './ask.flow.ts';
import type { ChatContext } from './chat.context.ts';
import type { Listen, RepereChatEvents } from './chat.events.ts';
import { ChatFocus } from './chat.focus.ts';
import { chatHeader } from './chat.header.ts';
import { chatNotices } from './chat.notices.ts';
import { chatPage } from './chat.page.ts';
import { chatStyles } from './chat.styles.ts';
import { settle } from './chat.view.ts';
import type { View } from './chat.view.ts';
import { DialogueElement } from './dialogue.element.ts';
import { DraftFlow } from './draft.flow.ts';
import { frameStyles } from './frame.styles.ts';
import { loadAccount, loadAhead, loadView } from './later.ts';
import { enterHistory, leaveHistory } from './phone-history.ts';
import { sessionHinted } from './session.events.ts';
import { VisiblePart } from './visible-part.ts';

/**
 * The member's side of the conversation, on any page: write first, say who one is after.
 *
 * @attr server - address of the chat server; where the script came from unless it is given. Read when the panel is first used
 * @attr lang - `en` or `fr`; the page's own language unless it is given, and English where that is another one
 * @attr theme - `light` or `dark`; follows the page unless it is given
 * @attr position - `start` puts button and panel where lines begin; otherwise they are where lines end
 * @attr context - what the page is about, in a few words: goes with a question that was begun on nothing else
 * @fires repere-open - the panel was opened
 * @fires repere-close - the panel was closed
 * @fires repere-message - a message of somebody else has arrived; `detail.conversation`: where, by its identifier
 * @fires repere-unread - `detail.unread`: how many messages are unread
 * @fires repere-identify - on another site's page: somebody wants to go on whom nobody has vouched for, or no longer; the page answers by calling `identify`
 * @csspart panel - the dialog itself
 * @csspart header - its first line: where one is, and the ways out
 * @csspart title - what the panel is called at that moment
 * @csspart page - what is below: conversations, a question, a form
 * @cssprop --repere-panel-width - how wide the panel is, on a screen that has room for it (25rem)
 * @cssprop --repere-panel-height - how high it is at most (40rem)
 * @cssprop --repere-paper - behind everything
 * @cssprop --repere-raised - behind the header, and what stands out
 * @cssprop --repere-ink - text
 * @cssprop --repere-pine - buttons and links
 * @cssprop --repere-on-pine - what is written on a button
 * @cssprop --repere-signal - the mark, and the number of unread messages
 * @cssprop --repere-font-ui - typeface of everything but headings
 * @cssprop --repere-font-display - typeface of headings
 * @cssprop --repere-radius-large - how round the panel's corners are
 */
export class RepereChat extends DialogueElement {
  static override properties = {
    ...DialogueElement.properties,
    position: { reflect: true },
    context: {},
    opened: { state: true },
    view: { state: true },
    problem: { state: true },
    said: { state: true },
  };
  declare position: '' | 'start' | 'end';
  declare context: string;
  declare protected opened: boolean;
  declare protected view: View;
  declare protected problem: string;
  /** What came of the last thing done, where the page that it was done on is left with it. */
  declare protected said: string;
  static override styles = [tokenStyles, baseStyles, frameStyles, chatStyles];

  protected override readonly of = 'mine';
  readonly #draft: DraftFlow = new DraftFlow({ store: () => this.store, changed: () => this.requestUpdate() });
  readonly #asking: AskFlow = new AskFlow({
    draft: this.#draft,
    store: () => this.store,
    foreign: () => this.foreign,
    go: (view) => this.#go(view),
    askPage: () => this.#tell('repere-identify'),
    fail: (code) => this.#fail(code),
  });
  readonly #focus = new ChatFocus(this);
  #told = -1;
  #refusal: ErrorCode | undefined;

  constructor() {
    super();
    new VisiblePart(this);
    this.position = '';
    this.context = '';
    this.opened = false;
    this.view = { name: 'home' };
    this.problem = '';
    this.said = '';
  }

  protected override get active(): boolean {
    return this.opened;
  }

  /** Opens the panel. */
  open(): void {
    if (this.opened) return;
    this.#focus.leave();
    this.opened = true;
    this.#draft.restore(() => (this.context ? originAt({ title: this.context }, this.home) : originOfPage()));
    if (this.#draft.registration) this.view = { name: 'code' };
    this.store.arrive(sessionHinted(document.cookie));
    // Beside the words, which it would otherwise wait for.
    loadView(this.view, this.language).catch(() => undefined);
    enterHistory(() => this.isConnected && this.close());
    this.#tell('repere-open');
  }

  /** Closes the panel and gives the focus back to where it came from. */
  close(): void {
    if (!this.opened) return;
    this.opened = false;
    this.store.rest();
    leaveHistory();
    this.#tell('repere-close');
    this.#focus.back();
  }

  /**
   * Opens the panel on an empty question about a place of the page, `{ quote, heading, url, title }`: whatever is left out of it is the page
   * itself. A button of the page stands for the words before it.
   */
  ask(place: Place | HTMLElement): void {
    const origin = originAt(place instanceof HTMLElement ? originOf(place) : place, this.home);
    this.open();
    this.#draft.about(origin);
    this.view = { name: 'compose' };
  }

  /**
   * Signs a person in for whom the page's own backend vouches with a token that it signed: on another site's page the one way in. Resolves when
   * they are known; rejects with an error whose `code` says why not, which the panel says in words.
   */
  async identify(token: string): Promise<void> {
    const { store } = this;
    await store.identify(token);
    if (this.opened) return;
    // A badge that could not be had is no badge.
    const { unread } = await store.access.call('unread', undefined).catch(() => ({ unread: 0 }));
    this.#tellUnread(unread);
  }

  override render(): unknown {
    const { strings } = this;
    if (!this.opened || !strings) return nothing;
    const context = this.#context(strings);
    return html`<div
      class="panel"
      part="panel"
      role="dialog"
      aria-labelledby="title"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && !event.isComposing && this.close()}
    >
      ${chatHeader(context, { go: (view) => this.#go(view), close: () => this.close(), act: (act) => this.#conversation?.about.do(act) })}
      ${chatNotices(context, { problem: this.problem, said: this.said, closed: () => void this.#arrive() })}
      <div class="page" part="page">${this.#page(context)}</div>
    </div>`;
  }

  protected override storeMade(store: ChatStore): void {
    store.access.hear('conversation:event', ({ conversationId, event }) => {
      if (event.type === 'message' && event.by !== store.me?.id)
        this.#tell('repere-message', { conversation: conversationId });
    });
  }

  protected override storeChanged(): void {
    super.storeChanged();
    const { presence, unread, listed, me, refusal } = this.store;
    if (this.#refusal !== refusal && refusal === 'session_ended' && this.foreign) this.#tell('repere-identify');
    this.#refusal = refusal;
    if (me?.erasureAt) loadAccount(this.language).catch(() => undefined);
    if (me?.enrolling) this.view = this.view.name === 'settings' ? this.view : { name: 'settings' };
    else if (presence === 'known' && this.#draft.wanted) void this.#asking.send();
    else this.view = settle(this.view, presence, !this.#draft.empty);
    if (presence === 'known' ? listed : presence === 'visitor') this.#tellUnread(presence === 'known' ? unread : 0);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.opened && this.strings && ['view', 'opened', 'strings'].some((name) => changed.has(name))) {
      void this.#arrive();
    }
  }

  /** Loads what the view is made of, and puts the focus where one goes on from. */
  async #arrive(): Promise<void> {
    const { view } = this;
    this.#focus.wait();
    try {
      await loadView(view, this.language);
    } catch {
      this.#fail('unavailable');
      return;
    }
    if (view !== this.view) return;
    await this.#focus.arrive();
    loadAhead(this.store, this.language);
  }

  #context(strings: Strings): ChatContext {
    const { view, store, language, dates, foreign } = this;
    return { view, store, draft: this.#draft, strings, language, dates, foreign };
  }

  get #conversation(): RepereConversation | null {
    return this.renderRoot.querySelector('repere-conversation');
  }

  #page(context: ChatContext): unknown {
    return chatPage(context, {
      go: (view) => this.#go(view),
      send: () => this.#asking.ask(),
      left: () => {
        this.#draft.clear();
        this.view = { name: 'compose' };
      },
      say: (text) => (this.said = text),
      unwritten: () => this.#fail('unavailable'),
    });
  }

  #go(view: View): void {
    this.problem = '';
    this.said = '';
    this.view = view;
  }

  #fail(code: ErrorCode): void {
    const { strings } = this;
    this.problem = (code === 'unauthenticated' ? strings?.guest : strings?.errors[code]) ?? '';
  }

  #tellUnread(unread: number): void {
    if (unread === this.#told) return;
    this.#told = unread;
    this.#tell('repere-unread', { unread });
  }

  #tell<Name extends keyof RepereChatEvents>(name: Name, detail?: RepereChatEvents[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** What it tells has a type for each name. */
export interface RepereChat {
  addEventListener: Listen;
  removeEventListener: Listen;
}

define('repere-chat', RepereChat);

declare global {
  interface HTMLElementTagNameMap {
    'repere-chat': RepereChat;
  }
}
