import type { LitElement } from 'lit';

/** Where one goes on from on a page of the panel, where it has such a place. */
const FIELD =
  '.page > *:is(repere-conversation, repere-identify, repere-account, repere-person-search), .compose repere-composer';

/** Where the focus goes as the panel opens, shows another page, and closes. */
export class ChatFocus {
  readonly #host: LitElement;
  #before: Element | null = null;
  /** Whether somebody has put it somewhere since the page was asked for. */
  #moved = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addEventListener('focusin', () => (this.#moved = true));
  }

  /** The panel opens: what has the focus gets it back. */
  leave(): void {
    this.#before = document.activeElement;
  }

  /** Another page is on its way. */
  wait(): void {
    this.#moved = false;
  }

  /** To where one goes on from on the page that is shown now, or else to its title; whoever has gone on meanwhile stays where they are. */
  async arrive(): Promise<void> {
    const host = this.#host;
    await host.updateComplete;
    const field = host.renderRoot.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>(FIELD);
    await field?.updateComplete;
    // A menu that was opened while the page arrived would close.
    if (this.#moved) return;
    (field ?? host.renderRoot.querySelector<HTMLElement>('#title'))?.focus();
  }

  /** To where it came from. */
  back(): void {
    if (this.#before instanceof HTMLElement) this.#before.focus();
  }
}
