import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells an element's styles how much of the page is to be seen, where a keyboard covers the rest of it: `--repere-seen-top` and
 * `--repere-seen-height`, in pixels from the top of the page's window. Whoever has zoomed in with two fingers sees a part by choice, so that
 * nothing is told then.
 */
export class VisiblePart implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tell = (): void => {
    const seen = visualViewport;
    const whole = !seen || seen.scale > 1.01;
    for (const [name, value] of [
      ['top', seen?.offsetTop],
      ['height', seen?.height],
    ] as const)
      if (whole) this.#host.style.removeProperty(`--repere-seen-${name}`);
      else this.#host.style.setProperty(`--repere-seen-${name}`, `${value}px`);
  };

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const name of ['resize', 'scroll']) visualViewport?.addEventListener(name, this.#tell);
  }

  hostDisconnected(): void {
    for (const name of ['resize', 'scroll']) visualViewport?.removeEventListener(name, this.#tell);
  }
}
