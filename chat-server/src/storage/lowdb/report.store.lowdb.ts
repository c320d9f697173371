import type { ReportReason } from '@repere/protocol';
import { AppError } from '../../core/app-error.ts';
import type { KeyRing } from '../../core/key-ring.ts';
import { Turns } from '../../core/turns.ts';
import type {
  FiledReport,
  ReportContent,
  ReportExcerpt,
  ReportPlace,
  ReportRequest,
  ReportStore,
} from '../../reports/report.store.ts';
import type { DocumentCollection } from './document-collection.ts';
import { type BodyProof, ReportSealing, type SealedText } from './report-sealing.ts';

/** A report at rest: who, whom, when and where in the clear; what was written sealed, each text under its author's key. */
export interface StoredReport {
  id: string;
  at: number;
  by: string;
  about: string;
  reason: ReportReason;
  proof: BodyProof;
  words?: SealedText;
  excerpt?: {
    conversationId: string;
    seq: number;
    messages: { seq: number; at: number; by: string; text: SealedText | null }[];
  };
}

/** What is held of each report in memory. */
interface OrderedReport extends ReportPlace {
  by: string;
}

/** Reports as lowdb documents. In memory is only their order, and who filed them. */
export class LowdbReportStore implements ReportStore {
  readonly #documents: DocumentCollection<StoredReport>;
  readonly #sealing: ReportSealing;
  readonly #turns = new Turns();
  /** Oldest first. */
  readonly #order: OrderedReport[] = [];

  private constructor(documents: DocumentCollection<StoredReport>, keys: KeyRing) {
    this.#documents = documents;
    this.#sealing = new ReportSealing(keys);
  }

  /** Reads all reports once, for that. Throws `DamagedDocument`. */
  static async open(documents: DocumentCollection<StoredReport>, keys: KeyRing): Promise<LowdbReportStore> {
    const store = new LowdbReportStore(documents, keys);
    for await (const { at, id, by } of documents.all()) store.#order.push({ at, id, by });
    store.#order.sort(compare);
    return store;
  }

  file({ id, by, at, body, compose }: ReportRequest): Promise<ReportContent | undefined> {
    return this.#turns.take(id, async () => {
      const earlier = await this.#documents.find(id);
      if (earlier) {
        if (await this.#sealing.isSame(id, earlier.proof, body)) return undefined;
        throw new AppError('client_id_reused', { message: `report ${id} was used for something else` });
      }
      const content = await compose();
      const { about, reason, words, excerpt } = content;
      await this.#documents.insert(id, {
        ...{ id, at, by, about, reason },
        proof: await this.#sealing.prove(id, by, body),
        ...(words !== undefined && { words: await this.#sealing.seal(id, 'words', by, words) }),
        ...(excerpt && { excerpt: await this.#sealExcerpt(id, excerpt) }),
      });
      this.#order.push({ at, id, by });
      this.#order.sort(compare);
      return content;
    });
  }

  async list(limit: number, below?: ReportPlace): Promise<FiledReport[]> {
    const end = below ? this.#order.filter((place) => compare(place, below) < 0).length : this.#order.length;
    const places = this.#order.slice(Math.max(0, end - limit), end).reverse();
    return this.#read(places);
  }

  filedBy(account: string): Promise<FiledReport[]> {
    return this.#read(this.#order.filter(({ by }) => by === account).reverse());
  }

  async #read(places: readonly ReportPlace[]): Promise<FiledReport[]> {
    const found = await Promise.all(places.map(({ id }) => this.#documents.find(id)));
    return Promise.all(found.filter((report) => report !== undefined).map((report) => this.#open(report)));
  }

  async #sealExcerpt(id: string, { messages, ...place }: ReportExcerpt): Promise<StoredReport['excerpt']> {
    const sealed = messages.map(async ({ text, ...facts }) => ({
      ...facts,
      text: text === null ? null : await this.#sealing.seal(id, `${facts.seq}`, facts.by, text),
    }));
    return { ...place, messages: await Promise.all(sealed) };
  }

  async #open({ proof: _, words, excerpt, ...facts }: StoredReport): Promise<FiledReport> {
    const { id } = facts;
    const opened = excerpt?.messages.map(async ({ text, ...place }) => ({
      ...place,
      text: text && (await this.#sealing.open(id, `${place.seq}`, text)),
    }));
    return {
      ...facts,
      words: words ? await this.#sealing.open(id, 'words', words) : null,
      ...(excerpt && opened && { excerpt: { ...excerpt, messages: await Promise.all(opened) } }),
    };
  }
}

function compare(one: ReportPlace, other: ReportPlace): number {
  return one.at - other.at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
