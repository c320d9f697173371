import { css, html, LitElement, nothing } from 'lit';
import type { ConversationSummary } from '@repere/protocol';
import '../components/conversation-list/conversation-list.ts';
import { define } from '../components/define.ts';
import { emit } from '../components/emit.ts';
import type { ChatStore } from '../state/chat.store.ts';
import type { Dates } from '../strings/dates.ts';
import type { Strings } from '../strings/strings.ts';
import { baseStyles } from '../theme/base.styles.ts';

/**
 * All requests: those that wait for an answer, and those that were left without one.
 *
 * @fires choose - `detail`: the identifier of the request to read
 */
export class RepereRequests extends LitElement {
  static override properties = {
    store: { attribute: false },
    strings: { attribute: false },
    dates: { attribute: false },
  };
  declare store: ChatStore;
  declare strings: Strings;
  declare dates: Dates;
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      h2,
      p {
        padding: var(--repere-space-4) var(--repere-space-4) var(--repere-space-2);
        font-size: var(--repere-size-ui);
      }
      p {
        color: var(--repere-ink-soft);
      }
    `,
  ];

  #stop: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  override render(): unknown {
    const { store, strings } = this;
    this.#stop ??= store.follow(() => this.requestUpdate());
    const { requests, ignored } = store;
    return html`${requests.length ? this.#list(requests) : html`<p>${strings.noRequests}</p>`}
    ${
      ignored.length
        ? html`<h2>${strings.ignoredRequests}</h2>
            ${this.#list(ignored)}`
        : nothing
    }`;
  }

  #list(requests: ConversationSummary[]): unknown {
    const { store, strings, dates } = this;
    return html`<repere-conversation-list
      .store=${store}
      .conversations=${requests}
      .counted=${strings.unread}
      .strings=${strings}
      .dates=${dates}
      @choose=${({ detail }: CustomEvent<string>) => emit(this, 'choose', detail)}
    ></repere-conversation-list>`;
  }
}

define('repere-requests', RepereRequests);
