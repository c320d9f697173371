import { html, nothing } from 'lit';
import type { Language } from '@repere/protocol';
import type { ChatStore } from '../state/chat.store.ts';

/** While an account waits to be erased, says until when it can be kept. The element is loaded with the settings. */
export function erasureNotice(store: ChatStore, language: Language): unknown {
  return store.me?.erasureAt
    ? html`<repere-erasure .me=${store.me} .access=${store.access} .language=${language}></repere-erasure>`
    : nothing;
}
