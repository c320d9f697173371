import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable } from './observable.ts';

/** Renders its host again whenever what it follows changes, for as long as the host is on the page. */
export class FollowController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => Observable;
  #stop: (() => void) | undefined;

  /** `source` is asked for when the host is rendered first: until then it may not have been given one. */
  constructor(host: ReactiveControllerHost, source: () => Observable) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    // Whoever comes back to the page has missed what changed meanwhile.
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#stop ??= this.#source().follow(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
