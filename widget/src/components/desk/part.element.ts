import { LitElement } from 'lit';
import type { PropertyValues } from 'lit';
import type { Language } from '@repere/protocol';
import type { ChatStore } from '../../state/chat.store.ts';
import type { DeskStore } from '../../state/desk.store.ts';
import type { DeskWords } from '../../strings/desk.words.ts';
import type { Strings } from '../../strings/strings.ts';

/** A part of the desk: what each is given, and that it follows the desk while it is on the page. */
export abstract class DeskPart extends LitElement {
  static override properties: Record<string, object> = {
    store: { attribute: false },
    desk: { attribute: false },
    conversation: {},
    strings: { attribute: false },
    words: { attribute: false },
    language: {},
  };
  declare store: ChatStore;
  declare desk: DeskStore;
  /** The conversation that is open; empty while none is. */
  declare conversation: string;
  declare strings: Strings;
  declare words: DeskWords;
  declare language: Language;
  #stop: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    // The desk tells on what its store of conversations says.
    this.#stop ??= this.desk.follow(() => this.requestUpdate());
  }
}
