import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { NewEntry, OutboxEntry } from './outbox.entry.ts';

/** Where unconfirmed messages sleep. */
export interface OutboxStore {
  add(entry: NewEntry): Promise<OutboxEntry>;
  put(entry: OutboxEntry): Promise<void>;
  remove(order: number): Promise<void>;
  /** The entries of one account, oldest first. */
  list(account: string): Promise<OutboxEntry[]>;
  clear(account: string): Promise<void>;
}

interface Schema extends DBSchema {
  outbox: { key: number; value: OutboxEntry; indexes: { account: string } };
}

const DATABASE = 'repere';

/** The outbox in IndexedDB: it survives a reload, and every tab of the site sees the same one. */
export class IndexedOutboxStore implements OutboxStore {
  readonly #database: Promise<IDBPDatabase<Schema>>;

  constructor(name = DATABASE) {
    this.#database = openDB<Schema>(name, 1, {
      upgrade(database) {
        database
          .createObjectStore('outbox', { keyPath: 'order', autoIncrement: true })
          .createIndex('account', 'account');
      },
    });
  }

  async add(entry: NewEntry): Promise<OutboxEntry> {
    const order = await (await this.#database).add('outbox', entry as OutboxEntry);
    return { ...entry, order } as OutboxEntry;
  }

  async put(entry: OutboxEntry): Promise<void> {
    await (await this.#database).put('outbox', entry);
  }

  async remove(order: number): Promise<void> {
    await (await this.#database).delete('outbox', order);
  }

  async list(account: string): Promise<OutboxEntry[]> {
    return (await this.#database).getAllFromIndex('outbox', 'account', account);
  }

  async clear(account: string): Promise<void> {
    const transaction = (await this.#database).transaction('outbox', 'readwrite');
    const orders = await transaction.store.index('account').getAllKeys(account);
    await Promise.all(orders.map((order) => transaction.store.delete(order)));
    await transaction.done;
  }
}

/** The outbox in memory, for browsers that refuse to store anything: it works until the page is left. */
export class MemoryOutboxStore implements OutboxStore {
  readonly #entries = new Map<number, OutboxEntry>();
  #order = 0;

  async add(entry: NewEntry): Promise<OutboxEntry> {
    const added = { ...entry, order: (this.#order += 1) } as OutboxEntry;
    this.#entries.set(added.order, added);
    return added;
  }

  async put(entry: OutboxEntry): Promise<void> {
    this.#entries.set(entry.order, entry);
  }

  async remove(order: number): Promise<void> {
    this.#entries.delete(order);
  }

  async list(account: string): Promise<OutboxEntry[]> {
    return [...this.#entries.values()].filter((entry) => entry.account === account);
  }

  async clear(account: string): Promise<void> {
    for (const entry of await this.list(account)) this.#entries.delete(entry.order);
  }
}

/** The durable store, or the one in memory where the browser has none to give. */
export async function openOutboxStore(): Promise<OutboxStore> {
  try {
    const store = new IndexedOutboxStore();
    await store.list('');
    return store;
  } catch {
    return new MemoryOutboxStore();
  }
}
