/** One thing that has been set going and has not happened yet: a packet on its way, a change of a browser's database, a call to another tab. */
export interface Happening {
  happen(): void;
  /** A network may lose it and deliver it twice. */
  hostile: boolean;
}

/** Everything that is under way, in the order in which it was set going. Nothing happens by itself. */
export class Wire {
  #pending: Happening[] = [];
  #delayed: Happening[] = [];

  get quiet(): boolean {
    return this.#pending.length === 0;
  }

  put(happening: Happening): void {
    this.#pending.push(happening);
  }

  /** Lets one of them happen; `twice`, where it is a packet, leaves a copy of it under way. */
  happen(which = 0, twice = false): void {
    const at = which % Math.max(1, this.#pending.length);
    const happening = this.#pending[at];
    if (!happening) return;
    if (!(twice && happening.hostile)) this.#pending.splice(at, 1);
    happening.happen();
  }

  /** Keeps a packet back, whatever overtakes it, until all that is kept back is let go. */
  delay(which: number): void {
    const at = which % Math.max(1, this.#pending.length);
    if (this.#pending[at]?.hostile) this.#delayed.push(...this.#pending.splice(at, 1));
  }

  release(): void {
    this.#pending.push(...this.#delayed.splice(0));
  }

  /** Loses a packet. What is no packet stays. */
  lose(which: number): void {
    const at = which % Math.max(1, this.#pending.length);
    if (this.#pending[at]?.hostile) this.#pending.splice(at, 1);
  }
}

const channel = new MessageChannel();

/** Resolves once everything that waits for nothing but its turn has run. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(0);
  });
}
