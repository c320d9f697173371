import type { LitElement } from 'lit';
import type { RepereDeskBar } from '../components/desk/bar/bar.ts';
import type { RepereDeskQueues } from '../components/desk/queues/queues.ts';
import type { DeskThread, Writing } from '../components/desk/thread.ts';
import { isNarrow } from './desk.panes.ts';
import type { Pane } from './desk.panes.ts';

/** Where the focus goes at the desk: each part of it, as far as it is on the page. */
export class DeskFocus {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What stands over the open conversation. */
  get bar(): RepereDeskBar | null {
    return this.#find('repere-desk-bar');
  }

  /** To the row that is open, or else to the first. */
  queues(): void {
    this.#queues?.focus();
  }

  /** The same once what was chosen is drawn. */
  async chosen(): Promise<void> {
    await this.#host.updateComplete;
    await this.#queues?.updateComplete;
    this.queues();
  }

  /** To the heading of the member's card. */
  card(): void {
    this.#find('.card h2')?.focus();
  }

  /** To where that is written; answers whether there is such a place. */
  write(what: Writing): boolean {
    const thread = this.#find<DeskThread & HTMLElement>('repere-desk-thread');
    thread?.write(what);
    return thread !== null;
  }

  /** To the pane that has come to the front, where the one before is not seen any more. */
  async front(pane: Pane): Promise<void> {
    await this.#host.updateComplete;
    // Whoever is wide enough sees where they are.
    if (pane === 'queues' && isNarrow()) this.queues();
    else if (pane === 'conversation' && isNarrow() && this.bar) this.bar.focus();
    else if (pane !== 'queues') this.#find(`[data-pane=${pane}] .${pane} .head h2`)?.focus();
  }

  /** Whether it is in the conversation or in the card. */
  get beside(): boolean {
    const focused = this.#host.shadowRoot?.activeElement;
    return focused?.closest('.conversation, .card') != null;
  }

  get #queues(): RepereDeskQueues | null {
    return this.#find('repere-desk-queues');
  }

  #find<Found extends HTMLElement>(selector: string): Found | null {
    return this.#host.renderRoot.querySelector<Found>(selector);
  }
}
