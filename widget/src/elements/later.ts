import type { Language } from '@repere/protocol';
import type { ChatStore } from '../state/chat.store.ts';
import { loadAccountWords, loadEntryWords } from '../strings/load-words.ts';
import type { View } from './chat.view.ts';

const steps = (language: Language): Promise<unknown> =>
  Promise.all([import('./identify.element.ts'), loadEntryWords(language)]);

const loadComposer = (): Promise<unknown> => import('../components/composer/composer.ts');

const loadConversation = (): Promise<unknown> => import('../components/conversation/conversation.ts');

/** Loads the settings, and with them what somebody is shown whose account asks something of them. */
export const loadAccount = (language: Language): Promise<unknown> =>
  Promise.all([import('./account.element.ts'), loadAccountWords(language)]);

/** Components of pages that few visits come to, by the page: each is loaded when it is first shown. */
const LATER: Partial<Record<View['name'], (language: Language) => Promise<unknown>>> = {
  compose: loadComposer,
  register: steps,
  'sign-in': steps,
  code: steps,
  'second-step': steps,
  forgotten: steps,
  reset: steps,
  settings: loadAccount,
  conversation: loadConversation,
  requests: () => import('./requests.element.ts'),
  find: () => import('../components/person-search/person-search.ts'),
};

/** Loads what most go on to, while they look at what is there; where the network does not give it, it is asked for again in its turn. */
export function loadAhead(store: ChatStore, language: Language): void {
  loadConversation().catch(() => undefined);
  import('../components/hours/hours.ts').catch(() => undefined);
  loadLive(store, language);
}

/** Loads who is here and who is writing; without it the rest works as well. */
export function loadLive(store: ChatStore, language: Language): void {
  import('../components/live/live.later.ts').then(({ enliven }) => enliven(store, language)).catch(() => undefined);
}

/** Loads what a view is made of; at once where it is there already. Rejects where the network does not give it. */
export async function loadView({ name }: View, language: Language): Promise<void> {
  await LATER[name]?.(language);
}
