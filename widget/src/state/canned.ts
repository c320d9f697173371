import type { CannedReply } from '@repere/protocol';
import type { ChatStore } from './chat.store.ts';
import { Observable } from './observable.ts';

/** The replies that coaches keep at hand: read when they are first wanted, and changed by any of them. */
export class Canned extends Observable {
  readonly #store: Pick<ChatStore, 'access'>;

  /** By language and shortcut; nothing before they were read. */
  replies: readonly CannedReply[] | undefined;

  constructor(store: Pick<ChatStore, 'access'>) {
    super();
    this.#store = store;
  }

  /** Reads them anew: another coach may have changed them. Rejects with a `Refusal`. */
  async read(): Promise<void> {
    const { replies } = await this.#store.access.request('canned:list', {});
    this.replies = replies;
    this.changed();
  }

  /** Adds a reply, or replaces the one with its identifier. Rejects with a `Refusal`. */
  async save(reply: CannedReply): Promise<void> {
    const saved = await this.#store.access.request('canned:save', reply);
    const others = (this.replies ?? []).filter(({ id }) => id !== saved.id);
    this.replies = [...others, saved].sort(inOrder);
    this.changed();
  }

  /** Removes a reply, for every coach. Rejects with a `Refusal`. */
  async remove(id: string): Promise<void> {
    await this.#store.access.request('canned:remove', { id });
    this.replies = this.replies?.filter((reply) => reply.id !== id);
    this.changed();
  }
}

/** As the server lists them. */
function inOrder(one: CannedReply, other: CannedReply): number {
  return one.language.localeCompare(other.language) || one.shortcut.localeCompare(other.shortcut);
}

const held = new WeakMap<object, Canned>();

/** The one of a store. */
export function cannedOf(store: Pick<ChatStore, 'access'>): Canned {
  const canned = held.get(store) ?? new Canned(store);
  held.set(store, canned);
  return canned;
}
