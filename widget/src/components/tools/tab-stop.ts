import type { RepereMessage } from '../message/message.ts';

/** Of all messages the menu of one is a stop of the tabulator: the newest one's at first. Arrows lead on to the others'. */
export class TabStop {
  #at: RepereMessage | undefined;

  /** Puts it on the newest of the messages, where the one is gone that it was on. */
  keep(messages: readonly RepereMessage[]): void {
    if (!this.#at?.isConnected || !buttonOf(this.#at))
      this.put(messages.findLast(({ view }) => view.state === 'sent' && view.text !== null));
  }

  put(message: RepereMessage | undefined): void {
    if (message === this.#at) return;
    if (this.#at) this.#at.current = false;
    this.#at = message;
    if (message) message.current = true;
  }

  /** Goes from the menu of one of the messages to that of the one before or after. */
  walk(messages: readonly RepereMessage[], from: RepereMessage, step: number): void {
    const reachable = messages.filter(buttonOf);
    const to = reachable[reachable.indexOf(from) + step];
    if (!to) return;
    this.put(to);
    buttonOf(to)?.focus();
  }
}

function buttonOf(message: RepereMessage): HTMLElement | null {
  return message.renderRoot.querySelector<HTMLElement>('[data-act=menu]');
}
