import type { Relation, RelationStore } from '../../relations/relation.store.ts';
import type { DocumentCollection } from './document-collection.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** Relations as lowdb documents, held in memory too: every message asks for two of them. Only accounts that kept something have one. */
export class LowdbRelationStore implements RelationStore {
  readonly #documents: DocumentCollection<Relation>;
  readonly #relations = new Map<string, Relation>();
  readonly #blockers = new Map<string, Set<string>>();

  private constructor(documents: DocumentCollection<Relation>) {
    this.#documents = documents;
  }

  /** Reads all relations. Throws `DamagedDocument`. */
  static async open(documents: DocumentCollection<Relation>): Promise<LowdbRelationStore> {
    const store = new LowdbRelationStore(documents);
    for await (const relation of documents.all()) store.#show(relation.account, relation);
    return store;
  }

  async find(account: string): Promise<Relation> {
    return this.#relations.get(account) ?? none(account);
  }

  async change(account: string, change: (relation: Relation) => Relation): Promise<Relation> {
    const after = await this.#documents.change(account, (current) => {
      const before = current ?? none(account);
      const changed = change(before);
      return changed === before ? current : { ...changed, revision: before.revision + 1 };
    });
    this.#show(account, after);
    return after ?? none(account);
  }

  async blockersOf(account: string): Promise<ReadonlySet<string>> {
    return this.#blockers.get(account) ?? NOBODY;
  }

  async remove(account: string): Promise<void> {
    await this.#documents.remove(account);
    this.#show(account, undefined);
  }

  #show(account: string, after: Relation | undefined): void {
    for (const { account: other } of this.#relations.get(account)?.blocked ?? []) {
      const blockers = this.#blockers.get(other);
      blockers?.delete(account);
      if (blockers?.size === 0) this.#blockers.delete(other);
    }
    if (after) this.#relations.set(account, after);
    else this.#relations.delete(account);
    for (const { account: other } of after?.blocked ?? []) {
      const blockers = this.#blockers.get(other);
      if (blockers) blockers.add(account);
      else this.#blockers.set(other, new Set([account]));
    }
  }
}

function none(account: string): Relation {
  return { account, revision: 0, blocked: [], answers: [] };
}
