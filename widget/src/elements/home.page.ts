import { html, nothing } from 'lit';
import type { ConversationSummary, Language } from '@repere/protocol';
import '../components/conversation-list/conversation-list.ts';
import { findIcon } from '../components/icons.ts';
import '../components/ticks/ticks.ts';
import type { ChatStore } from '../state/chat.store.ts';
import type { Dates } from '../strings/dates.ts';
import type { Strings } from '../strings/strings.ts';

/** Most requests that are shown before the conversations: many strangers must not push them out of view. */
const FEW = 2;

/** What the first page needs, and where it leads. */
export interface HomePage {
  store: ChatStore;
  strings: Strings;
  language: Language;
  dates: Dates | undefined;
  ask: () => void;
  find: () => void;
  requests: () => void;
  /** Opens a conversation by its identifier. */
  choose: (conversation: string) => void;
}

/** The first page of somebody who is known: the two ways to begin, who asks for an answer, and what goes on already. */
export function homePage(page: HomePage): unknown {
  const { store, strings, dates, language, ask, find, requests } = page;
  if (store.presence === 'unknown' || !store.listed || !dates) {
    return html`<div class="wait"><repere-ticks label=${strings.loading}></repere-ticks></div>`;
  }
  // Where the network does not give it, the next visit asks.
  if (store.asked) import('../components/satisfaction/satisfaction.ts').catch(() => undefined);
  const waiting = store.requests;
  const further = (label: string): unknown => html`<button class="quiet further" @click=${requests}>${label}</button>`;
  return html`<div class="doors">
      <button class="primary" @click=${ask}>${strings.askCoach}</button>
      <button class="plain" @click=${find}>${findIcon}${strings.findPeople}</button>
    </div>
    ${
      waiting.length
        ? html`<section class="requests" aria-labelledby="requests">
            <h2 id="requests">${strings.requests} · ${waiting.length}</h2>
            ${list(page, waiting.slice(0, FEW))}
            ${waiting.length > FEW || store.ignored.length ? further(strings.allRequests) : nothing}
          </section>`
        : nothing
    }
    ${
      store.conversations.length
        ? list(page, store.conversations, store.hasMoreConversations)
        : html`<p class="empty">${strings.homeEmpty}</p>`
    }
    ${store.ignored.length && !waiting.length ? further(strings.ignoredRequests) : nothing}
    <repere-satisfaction .store=${store} .strings=${strings} .language=${language}></repere-satisfaction>`;
}

function list(
  { store, strings, dates, choose }: HomePage,
  conversations: ConversationSummary[],
  more = false,
): unknown {
  return html`<repere-conversation-list
    .store=${store}
    .conversations=${conversations}
    .more=${more}
    .counted=${strings.unread}
    .strings=${strings}
    .dates=${dates}
    @choose=${({ detail }: CustomEvent<string>) => choose(detail)}
    @more=${() => void store.loadMoreConversations()}
  ></repere-conversation-list>`;
}
