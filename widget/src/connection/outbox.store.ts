import { completed, outcome } from './indexed.ts';
import type { NewEntry, Unconfirmed } from './outbox.entry.ts';

/** Where unconfirmed messages sleep. */
export interface OutboxStore {
  add(entry: NewEntry): Promise<Unconfirmed>;
  /** Puts an entry in the place of what stands there under `clientId`. What was taken out or replaced meanwhile stays so. */
  replace(clientId: string, entry: Unconfirmed): Promise<void>;
  remove(order: number): Promise<void>;
  /** The entries of one account, oldest first. */
  list(account: string): Promise<Unconfirmed[]>;
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

  async add(entry: NewEntry): Promise<Unconfirmed> {
    const order = await this.#write((store) => outcome(store.add(entry)));
    return { ...entry, order: Number(order) } as Unconfirmed;
  }

  async replace(clientId: string, entry: Unconfirmed): Promise<void> {
    await this.#write(async (store) => {
      const held = await outcome<Unconfirmed | undefined>(store.get(entry.order));
      if (held?.payload.clientId === clientId) await outcome(store.put(entry));
    });
  }

  async remove(order: number): Promise<void> {
    await this.#write((store) => outcome(store.delete(order)));
  }

  async list(account: string): Promise<Unconfirmed[]> {
    const store = (await this.#database).transaction(STORE).objectStore(STORE);
    return outcome<Unconfirmed[]>(store.index(BY_ACCOUNT).getAll(account));
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
  readonly #entries = new Map<number, Unconfirmed>();
  #order = 0;

  async add(entry: NewEntry): Promise<Unconfirmed> {
    const added = { ...entry, order: (this.#order += 1) } as Unconfirmed;
    this.#entries.set(added.order, added);
    return added;
  }

  async replace(clientId: string, entry: Unconfirmed): Promise<void> {
    if (this.#entries.get(entry.order)?.payload.clientId === clientId) this.#entries.set(entry.order, entry);
  }

  async remove(order: number): Promise<void> {
    this.#entries.delete(order);
  }

  async list(account: string): Promise<Unconfirmed[]> {
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
