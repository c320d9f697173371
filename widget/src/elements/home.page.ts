import { html } from 'lit';
import '../components/conversation-list/conversation-list.ts';
import { findIcon } from '../components/icons.ts';
import '../components/ticks/ticks.ts';
import type { ChatStore } from '../state/chat.store.ts';
import type { Dates } from '../strings/dates.ts';
import type { Strings } from '../strings/strings.ts';

/** What the first page needs, and where it leads. */
export interface HomePage {
  store: ChatStore;
  strings: Strings;
  dates: Dates | undefined;
  ask: () => void;
  find: () => void;
  /** Opens a conversation by its identifier. */
  choose: (conversation: string) => void;
}

/** The first page of somebody who is known: the two ways to begin, and what goes on already. */
export function homePage({ store, strings, dates, ask, find, choose }: HomePage): unknown {
  if (store.presence === 'unknown' || !store.listed || !dates) {
    return html`<div class="wait"><repere-ticks label=${strings.loading}></repere-ticks></div>`;
  }
  return html`<div class="doors">
      <button class="primary" @click=${ask}>${strings.askCoach}</button>
      <button class="plain" @click=${find}>${findIcon}${strings.findPeople}</button>
    </div>
    ${
      store.conversations.length
        ? html`<repere-conversation-list
            .conversations=${store.conversations}
            .me=${store.me?.id ?? ''}
            .more=${store.hasMoreConversations}
            .counted=${strings.unread}
            .strings=${strings}
            .dates=${dates}
            @choose=${({ detail }: CustomEvent<string>) => choose(detail)}
            @more=${() => void store.loadMoreConversations()}
          ></repere-conversation-list>`
        : html`<p class="empty">${strings.homeEmpty}</p>`
    }`;
}
