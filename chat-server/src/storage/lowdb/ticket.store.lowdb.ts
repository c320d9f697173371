import type { Ticket, TicketStore } from '../../accounts/tickets/ticket.store.ts';
import { Claims } from './claims.ts';
import type { DocumentCollection } from './document-collection.ts';
import { ResidentDocuments } from './resident-documents.ts';

/** Tickets as lowdb documents, held in memory too: they are few, and gone within the hour. */
export class LowdbTicketStore implements TicketStore {
  readonly #tickets: ResidentDocuments<Ticket>;

  private constructor(documents: DocumentCollection<Ticket>) {
    // Nothing about a ticket is unique but its id.
    this.#tickets = new ResidentDocuments({ documents, claims: new Claims(), keysOf: () => [], refuse: refuseNothing });
  }

  /** Reads all tickets. Throws `DamagedDocument`. */
  static async open(documents: DocumentCollection<Ticket>): Promise<LowdbTicketStore> {
    const store = new LowdbTicketStore(documents);
    await store.#tickets.load();
    return store;
  }

  async insert(ticket: Ticket): Promise<void> {
    await this.#tickets.insert(ticket);
  }

  async find(id: string): Promise<Ticket | undefined> {
    return this.#tickets.get(id);
  }

  async listOf(account: string): Promise<Ticket[]> {
    return [...this.#tickets.values()].filter((ticket) => ticket.account === account);
  }

  async update(id: string, change: (ticket: Ticket) => Ticket): Promise<Ticket> {
    return this.#tickets.update(id, change);
  }

  async remove(id: string): Promise<void> {
    await this.#tickets.remove(id);
  }

  async removeOf(account: string): Promise<void> {
    await this.#removeAll((ticket) => ticket.account === account);
  }

  async removeExpired(now: number): Promise<number> {
    return this.#removeAll(({ expiresAt }) => expiresAt < now);
  }

  async #removeAll(which: (ticket: Ticket) => boolean): Promise<number> {
    const found = [...this.#tickets.values()].filter(which);
    for (const { id } of found) await this.#tickets.remove(id);
    return found.length;
  }
}

function refuseNothing(key: string): never {
  throw new Error(`a ticket holds no key, and yet ${key} is taken`);
}
