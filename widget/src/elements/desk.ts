import { html, nothing } from 'lit';
import '../components/conversation/conversation.ts';
import '../components/conversation-list/conversation-list.ts';
import { titleOf } from '../components/conversation-list/conversation-list.ts';
import { define } from '../components/define.ts';
import { backIcon } from '../components/icons.ts';
import '../components/mark/mark.ts';
import '../components/sign-in/sign-in.ts';
import '../components/ticks/ticks.ts';
import { asRefusal } from '../connection/refusal.ts';
import type { Strings } from '../strings/strings.ts';
import { baseStyles, tokenStyles } from '../theme/base.styles.ts';
import { deskStyles } from './desk.styles.ts';
import { DialogueElement } from './dialogue.element.ts';
import { frameStyles } from './frame.styles.ts';
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
    problem: { state: true },
  };
  declare protected current: string;
  declare protected problem: string;
  static override styles = [tokenStyles, baseStyles, frameStyles, deskStyles];

  protected override readonly of = 'desk';

  constructor() {
    super();
    this.current = '';
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
    const { strings, store } = this;
    if (!strings) return nothing;
    return html`<div class="desk ${this.current ? 'reading' : ''}">
      <header class="top">
        <repere-mark></repere-mark>
        <h1>${strings.titleDesk}</h1>
        ${
          store.me
            ? html`<span class="who">${store.me.name}</span>
                <button class="quiet" @click=${this.#signOut}>${strings.signOut}</button>`
            : nothing
        }
      </header>
      <div class="notices">
        ${linkNotice(store, strings)}
        ${this.problem ? html`<repere-notice tone="danger">${this.problem}</repere-notice>` : nothing}
      </div>
      ${this.#inside(strings)}
    </div>`;
  }

  #inside(strings: Strings): unknown {
    const { store } = this;
    if (store.presence === 'visitor') {
      return html`<repere-sign-in
        class="gate"
        closed
        .strings=${strings}
        .act=${store.signIn.bind(store)}
      ></repere-sign-in>`;
    }
    if (store.me?.role === 'member') return html`<p class="gate empty">${strings.deskNotCoach}</p>`;
    if (!store.listed || !this.dates) {
      return html`<div class="gate empty"><repere-ticks label=${strings.loading}></repere-ticks></div>`;
    }
    return html`<nav class="list page" aria-label=${strings.deskTitle}>
        ${
          store.conversations.length
            ? html`<repere-conversation-list
                places
                .conversations=${store.conversations}
                .current=${this.current}
                .me=${store.me?.id ?? ''}
                .more=${store.hasMoreConversations}
                .counted=${strings.deskWaiting}
                .strings=${strings}
                .dates=${this.dates}
                @choose=${({ detail }: CustomEvent<string>) => (this.current = detail)}
                @more=${() => void store.loadMoreConversations()}
              ></repere-conversation-list>`
            : html`<p class="empty">${strings.deskEmpty}</p>`
        }
      </nav>
      <div class="conversation">${this.#conversation(strings)}</div>`;
  }

  #conversation(strings: Strings): unknown {
    const { store } = this;
    const summary = store.summary(this.current);
    if (!summary) return html`<p class="empty choose">${strings.deskChoose}</p>`;
    const title = titleOf(summary, store.me?.id ?? '') ?? strings.someone;
    const { origin } = summary;
    return html`<div class="subject">
        <button class="icon" @click=${() => (this.current = '')}>
          <span class="unseen">${strings.back}</span>${backIcon}
        </button>
        <h2>${title}</h2>
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

  async #signOut(): Promise<void> {
    this.problem = '';
    try {
      await this.store.signOut();
      this.current = '';
    } catch (cause) {
      this.problem = this.strings?.errors[asRefusal(cause).code] ?? '';
    }
  }
}

define('repere-desk', RepereDesk);

declare global {
  interface HTMLElementTagNameMap {
    'repere-desk': RepereDesk;
  }
}
