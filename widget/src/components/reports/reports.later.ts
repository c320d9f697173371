/** What tells of messages that have arrived and shows how far one's own have got: loaded behind presence and typing. */
import type { Language } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import { noticesChosen } from '../../state/notices-chosen.ts';
import { reportsOf } from '../../state/reports.ts';
import type { LiveWords } from '../../strings/live.words.ts';
import './marks.ts';

/** Begins to report, in the words of a language, and to give notice where that was chosen. */
export function report(store: ChatStore, words: LiveWords | undefined, language: Language): void {
  reportsOf(store).speak(words);
  if (!noticesChosen()) return;
  import('../../state/notices.ts').then(({ giveNotice }) => giveNotice(store, language)).catch(() => undefined);
}
