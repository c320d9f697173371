import type { ReportDecision, ReportReason, ReportState } from '@repere/protocol';
import { AppError } from '../../core/app-error.ts';
import type { KeyRing } from '../../core/key-ring.ts';
import { Turns } from '../../core/turns.ts';
import type {
  DecideRequest,
  FiledReport,
  ReportContent,
  ReportExcerpt,
  ReportPlace,
  ReportRequest,
  ReportStore,
  Verdict,
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
  /** `open` until what follows from it has been done. */
  decided?: { decision: ReportDecision; at: number; by: string; words?: SealedText; open?: true };
}

/** What is held of each report in memory. */
interface OrderedReport extends ReportPlace {
  by: string;
  /** When it was decided, in milliseconds since the epoch; absent while it is open. */
  decidedAt: number | undefined;
}

/** Reports as lowdb documents. In memory is only their order, their state, and who filed them. */
export class LowdbReportStore implements ReportStore {
  readonly #documents: DocumentCollection<StoredReport>;
  readonly #sealing: ReportSealing;
  readonly #turns = new Turns();
  /** Oldest first. */
  readonly #order: OrderedReport[] = [];
  /** Those whose decision is not settled. */
  readonly #open = new Set<string>();

  private constructor(documents: DocumentCollection<StoredReport>, keys: KeyRing) {
    this.#documents = documents;
    this.#sealing = new ReportSealing(keys);
  }

  /** Reads all reports once, for that. Throws `DamagedDocument`. */
  static async open(documents: DocumentCollection<StoredReport>, keys: KeyRing): Promise<LowdbReportStore> {
    const store = new LowdbReportStore(documents, keys);
    for await (const { at, id, by, decided } of documents.all()) {
      store.#order.push({ at, id, by, decidedAt: decided?.at });
      if (decided?.open) store.#open.add(id);
    }
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
      this.#order.push({ at, id, by, decidedAt: undefined });
      this.#order.sort(compare);
      return content;
    });
  }

  async find(id: string): Promise<FiledReport | undefined> {
    const stored = await this.#documents.find(id);
    return stored && this.#unseal(stored);
  }

  decide({ id, decision, words, by, at }: DecideRequest): Promise<{ verdict: Verdict; repeated: boolean }> {
    return this.#turns.take(id, async () => {
      const earlier = await this.find(id);
      if (!earlier) throw new AppError('not_found', { field: 'report', message: `there is no report ${id}` });
      const { decided } = earlier;
      if (decided) {
        if (decided.by === by && decided.decision === decision && decided.words === (words ?? null))
          return { verdict: decided, repeated: true };
        throw new AppError('already_claimed', { message: `report ${id} has been decided` });
      }
      const sealed = words === undefined ? undefined : await this.#sealing.seal(id, 'decision', by, words);
      const kept = { decision, at, by, ...(sealed && { words: sealed }), open: true as const };
      await this.#documents.update(id, (report) => ({ ...report, decided: kept }));
      this.#open.add(id);
      for (const place of this.#order) if (place.id === id) place.decidedAt = at;
      return { verdict: { decision, at, by, words: words ?? null, settled: false }, repeated: false };
    });
  }

  settled(): Promise<void> {
    return this.#turns.settled();
  }

  settle(id: string): Promise<void> {
    return this.#turns.take(id, async () => {
      await this.#documents.update(id, (report) => {
        if (!report.decided?.open) return report;
        const { open: _, ...decided } = report.decided;
        return { ...report, decided };
      });
      this.#open.delete(id);
    });
  }

  async unsettled(): Promise<string[]> {
    return [...this.#open];
  }

  async list(limit: number, below?: ReportPlace, state?: ReportState): Promise<FiledReport[]> {
    const places: ReportPlace[] = [];
    for (let place = this.#order.length - 1; place >= 0 && places.length < limit; place -= 1) {
      const each = this.#order[place];
      if (!each || (below && compare(each, below) >= 0) || (state && stateOf(each) !== state)) continue;
      places.push(each);
    }
    return this.#read(places);
  }

  async countDecidedBefore(at: number): Promise<number> {
    return this.#decidedBefore(at).length;
  }

  async removeDecidedBefore(before: number): Promise<number> {
    const due = this.#decidedBefore(before);
    for (const place of due) {
      await this.#turns.take(place.id, () => this.#documents.remove(place.id));
      const at = this.#order.indexOf(place);
      if (at >= 0) this.#order.splice(at, 1);
    }
    return due.length;
  }

  #decidedBefore(at: number): OrderedReport[] {
    return this.#order.filter(({ id, decidedAt = Infinity }) => decidedAt < at && !this.#open.has(id));
  }

  filedBy(account: string): Promise<FiledReport[]> {
    return this.#read(this.#order.filter(({ by }) => by === account).reverse());
  }

  async #read(places: readonly ReportPlace[]): Promise<FiledReport[]> {
    const found = await Promise.all(places.map(({ id }) => this.#documents.find(id)));
    return Promise.all(found.filter((report) => report !== undefined).map((report) => this.#unseal(report)));
  }

  async #sealExcerpt(id: string, { messages, ...place }: ReportExcerpt): Promise<StoredReport['excerpt']> {
    const sealed = messages.map(async ({ text, ...facts }) => ({
      ...facts,
      text: text === null ? null : await this.#sealing.seal(id, `${facts.seq}`, facts.by, text),
    }));
    return { ...place, messages: await Promise.all(sealed) };
  }

  async #unseal({ proof: _, words, excerpt, decided, ...facts }: StoredReport): Promise<FiledReport> {
    const { id } = facts;
    const opened = excerpt?.messages.map(async ({ text, ...place }) => ({
      ...place,
      text: text && (await this.#sealing.open(id, `${place.seq}`, text)),
    }));
    return {
      ...facts,
      words: words ? await this.#sealing.open(id, 'words', words) : null,
      ...(excerpt && opened && { excerpt: { ...excerpt, messages: await Promise.all(opened) } }),
      ...(decided && { decided: await this.#unsealVerdict(id, decided) }),
    };
  }

  async #unsealVerdict(id: string, { words, open, ...facts }: NonNullable<StoredReport['decided']>): Promise<Verdict> {
    return { ...facts, words: words ? await this.#sealing.open(id, 'decision', words) : null, settled: !open };
  }
}

function stateOf({ decidedAt }: OrderedReport): ReportState {
  return decidedAt === undefined ? 'open' : 'decided';
}

function compare(one: ReportPlace, other: ReportPlace): number {
  return one.at - other.at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
