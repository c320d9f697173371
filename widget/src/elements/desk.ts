import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import '../components/avatar/avatar.ts';
import '../components/conversation/conversation.ts';
import '../components/conversation-list/conversation-list.ts';
import { titleOf } from '../components/conversation-list/conversation-list.ts';
import { define } from '../components/define.ts';
import { backIcon } from '../components/icons.ts';
import '../components/mark/mark.ts';
import '../components/ticks/ticks.ts';
import type { DeskWords } from '../strings/desk.words.ts';
import { loadDeskWords } from '../strings/load-desk-words.ts';
import type { Strings } from '../strings/strings.ts';
import { baseStyles, tokenStyles } from '../theme/base.styles.ts';
import type { Step, View } from './chat.view.ts';
import { deskStyles } from './desk.styles.ts';
import { DialogueElement } from './dialogue.element.ts';
import { erasureNotice } from './erasure-notice.ts';
import { frameStyles } from './frame.styles.ts';
import { loadAccount, loadLive, loadView } from './later.ts';
import { linkNotice } from './link-notice.ts';
import { sessionHinted } from './session.events.ts';

/**
 * Where coaches read what members ask, and answer. Fills the box that the page gives it.
 *
 * @attr lang - `en` or `fr`
 * @attr server - origin of the chat server; the script's own by default
 * @attr theme - `light` or `dark`; follows the page by default
 * @cssprop --repere-pine - every token of the theme can be set
 */
export class RepereDesk extends DialogueElement {
  static override properties = {
    ...DialogueElement.properties,
    current: { state: true },
    words: { state: true },
    step: { state: true },
    settings: { state: true },
    problem: { state: true },
  };
  declare protected current: string;
  declare protected words: DeskWords | undefined;
  /** How far a visitor is in signing in. */
  declare protected step: Step;
  /** The settings, where they are open. */
  declare protected settings: Extract<View, { name: 'settings' }> | undefined;
  declare protected problem: string;
  static override styles = [tokenStyles, baseStyles, frameStyles, deskStyles];

  protected override readonly of = 'desk';

  constructor() {
    super();
    this.current = '';
    this.step = { name: 'sign-in' };
    this.problem = '';
  }

  protected override get active(): boolean {
    return this.isConnected;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.store.arrive(sessionHinted(document.cookie));
  }

  override render(): unknown {
    const { strings, words, store } = this;
    if (!strings || !words) return nothing;
    return html`<div class="desk ${this.current ? 'reading' : ''}">
      <header class="top">
        <repere-mark></repere-mark>
        <h1>${words.titleDesk}</h1>
        ${
          store.me
            ? html`<span class="who">${store.me.name}</span>
                <button class="icon" aria-expanded=${this.settings ? 'true' : 'false'} @click=${this.#toggleSettings}>
                  <span class="unseen">${strings.settings}</span><repere-avatar .person=${store.me}></repere-avatar>
                </button>`
            : nothing
        }
      </header>
      <div class="notices">
        ${linkNotice(store, strings)} ${erasureNotice(store, this.language)}
        ${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}
      </div>
      ${this.#inside(strings, words)}
    </div>`;
  }

  #inside(strings: Strings, words: DeskWords): unknown {
    const { store } = this;
    if (store.presence === 'visitor') {
      return html`<repere-identify
        class="gate"
        .step=${this.step}
        .store=${store}
        .strings=${strings}
        .language=${this.language}
        @go=${({ detail }: CustomEvent<Step>) => (this.step = detail)}
      ></repere-identify>`;
    }
    if (this.settings) {
      return html`<div class="account page">
        <repere-account
          standing
          .store=${store}
          .me=${store.me}
          .section=${this.settings?.section}
          .strings=${strings}
          .language=${this.language}
          @go=${({ detail }: CustomEvent<View>) => (this.settings = detail.name === 'settings' ? detail : undefined)}
          @left=${this.#left}
        ></repere-account>
      </div>`;
    }
    if (store.me?.role === 'member') return html`<p class="gate empty">${words.deskNotCoach}</p>`;
    if (!store.listed || !this.dates) {
      return html`<div class="gate empty"><repere-ticks label=${strings.loading}></repere-ticks></div>`;
    }
    return html`<nav class="list page" aria-label=${words.deskTitle}>
        ${
          store.conversations.length
            ? html`<repere-conversation-list
                places
                .store=${store}
                .conversations=${store.conversations}
                .current=${this.current}
                .more=${store.hasMoreConversations}
                .counted=${words.deskWaiting}
                .strings=${strings}
                .dates=${this.dates}
                @choose=${({ detail }: CustomEvent<string>) => (this.current = detail)}
                @more=${() => void store.loadMoreConversations()}
              ></repere-conversation-list>`
            : html`<p class="empty">${words.deskEmpty}</p>`
        }
      </nav>
      <div class="conversation">${this.#conversation(strings, words)}</div>`;
  }

  #conversation(strings: Strings, words: DeskWords): unknown {
    const { store } = this;
    const summary = store.summary(this.current);
    if (!summary) return html`<p class="empty choose">${words.deskChoose}</p>`;
    const title = titleOf(summary, store.me?.id ?? '') ?? strings.someone;
    const { origin } = summary;
    return html`<div class="subject">
        <button class="icon" @click=${() => (this.current = '')}>
          <span class="unseen">${strings.back}</span>${backIcon}
        </button>
        <h2>${title}<repere-here worded .store=${store} .summary=${summary}></repere-here></h2>
        ${
          origin
            ? html`<p>
                ${strings.askedFrom}
                ${/^\/(?![/\\])/.test(origin.url) ? html`<a href=${origin.url}>${origin.title}</a>` : origin.title}
              </p>`
            : nothing
        }
      </div>
      <repere-conversation
        .store=${store}
        .conversation=${summary.id}
        .strings=${strings}
        .language=${this.language}
        other=${title}
      ></repere-conversation>`;
  }

  #toggleSettings(): void {
    this.settings = this.settings ? undefined : { name: 'settings' };
  }

  protected override storeChanged(): void {
    super.storeChanged();
    const { presence, me } = this.store;
    if (presence === 'visitor') this.#need(loadView(this.step, this.language));
    else this.step = { name: 'sign-in' };
    if (me?.enrolling) this.settings ??= { name: 'settings' };
    if (me?.erasureAt) this.#need(loadAccount(this.language));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('lang')) {
      this.#need(loadDeskWords(this.language).then((words) => (this.words = words)));
      loadLive(this.store, this.language);
    }
    if (changed.has('settings') && this.settings) this.#need(loadAccount(this.language));
  }

  /** Says so where the network does not give what is needed. */
  #need(loading: Promise<unknown>): void {
    loading.catch(() => (this.problem = this.strings?.errors.unavailable ?? ''));
  }

  #left(): void {
    this.current = '';
    this.settings = undefined;
  }
}

define('repere-desk', RepereDesk);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk': RepereDesk;
  }
}
