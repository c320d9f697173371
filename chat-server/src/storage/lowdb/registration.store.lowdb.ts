import type { Registration, RegistrationStore } from '../../accounts/account.store.ts';
import { AppError } from '../../core/app-error.ts';
import { handleKey } from './account.store.lowdb.ts';
import type { Claims } from './claims.ts';
import type { DocumentCollection } from './document-collection.ts';
import { ResidentDocuments } from './resident-documents.ts';

/** Pending registrations as lowdb documents. They share the accounts' claims, so that a handle is promised once. */
export class LowdbRegistrationStore implements RegistrationStore {
  readonly #registrations: ResidentDocuments<Registration>;

  private constructor(documents: DocumentCollection<Registration>, claims: Claims) {
    this.#registrations = new ResidentDocuments({ documents, claims, keysOf, refuse });
  }

  /** Reads all registrations. Throws `DamagedDocument`. */
  static async open(documents: DocumentCollection<Registration>, claims: Claims): Promise<LowdbRegistrationStore> {
    const store = new LowdbRegistrationStore(documents, claims);
    await store.#registrations.load();
    return store;
  }

  async insert(registration: Registration): Promise<void> {
    await this.#registrations.insert(registration);
  }

  async find(id: string): Promise<Registration | undefined> {
    return this.#registrations.get(id);
  }

  async update(id: string, change: (registration: Registration) => Registration): Promise<Registration> {
    return this.#registrations.update(id, change);
  }

  async remove(id: string): Promise<void> {
    await this.#registrations.remove(id);
  }

  async removeExpired(now: number): Promise<number> {
    const ended = [...this.#registrations.values()].filter(({ expiresAt }) => expiresAt < now);
    for (const { id } of ended) await this.#registrations.remove(id);
    return ended.length;
  }
}

function keysOf({ handle }: Registration): string[] {
  return [handleKey(handle)];
}

function refuse(): never {
  throw new AppError('handle_taken', { field: 'handle' });
}
