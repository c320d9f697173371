import { html, nothing } from 'lit';
import type { Language, Register } from '@repere/protocol';
import type { ChatStore } from '../state/chat.store.ts';
import type { Strings } from '../strings/strings.ts';
import type { View } from './chat.view.ts';
import type { DraftFlow } from './draft.flow.ts';

/** What the steps of becoming known need, and where they lead. */
export interface IdentifyPage {
  step: 'register' | 'sign-in' | 'code';
  draft: DraftFlow;
  store: ChatStore;
  strings: Strings;
  language: Language;
  go: (view: View) => void;
}

/** The steps in which a visitor says who they are. Their forms are loaded when first shown, see `later.ts`. */
export function identifyPage({ step, draft, store, strings, language, go }: IdentifyPage): unknown {
  const register = async (fields: Register): Promise<void> => {
    await draft.register(fields);
    go({ name: 'code' });
  };
  switch (step) {
    case 'register':
      return html`<repere-register
        .strings=${strings}
        .language=${language}
        .act=${register}
        @other=${() => go({ name: 'sign-in' })}
      >
        ${draft.empty ? nothing : html`<p class="lead">${strings.registerLead}</p>`}
      </repere-register>`;
    case 'sign-in':
      return html`<repere-sign-in
        .strings=${strings}
        .act=${store.signIn.bind(store)}
        @other=${() => go({ name: 'register' })}
      >
        ${draft.empty ? nothing : html`<p class="lead">${strings.signInLead}</p>`}
      </repere-sign-in>`;
    case 'code':
      return html`<repere-code
        ?asking=${draft.wanted}
        .strings=${strings}
        .email=${draft.registration?.email ?? ''}
        .act=${draft.confirm.bind(draft)}
        @other=${() => go({ name: 'register' })}
      ></repere-code>`;
  }
}
