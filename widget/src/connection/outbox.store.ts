import { completed, outcome } from './indexed.ts';
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

const DATABASE = 'repere';
const STORE = 'outbox';
const BY_ACCOUNT = 'account';

/** The outbox in IndexedDB: it survives a reload, and every tab of the site sees the same one. */
export class IndexedOutboxStore implements OutboxStore {
  readonly #database: Promise<IDBDatabase>;

  constructor(name = DATABASE) {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      opening.result
        .createObjectStore(STORE, { keyPath: 'order', autoIncrement: true })
        .createIndex(BY_ACCOUNT, 'account');
    };
    this.#database = outcome(opening);
  }

  async add(entry: NewEntry): Promise<OutboxEntry> {
    const order = await this.#write((store) => outcome(store.add(entry)));
    return { ...entry, order: Number(order) } as OutboxEntry;
  }

  async put(entry: OutboxEntry): Promise<void> {
    await this.#write((store) => outcome(store.put(entry)));
  }

  async remove(order: number): Promise<void> {
    await this.#write((store) => outcome(store.delete(order)));
  }

  async list(account: string): Promise<OutboxEntry[]> {
    const store = (await this.#database).transaction(STORE).objectStore(STORE);
    return outcome<OutboxEntry[]>(store.index(BY_ACCOUNT).getAll(account));
  }

  async clear(account: string): Promise<void> {
    await this.#write(async (store) => {
      const orders = await outcome(store.index(BY_ACCOUNT).getAllKeys(account));
      await Promise.all(orders.map((order) => outcome(store.delete(order))));
    });
  }

  /** Does something in one transaction, and resolves when it is there to stay. */
  async #write<Result>(work: (store: IDBObjectStore) => Promise<Result>): Promise<Result> {
    const transaction = (await this.#database).transaction(STORE, 'readwrite');
    const [result] = await Promise.all([work(transaction.objectStore(STORE)), completed(transaction)]);
    return result;
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
