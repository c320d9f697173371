import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Gives the focus to its host where what had it inside is gone after a change: whatever has taken the place is the host's to know. */
export class KeepFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #held: Element | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#held = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    if (this.#held?.isConnected === false) this.#host.focus();
  }
}
