/** What says who is here and who is writing: loaded behind what it is said of. */
import type { Language } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import { liveOf } from '../../state/live.ts';
import './here.ts';
import './typing.ts';

/** Begins to follow who is here, in a language, and behind that to report. */
export async function enliven(store: ChatStore, language: Language): Promise<void> {
  const live = liveOf(store);
  await live.speak(language);
  const { report } = await import('../reports/reports.later.ts');
  report(store, live.words, language);
}
