import type { ReactiveControllerHost } from 'lit';
import type { Language } from '@repere/protocol';
import { Observable } from '../../state/observable.ts';
import { FollowController } from '../../state/follow.controller.ts';
import { loadToolsWords } from '../../strings/load-tools-words.ts';
import type { ToolsWords } from '../../strings/tools.words.ts';

/** The texts of what is done with messages, in the language that was asked for last: one panel speaks one language. */
class SpokenWords extends Observable {
  #language: Language | undefined;
  words: ToolsWords | undefined;

  /** Speaks a language; where the network does not give it, the next call tries again. */
  async speak(language: Language): Promise<void> {
    if (language === this.#language) return;
    this.#language = language;
    const words = await loadToolsWords(language).catch(() => undefined);
    if (language !== this.#language) return;
    if (words) this.words = words;
    else this.#language = undefined;
    this.changed();
  }
}

const spoken = new SpokenWords();

/** Speaks a language from now on. */
export function speak(language: Language): void {
  void spoken.speak(language);
}

/** Lets an element follow the texts; the returned function reads them, once they are there. */
export function withWords(host: ReactiveControllerHost): () => ToolsWords | undefined {
  new FollowController(host, () => spoken);
  return () => spoken.words;
}
