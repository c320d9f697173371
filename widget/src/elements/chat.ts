import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { ErrorCode, FoundPerson } from '@repere/protocol';
import { asRefusal } from '../connection/refusal.ts';
import { titleOf } from '../components/conversation-list/conversation-list.ts';
import { otherPerson } from '../components/conversation/standing.ts';
import { define } from '../components/define.ts';
import '../components/notice/notice.ts';
import type { RepereConversation } from '../components/conversation/conversation.ts';
import type { PersonAct } from '../components/relation/sheet.element.ts';
import { originAt, originOfPage } from '../origin-of-page.ts';
import type { Place } from '../origin-of-page.ts';
import { originOf } from '../origin.ts';
import type { Strings } from '../strings/strings.ts';
import type { ChatStore } from '../state/chat.store.ts';
import { baseStyles, tokenStyles } from '../theme/base.styles.ts';
import type { Listen, RepereChatEvents } from './chat.events.ts';
import { chatHeader } from './chat.header.ts';
import { chatStyles } from './chat.styles.ts';
import { behind, isStep, settle } from './chat.view.ts';
import type { View } from './chat.view.ts';
import { composePage } from './compose.page.ts';
import { DialogueElement } from './dialogue.element.ts';
import { DraftFlow } from './draft.flow.ts';
import { erasureNotice } from './erasure-notice.ts';
import { frameStyles } from './frame.styles.ts';
import { homePage } from './home.page.ts';
import { loadAccount, loadAhead, loadView } from './later.ts';
import { linkNotice } from './link-notice.ts';
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
  #before: Element | null = null;
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
    this.#before = document.activeElement;
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
    if (this.#before instanceof HTMLElement) this.#before.focus();
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
    return html`<div
      class="panel"
      part="panel"
      role="dialog"
      aria-labelledby="title"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && !event.isComposing && this.close()}
    >
      ${this.#header(strings)}
      <div class="notices">
        ${linkNotice(this.store, strings)}
        ${this.problem ? html`<repere-notice tone=${this.problem === strings.guest ? 'caution' : 'danger'}>${this.problem}</repere-notice>` : nothing}
        <p class="said" role="status">${this.said}</p>
        ${this.view.name === 'settings' && this.view.section === 'data' ? nothing : erasureNotice(this.store, this.language)}
        <repere-urgent-draft
          .store=${this.store}
          .text=${this.#draft.wanted ? this.#draft.text : ''}
          .language=${this.language}
          @closed=${() => void this.#arrive()}
        ></repere-urgent-draft>
      </div>
      <div class="page" part="page">${this.#page(strings)}</div>
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
    else if (presence === 'known' && this.#draft.wanted) void this.#send();
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
    try {
      await loadView(view, this.language);
    } catch {
      this.problem = this.strings?.errors.unavailable ?? '';
      return;
    }
    if (view !== this.view) return;
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>(
      '.page > *:is(repere-conversation, repere-identify, repere-account, repere-person-search), .compose repere-composer',
    );
    await field?.updateComplete;
    (field ?? this.renderRoot.querySelector<HTMLElement>('#title'))?.focus();
    loadAhead(this.store, this.language);
  }

  #header(strings: Strings): unknown {
    const { presence, me } = this.store;
    const back = me?.enrolling ? undefined : behind(this.view, presence);
    return chatHeader({
      strings,
      title: this.#title(strings),
      menu: this.#menu(strings),
      back: back && (() => this.#go(back)),
      me: this.view.name === 'home' ? me : undefined,
      settings: () => this.#go({ name: 'settings' }),
      close: () => this.close(),
    });
  }

  /** Whether whom one talks with is here, and what there is to do about the other person of a direct conversation. */
  #menu(strings: Strings): unknown {
    const { view, store } = this;
    if (view.name !== 'conversation') return nothing;
    const summary = store.summary(view.id);
    const person = otherPerson(store, view.id, view.starting);
    return html`<repere-here worded .store=${store} .summary=${summary}></repere-here>${
        person
          ? html`<repere-person-menu
              .store=${store}
              .person=${person}
              ?blocked=${store.hasBlocked(view.id, person.id)}
              .strings=${strings}
              .language=${this.language}
              @act=${({ detail }: CustomEvent<PersonAct>) => this.renderRoot.querySelector<RepereConversation>('repere-conversation')?.about.do(detail)}
            ></repere-person-menu>`
          : nothing
      }`;
  }

  #title(strings: Strings): string {
    const { view, store } = this;
    if (view.name === 'home' && store.presence === 'known') return strings.homeTitle;
    if (view.name === 'find') return strings.findTitle;
    if (view.name === 'requests') return strings.requests;
    if (view.name === 'settings') return strings.settings;
    return view.name === 'conversation' ? (this.#other ?? strings.noCoachYet) : strings.title;
  }

  /** Whom the open conversation is with, if anybody is known to be there. */
  get #other(): string | undefined {
    const { view, store } = this;
    if (view.name !== 'conversation') return undefined;
    const summary = store.summary(view.id);
    return summary ? titleOf(summary, store.me?.id ?? '') : view.starting?.name;
  }

  #page(strings: Strings): unknown {
    const { store, view, dates, language } = this;
    const draft = this.#draft;
    const go = (to: View): void => this.#go(to);
    if (isStep(view)) {
      return html`<repere-identify
        .step=${view}
        .store=${store}
        .draft=${draft}
        .strings=${strings}
        .language=${language}
        @go=${({ detail }: CustomEvent<View>) => go(detail)}
      ></repere-identify>`;
    }
    if (view.name === 'settings') {
      return html`<repere-account
        .store=${store}
        .me=${store.me}
        .section=${view.section}
        .strings=${strings}
        .language=${language}
        @go=${({ detail }: CustomEvent<View>) => go(detail)}
        @left=${this.#left}
      ></repere-account>`;
    }
    switch (view.name) {
      case 'home':
        return homePage({
          store,
          strings,
          language,
          dates,
          ask: () => go({ name: 'compose' }),
          find: () => go({ name: 'find' }),
          requests: () => go({ name: 'requests' }),
          choose: (id) => go({ name: 'conversation', id }),
        });
      case 'requests':
        return html`<repere-requests
          .store=${store}
          .strings=${strings}
          .dates=${dates}
          @choose=${({ detail }: CustomEvent<string>) => go({ name: 'conversation', id: detail })}
        ></repere-requests>`;
      case 'compose': {
        const signIn = store.presence === 'visitor' && !this.foreign ? () => go({ name: 'sign-in' }) : undefined;
        return composePage({ draft, store, strings, language, send: () => this.#ask(), signIn });
      }
      case 'find':
        return html`<repere-person-search
          .strings=${strings}
          .find=${store.find.bind(store)}
          @choose=${({ detail }: CustomEvent<FoundPerson>) =>
            go({ name: 'conversation', id: detail.conversationId, starting: detail })}
        ></repere-person-search>`;
      case 'conversation':
        return html`<repere-conversation
          .store=${store}
          .conversation=${view.id}
          .starting=${view.starting}
          .strings=${strings}
          .language=${language}
          other=${this.#other ?? strings.anyCoach}
          @left=${({ detail }: CustomEvent<string>) => {
            go({ name: 'home' });
            this.said = detail;
          }}
          @unwritten=${() => (this.problem = strings.errors.unavailable)}
        ></repere-conversation>`;
    }
  }

  #go(view: View): void {
    this.problem = '';
    this.said = '';
    this.view = view;
  }

  #ask(): void {
    this.#draft.want();
    const { presence } = this.store;
    if (presence === 'known') void this.#send();
    else if (presence === 'visitor' && this.foreign) void this.#askHost();
    else if (presence === 'visitor') this.#go({ name: 'register' });
  }

  /** On another site's page nobody but that site can say who this is: it is asked to, and the person is told. */
  async #askHost(): Promise<void> {
    this.#tell('repere-identify');
    const failed = await this.store.access.call('session', undefined).then(() => undefined, asRefusal);
    // What stands there already is not said twice.
    if (!failed || this.store.presence !== 'visitor' || failed.code === this.store.refusal) return;
    const { guest, errors } = this.strings ?? {};
    this.problem = (failed.code === 'unauthenticated' ? guest : errors?.[failed.code]) ?? '';
  }

  async #send(): Promise<void> {
    try {
      const id = await this.#draft.send();
      this.#go(id ? { name: 'conversation', id } : { name: 'home' });
    } catch {
      // What it would be kept in could not be loaded: the words stay where they are.
      this.problem = this.strings?.errors.unavailable ?? '';
    }
  }

  #tellUnread(unread: number): void {
    if (unread === this.#told) return;
    this.#told = unread;
    this.#tell('repere-unread', { unread });
  }

  #tell<Name extends keyof RepereChatEvents>(name: Name, detail?: RepereChatEvents[Name]['detail']): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #left(): void {
    this.#draft.clear();
    this.view = { name: 'compose' };
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
