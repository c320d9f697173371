import { LitElement } from 'lit';
import type { ChatStore } from '../../state/chat.store.ts';
import { liveOf } from '../../state/live.ts';
import type { Live } from '../../state/live.ts';

/** What shows something of what is true only now, and follows it while it is on the page. */
export abstract class LiveElement extends LitElement {
  static override properties: Record<string, object> = { store: { attribute: false } };
  declare store: ChatStore;
  #stop: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  protected get live(): Live {
    return liveOf(this.store);
  }

  protected override willUpdate(): void {
    this.#stop ??= this.live.follow(() => this.requestUpdate());
  }
}
