/** What tells of messages that have arrived and shows how far one's own have got: loaded behind presence and typing. */
import type { ChatStore } from '../../state/chat.store.ts';
import { reportsOf } from '../../state/reports.ts';
import type { LiveWords } from '../../strings/live.words.ts';
import './marks.ts';

/** Begins to report, in the words of a language. */
export function report(store: ChatStore, words: LiveWords | undefined): void {
  reportsOf(store).speak(words);
}
