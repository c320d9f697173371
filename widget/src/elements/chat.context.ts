import type { Language } from '@repere/protocol';
import type { ChatStore } from '../state/chat.store.ts';
import type { Dates } from '../strings/dates.ts';
import type { Strings } from '../strings/strings.ts';
import type { View } from './chat.view.ts';
import type { DraftFlow } from './draft.flow.ts';

/** What everything in the panel is drawn from. */
export interface ChatContext {
  view: View;
  store: ChatStore;
  draft: DraftFlow;
  strings: Strings;
  language: Language;
  dates: Dates | undefined;
  /** Whether the page is another site's. */
  foreign: boolean;
}
