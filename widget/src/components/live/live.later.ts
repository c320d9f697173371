/** What says who is here and who is writing: loaded behind what it is said of. */
import type { Language } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import { liveOf } from '../../state/live.ts';
import './here.ts';
import './typing.ts';

/** Begins to follow who is here, in a language. */
export function enliven(store: ChatStore, language: Language): Promise<void> {
  return liveOf(store).speak(language);
}
