import { html, nothing } from 'lit';
import type { Language, Origin } from '@repere/protocol';
import { closeIcon } from '../components/icons.ts';
import { loadUrgent } from '../components/urgent/load.ts';
import type { ChatStore } from '../state/chat.store.ts';
import type { Strings } from '../strings/strings.ts';
import type { DraftFlow } from './draft.flow.ts';

/** What the page of a new question needs, and where it leads. */
export interface ComposePage {
  draft: DraftFlow;
  store: ChatStore;
  strings: Strings;
  language: Language;
  send: () => void;
  /** Leads to the sign-in; absent for who is known. */
  signIn?: (() => void) | undefined;
}

/** Where a question is written, before anybody is asked who they are. */
export function composePage({ draft, store, strings, language, send, signIn }: ComposePage): unknown {
  return html`<div class="compose">
    <h2>${strings.composeTitle}</h2>
    <p class="lead">${strings.composeLead}</p>
    ${draft.origin ? originOfQuestion(draft.origin, strings, () => draft.dropOrigin()) : nothing}
    <repere-composer
      tall
      .value=${draft.text}
      .strings=${strings}
      label=${strings.composeLabel}
      placeholder=${strings.composePlaceholder}
      @draft=${({ detail }: CustomEvent<string>) => draft.write(detail)}
      @focusin=${() => loadUrgent(store, language)}
      @send=${send}
    ></repere-composer>
    <repere-hours .store=${store} .language=${language}></repere-hours>
    ${signIn ? html`<button class="quiet" @click=${signIn}>${strings.haveAccount}</button>` : nothing}
  </div>`;
}

function originOfQuestion(origin: Origin, strings: Strings, drop: () => void): unknown {
  return html`<div class="origin">
    <p>
      ${strings.about}
      <b>${origin.heading ?? origin.title}</b>${origin.quote ? html`<q dir="auto">${origin.quote}</q>` : nothing}
    </p>
    <button class="icon" @click=${drop}><span class="unseen">${strings.removeOrigin}</span>${closeIcon}</button>
  </div>`;
}
