import {
  type Account,
  type AccountStore,
  isFindable,
  legacyIterationsOf,
  type SearchHit,
  type SearchPlace,
} from '../../accounts/account.store.ts';
import { AppError } from '../../core/app-error.ts';
import type { Claims } from './claims.ts';
import type { DocumentCollection } from './document-collection.ts';
import { LegacyIterations } from './legacy-iterations.ts';
import { ResidentDocuments } from './resident-documents.ts';
import { SearchIndex } from './search-index.ts';

/** Accounts as lowdb documents, held in memory too: a sign-in and a search must not touch the disk. */
export class LowdbAccountStore implements AccountStore {
  readonly #accounts: ResidentDocuments<Account>;
  readonly #claims: Claims;
  readonly #search = new SearchIndex();
  readonly #staff = new Map<string, Account>();
  readonly #legacy = new LegacyIterations();

  private constructor(documents: DocumentCollection<Account>, claims: Claims) {
    this.#claims = claims;
    this.#accounts = new ResidentDocuments({
      documents,
      claims,
      keysOf,
      refuse,
      changed: (before, after) => {
        this.#reindex(searchable(before), searchable(after));
        this.#noteStaff(before, after);
        this.#noteHash(before, after);
      },
    });
  }

  /** Reads all accounts. Throws `DamagedDocument`. */
  static async open(documents: DocumentCollection<Account>, claims: Claims): Promise<LowdbAccountStore> {
    const store = new LowdbAccountStore(documents, claims);
    await store.#accounts.load();
    for (const account of store.#accounts.values()) {
      store.#noteStaff(undefined, account);
      store.#noteHash(undefined, account);
    }
    store.#search.load([...store.#accounts.values()].filter(isFindable));
    return store;
  }

  async insert(account: Account): Promise<boolean> {
    try {
      await this.#accounts.insert(account);
      return true;
    } catch (error) {
      if (error instanceof IdentityTaken) return false;
      throw error;
    }
  }

  async find(id: string): Promise<Account | undefined> {
    return this.#accounts.get(id);
  }

  async findByEmail(email: string): Promise<Account | undefined> {
    return this.#holderOf(emailKey(email));
  }

  async findByHandle(handle: string): Promise<Account | undefined> {
    const account = this.#holderOf(handleKey(handle));
    return account?.handle === handle ? account : undefined;
  }

  async findExternal(origin: string, subject: string): Promise<Account | undefined> {
    return this.#holderOf(externalKey({ origin, subject }));
  }

  async update(id: string, change: (account: Account) => Account): Promise<Account> {
    return this.#accounts.update(id, change);
  }

  async remove(id: string): Promise<void> {
    await this.#accounts.remove(id);
  }

  async dueForErasure(now: number): Promise<string[]> {
    const due: string[] = [];
    for (const { id, erasureAt } of this.#accounts.values())
      if (erasureAt !== undefined && erasureAt <= now) due.push(id);
    return due;
  }

  async search(query: string, limit: number, after?: SearchPlace): Promise<SearchHit[]> {
    return this.#search.find(query, limit, after).flatMap(({ tier, word, id }) => {
      const account = this.#accounts.get(id);
      return account ? { account, place: { tier, word, id } } : [];
    });
  }

  async *list(): AsyncGenerator<Account> {
    yield* [...this.#accounts.values()].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  }

  async listStaff(): Promise<Account[]> {
    return [...this.#staff.values()];
  }

  async legacyIterations(): Promise<number> {
    return this.#legacy.most;
  }

  async count(): Promise<number> {
    return this.#accounts.size;
  }

  /** Most saves change nothing by which a person is found, and leave the index alone. */
  #reindex(before: Account | undefined, after: Account | undefined): void {
    if (before && after && before.handle === after.handle && before.name === after.name) return;
    if (before) this.#search.remove(before);
    if (after) this.#search.add(after);
  }

  #noteStaff(before: Account | undefined, after: Account | undefined): void {
    if (before) this.#staff.delete(before.id);
    if (after && after.role !== 'member') this.#staff.set(after.id, after);
  }

  #noteHash(before: Account | undefined, after: Account | undefined): void {
    if (before?.passwordHash === after?.passwordHash) return;
    this.#legacy.change(before ? legacyIterationsOf(before) : 0, after ? legacyIterationsOf(after) : 0);
  }

  /** A key may be held by an account that is still being written, or that is about to have it: it counts once it shows. */
  #holderOf(key: string): Account | undefined {
    const account = this.#accounts.get(this.#claims.holderOf(key) ?? '');
    return account && keysOf(account).includes(key) ? account : undefined;
  }
}

function searchable(account: Account | undefined): Account | undefined {
  return account && isFindable(account) ? account : undefined;
}

/** The key under which a handle is held, by an account or by a registration. */
export function handleKey(handle: string): string {
  return `handle:${handle}`;
}

function emailKey(email: string): string {
  return `email:${email}`;
}

function externalKey({ origin, subject }: { origin: string; subject: string }): string {
  return `external:${origin} ${subject}`;
}

function keysOf({ email, external, handle, formerHandle }: Account): string[] {
  // The address first: where both are taken, the address is what has to stay unsaid.
  return [
    ...(email ? [emailKey(email)] : []),
    ...(external ? [externalKey(external)] : []),
    handleKey(handle),
    ...(formerHandle ? [handleKey(formerHandle)] : []),
  ];
}

/** The person has an account already, by their address or by another site's word. */
class IdentityTaken extends AppError {
  constructor() {
    super('invalid_payload', { field: 'email', message: 'this address has an account' });
  }
}

function refuse(key: string): never {
  if (key.startsWith('handle:')) throw new AppError('handle_taken', { field: 'handle' });
  throw new IdentityTaken();
}
