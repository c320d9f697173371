/** Looking at what is written before the server does: loaded when somebody is about to write, because later there may be no network. */
import type { Language, Urgency } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import { urgencyOf, watchWords } from '../../state/urgent-watch.ts';
import { loadUrgentWords } from '../../strings/load-urgent-words.ts';
import { define } from '../define.ts';
import { RepereUrgent } from './urgent.ts';

/** Has whom to call at hand, in a language, and begins to look. Rejects where the network does not give it. */
export async function beReady(store: ChatStore, language: Language): Promise<void> {
  await loadUrgentWords(language);
  watchWords(store);
}

/**
 * Whom to call, for somebody who has pressed "send" and is not known yet: nobody in need has to register first.
 *
 * @prop text - the question, once it is to be sent
 */
class RepereUrgentDraft extends RepereUrgent {
  static override properties = { ...RepereUrgent.properties, text: {} };
  declare text: string;

  /** The words of which this was closed. */
  #closed: string | undefined;

  protected override get urgency(): Urgency | undefined {
    // From then on it is a message like any other.
    if (this.store.presence === 'known' || this.text === this.#closed) return undefined;
    return urgencyOf(this.text);
  }

  protected override close(): void {
    this.#closed = this.text;
  }
}

define('repere-urgent-draft', RepereUrgentDraft);
