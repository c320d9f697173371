import { MemoryOutboxStore } from '../../src/connection/outbox.store.ts';
import type { OutboxStore } from '../../src/connection/outbox.store.ts';
import type { TabNote, Tabs } from '../../src/connection/tabs.ts';
import type { Wire } from './wire.ts';

/** Whether a tab is still there: nothing of one that was reloaded goes on. */
export interface Life {
  readonly gone: boolean;
}

interface Turn {
  life: Life;
  begin(): void;
}

/** One person's browser: what its tabs share, and what happens in it in its own time. */
export class Browser {
  readonly #wire: Wire;
  readonly #locks: boolean;
  readonly #stored = new MemoryOutboxStore();
  /** A database does what it is asked in the order of asking. */
  readonly #asked: (() => void)[] = [];
  readonly #listening: { life: Life; changed: (note?: TabNote) => void }[] = [];
  #turns: Turn[] = [];

  /** The client ids that have stood in a place of the queue, by its order. */
  readonly places = new Map<number, Set<string>>();

  /** Without `locks`, as on an insecure page, every tab sends. */
  constructor(wire: Wire, locks: boolean) {
    this.#wire = wire;
    this.#locks = locks;
  }

  list(account: string): ReturnType<OutboxStore['list']> {
    return this.#stored.list(account);
  }

  outboxOf(life: Life): OutboxStore {
    const ask = <Result>(work: () => Promise<Result>): Promise<Result> => this.#ask(life, work);
    return {
      add: (entry) =>
        ask(async () => {
          const added = await this.#stored.add(entry);
          this.places.set(added.order, new Set([added.payload.clientId]));
          return added;
        }),
      replace: (clientId, entry) =>
        ask(async () => {
          await this.#stored.replace(clientId, entry);
          const held = (await this.#stored.list(entry.account)).find(({ order }) => order === entry.order);
          if (held) this.places.get(entry.order)?.add(held.payload.clientId);
        }),
      remove: (order) => ask(() => this.#stored.remove(order)),
      list: (account) => ask(() => this.#stored.list(account)),
      clear: (account) => ask(() => this.#stored.clear(account)),
    };
  }

  tabsOf(life: Life): Tabs {
    return {
      announce: (note) => {
        for (const other of this.#listening) {
          if (other.life === life) continue;
          this.#wire.put({ hostile: false, happen: () => other.life.gone || other.changed(note) });
        }
      },
      listen: (changed) => this.#listening.push({ life, changed }),
      takeTurn: (_, signal, work) => (this.#locks ? this.#takeTurn(life, signal, work) : work()),
    };
  }

  /** Lets go of what a tab held that is gone. */
  release(): void {
    this.#pass(this.#turns.filter(({ life }) => !life.gone));
  }

  #ask<Result>(life: Life, work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#asked.push(() => {
        const done = work();
        if (!life.gone) done.then(resolve, reject);
      });
      this.#wire.put({ hostile: false, happen: () => this.#asked.shift()?.() });
    });
  }

  async #takeTurn(life: Life, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    let turn: Turn | undefined;
    await new Promise<void>((resolve) => {
      turn = { life, begin: resolve };
      signal.addEventListener('abort', () => {
        if (turn !== this.#turns[0]) this.#turns = this.#turns.filter((other) => other !== turn);
      });
      this.#turns.push(turn);
      if (this.#turns[0] === turn) resolve();
    });
    await work();
    this.#pass(this.#turns.filter((other) => other !== turn));
  }

  #pass(turns: Turn[]): void {
    const before = this.#turns[0];
    this.#turns = turns;
    if (turns[0] !== before) turns[0]?.begin();
  }
}
