import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Observable } from './observable.ts';

/** Renders its host again whenever what it follows changes. */
export class FollowController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: Observable;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, source: Observable) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = this.#source.follow(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}
