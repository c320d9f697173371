import type { LitElement } from 'lit';

/** Where one goes on from on a page of the panel, where it has such a place. */
const FIELD =
  '.page > *:is(repere-conversation, repere-identify, repere-account, repere-person-search), .compose repere-composer';

/** Where the focus goes as the panel opens, shows another page, and closes. */
export class ChatFocus {
  readonly #host: LitElement;
  #before: Element | null = null;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The panel opens: what has the focus gets it back. */
  leave(): void {
    this.#before = document.activeElement;
  }

  /** To where one goes on from on the page that is shown now, or else to its title. */
  async arrive(): Promise<void> {
    const host = this.#host;
    await host.updateComplete;
    const field = host.renderRoot.querySelector<HTMLElement & { updateComplete?: Promise<unknown> }>(FIELD);
    await field?.updateComplete;
    (field ?? host.renderRoot.querySelector<HTMLElement>('#title'))?.focus();
  }

  /** To where it came from. */
  back(): void {
    if (this.#before instanceof HTMLElement) this.#before.focus();
  }
}
