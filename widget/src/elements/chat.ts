import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { FoundPerson, Origin } from '@repere/protocol';
import { titleOf } from '../components/conversation-list/conversation-list.ts';
import { otherPerson } from '../components/conversation/standing.ts';
import { define } from '../components/define.ts';
import '../components/notice/notice.ts';
import type { RepereConversation } from '../components/conversation/conversation.ts';
import type { PersonAct } from '../components/relation/sheet.element.ts';
import { originOfPage } from '../origin-of-page.ts';
import type { Strings } from '../strings/strings.ts';
import { baseStyles, tokenStyles } from '../theme/base.styles.ts';
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
 * The member's side of the conversation: write first, say who one is after.
 *
 * @attr lang - `en` or `fr`
 * @attr server - origin of the chat server; the script's own by default
 * @attr theme - `light` or `dark`; follows the page by default
 * @csspart panel - the dialog itself
 * @cssprop --repere-pine - colour of buttons and links; every other token of the theme can be set too
 * @fires repere-open - the panel was opened
 * @fires repere-close - the panel was closed
 * @fires repere-unread - `detail.unread`: how many messages are unread
 */
export class RepereChat extends DialogueElement {
  static override properties = {
    ...DialogueElement.properties,
    opened: { state: true },
    view: { state: true },
    problem: { state: true },
    said: { state: true },
  };
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

  constructor() {
    super();
    new VisiblePart(this);
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
    this.#draft.restore(originOfPage);
    if (this.#draft.registration) this.view = { name: 'code' };
    this.store.arrive(sessionHinted(document.cookie));
    enterHistory(() => this.isConnected && this.close());
    this.dispatchEvent(new CustomEvent('repere-open'));
  }

  /** Closes the panel and gives the focus back to where it came from. */
  close(): void {
    if (!this.opened) return;
    this.opened = false;
    this.store.rest();
    leaveHistory();
    this.dispatchEvent(new CustomEvent('repere-close'));
    if (this.#before instanceof HTMLElement) this.#before.focus();
  }

  /** Opens the panel on an empty question about a place of the page. */
  ask(origin: Origin): void {
    this.open();
    this.#draft.about(origin);
    this.view = { name: 'compose' };
  }

  /** Signs in with a token that the host page's backend signed. Rejects with a `Refusal`. */
  async identify(token: string): Promise<void> {
    await this.store.identify(token);
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
        ${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}
        <p class="said" role="status">${this.said}</p>
        ${erasureNotice(this.store, this.language)}
      </div>
      <div class="page">${this.#page(strings)}</div>
    </div>`;
  }

  protected override storeChanged(): void {
    super.storeChanged();
    const { presence, unread, listed, me } = this.store;
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
              @act=${({ detail }: CustomEvent<PersonAct>) => this.renderRoot.querySelector<RepereConversation>('repere-conversation')?.about(detail)}
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
        const signIn = store.presence === 'visitor' ? () => go({ name: 'sign-in' }) : undefined;
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
    if (this.store.presence === 'known') void this.#send();
    else if (this.store.presence === 'visitor') this.#go({ name: 'register' });
  }

  async #send(): Promise<void> {
    const id = await this.#draft.send();
    this.#go(id ? { name: 'conversation', id } : { name: 'home' });
  }

  #tellUnread(unread: number): void {
    if (unread === this.#told) return;
    this.#told = unread;
    this.dispatchEvent(new CustomEvent('repere-unread', { detail: { unread } }));
  }

  #left(): void {
    this.#draft.clear();
    this.view = { name: 'compose' };
  }
}

define('repere-chat', RepereChat);

declare global {
  interface HTMLElementTagNameMap {
    'repere-chat': RepereChat;
  }
}
