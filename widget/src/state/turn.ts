/**
 * One of all tabs of this site at a time, which it is while it wants to be and no other is. Over a Web Lock; where there are none (an
 * insecure page) every tab is.
 */
export class Turn {
  readonly #name: string;
  #wanting: AbortController | undefined;
  #holds = false;

  constructor(name: string) {
    this.#name = name;
  }

  /** Whether this tab is the one. */
  get mine(): boolean {
    return this.#holds;
  }

  /** Says whether this tab wants to be the one. */
  want(wanted: boolean): void {
    if (!wanted) {
      this.#wanting?.abort();
      this.#wanting = undefined;
      this.#holds = false;
      return;
    }
    if (this.#wanting) return;
    const wanting = new AbortController();
    const { signal } = wanting;
    this.#wanting = wanting;
    if (!('locks' in navigator)) {
      this.#holds = true;
      return;
    }
    const hold = async (): Promise<void> => {
      if (signal.aborted) return;
      this.#holds = true;
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    };
    // Asking in vain ends with the wish.
    navigator.locks.request(`repere:${this.#name}`, { signal }, hold).catch(() => undefined);
  }
}
