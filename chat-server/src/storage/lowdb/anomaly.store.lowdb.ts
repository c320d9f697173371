import type { AnomalyDraft, AnomalyStore } from '../../anomalies/anomaly.store.ts';
import { Turns } from '../../core/turns.ts';
import type { DocumentCollection } from './document-collection.ts';

/** How often an anomaly was seen, and when last: what decides which draft goes first. */
interface Weight {
  count: number;
  lastSeen: number;
}

/** All changes take turns, because how many there are decides what becomes of each. */
const ALL = 'anomalies';

/** Drafts of anomalies as lowdb documents. In memory is only how often each was seen. */
export class LowdbAnomalyStore implements AnomalyStore {
  readonly #documents: DocumentCollection<AnomalyDraft>;
  readonly #turns = new Turns();
  readonly #weights = new Map<string, Weight>();

  private constructor(documents: DocumentCollection<AnomalyDraft>) {
    this.#documents = documents;
  }

  /** Reads all drafts once. Throws `DamagedDocument`. */
  static async open(documents: DocumentCollection<AnomalyDraft>): Promise<LowdbAnomalyStore> {
    const store = new LowdbAnomalyStore(documents);
    for await (const draft of documents.all()) store.#weights.set(draft.fingerprint, weigh(draft));
    return store;
  }

  change(
    fingerprint: string,
    most: number,
    change: (known: AnomalyDraft | undefined) => AnomalyDraft,
  ): Promise<{ added: boolean; dropped: number }> {
    return this.#turns.take(ALL, async () => {
      const added = !this.#weights.has(fingerprint);
      // First, so that a disk that fails leaves nothing half done.
      const dropped = added ? await this.#dropLightest(this.#weights.size + 1 - most) : 0;
      const draft = await this.#documents.change(nameOf(fingerprint), change);
      if (draft) this.#weights.set(fingerprint, weigh(draft));
      return { added, dropped };
    });
  }

  async list(limit: number, after = ''): Promise<AnomalyDraft[]> {
    const wanted = [...this.#weights.keys()].filter((fingerprint) => fingerprint > after).sort();
    const found = await Promise.all(wanted.slice(0, limit).map((each) => this.#documents.find(nameOf(each))));
    return found.filter((draft) => draft !== undefined);
  }

  async #dropLightest(count: number): Promise<number> {
    if (count <= 0) return 0;
    const lightest = [...this.#weights].sort(([, one], [, other]) => compare(one, other)).slice(0, count);
    for (const [fingerprint] of lightest) {
      await this.#documents.remove(nameOf(fingerprint));
      this.#weights.delete(fingerprint);
    }
    return lightest.length;
  }
}

/** A file's name: the digits first, so that the documents spread over their folders. */
function nameOf(fingerprint: string): string {
  const [version = '', digits = ''] = fingerprint.split(':');
  return `${digits}-${version}`;
}

function weigh({ seen }: AnomalyDraft): Weight {
  const count = seen.reduce((sum, each) => sum + each.count, 0);
  return { count, lastSeen: seen.reduce((last, each) => Math.max(last, each.lastSeen), 0) };
}

function compare(one: Weight, other: Weight): number {
  return one.count - other.count || one.lastSeen - other.lastSeen;
}
