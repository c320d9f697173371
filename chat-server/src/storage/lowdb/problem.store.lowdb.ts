import type { Problem } from '@repere/protocol';
import { AppError } from '../../core/app-error.ts';
import { seal, unseal } from '../../core/seal.ts';
import { Turns } from '../../core/turns.ts';
import type { ProblemPlace, ProblemStore } from '../../feedback/problem.store.ts';
import type { DocumentCollection } from './document-collection.ts';
import type { MasterKey } from './master-key.ts';

/** A problem at rest: when in the clear, the rest sealed under a key that the master key gives. */
export interface StoredProblem {
  id: string;
  at: number;
  master: string;
  sealed: string;
}

/** All changes take turns, because how many there are decides what becomes of each. */
const ALL = 'problems';

/** What visitors reported, as lowdb documents. In memory is only their order. */
export class LowdbProblemStore implements ProblemStore {
  readonly #documents: DocumentCollection<StoredProblem>;
  readonly #master: string;
  readonly #key: Uint8Array;
  readonly #turns = new Turns();
  /** Oldest first. */
  readonly #order: ProblemPlace[] = [];

  private constructor(documents: DocumentCollection<StoredProblem>, master: MasterKey) {
    this.#documents = documents;
    this.#master = master.fingerprint;
    this.#key = master.keyFor('problems');
  }

  /** Reads all problems once, for their order. Throws `DamagedDocument`. */
  static async open(documents: DocumentCollection<StoredProblem>, master: MasterKey): Promise<LowdbProblemStore> {
    const store = new LowdbProblemStore(documents, master);
    for await (const { id, at } of documents.all()) store.#order.push({ id, at });
    store.#order.sort(compare);
    return store;
  }

  keep(problem: Problem, most: number): Promise<{ added: boolean; dropped: number }> {
    const { id, at, kind, page, what, contact } = problem;
    return this.#turns.take(ALL, async () => {
      const earlier = await this.#documents.find(id);
      if (earlier) {
        const known = this.#open(earlier);
        const same = known.kind === kind && known.page === page && known.what === what && known.contact === contact;
        if (same) return { added: false, dropped: 0 };
        throw new AppError('client_id_reused', { message: `problem ${id} was something else` });
      }
      // First, so that a disk that fails leaves nothing half done.
      const dropped = await this.#dropOldest(this.#order.length + 1 - most);
      const sealed = seal(this.#key, JSON.stringify({ kind, page, what, contact }), `problem ${id}`);
      await this.#documents.insert(id, { id, at, master: this.#master, sealed });
      this.#order.splice(this.#firstFrom({ id, at }), 0, { id, at });
      return { added: true, dropped };
    });
  }

  async list(limit: number, below?: ProblemPlace): Promise<Problem[]> {
    const end = below ? this.#firstFrom(below) : this.#order.length;
    const places = this.#order.slice(Math.max(0, end - limit), end).reverse();
    const found = await Promise.all(places.map(({ id }) => this.#documents.find(id)));
    return found.filter((stored) => stored !== undefined).map((stored) => this.#open(stored));
  }

  async countBefore(at: number): Promise<number> {
    return this.#firstFrom({ at, id: '' });
  }

  removeBefore(at: number): Promise<number> {
    return this.#turns.take(ALL, () => this.#dropOldest(this.#firstFrom({ at, id: '' })));
  }

  /** Each goes from the order first, so that nobody else drops it too, and comes back where the disk fails. */
  async #dropOldest(count: number): Promise<number> {
    let dropped = 0;
    for (; dropped < count; dropped += 1) {
      const oldest = this.#order.shift();
      if (!oldest) break;
      try {
        await this.#documents.remove(oldest.id);
      } catch (error) {
        this.#order.splice(this.#firstFrom(oldest), 0, oldest);
        throw error;
      }
    }
    return dropped;
  }

  #open({ id, at, sealed }: StoredProblem): Problem {
    const words = JSON.parse(unseal(this.#key, sealed, `problem ${id}`)) as Omit<Problem, 'id' | 'at'>;
    // Those that were kept before there were kinds say none.
    return { id, at, ...words, kind: words.kind ?? 'broken' };
  }

  /** How many stand before a place. */
  #firstFrom(place: ProblemPlace): number {
    let [low, high] = [0, this.#order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(this.#order[middle]!, place) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function compare(one: ProblemPlace, other: ProblemPlace): number {
  return one.at - other.at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
