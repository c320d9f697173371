import { createHash, createHmac } from 'node:crypto';
import type { PageVotes } from '@repere/protocol';
import { Turns } from '../../core/turns.ts';
import type { CastVote, VoteStore } from '../../feedback/vote.store.ts';
import type { DocumentCollection } from './document-collection.ts';
import type { MasterKey } from './master-key.ts';

/** A vote whose voter is known: by a keyed hash of page and voter, which is its name. */
export interface StoredVote {
  id: string;
  page: string;
  helpful: boolean;
  at: number;
}

/** The votes of a page whose voters were forgotten. `forgetting`: those that are in the numbers already, and whose own documents go next. */
export interface StoredVoteCount extends PageVotes {
  forgetting?: string[];
}

export interface VoteDocuments {
  votes: DocumentCollection<StoredVote>;
  counts: DocumentCollection<StoredVoteCount>;
}

/** Most votes whose voters are known: beyond that, the oldest are forgotten early. All of them are read at a start. */
const MOST_NAMED = 50_000;

/** How many are forgotten at once: whoever votes on that page waits for it. */
const BATCH = 100;

/** A small document a vote, so that a vote costs the same among a million; the numbers of each page in memory from the start. */
export class LowdbVoteStore implements VoteStore {
  readonly #documents: VoteDocuments;
  readonly #key: Uint8Array;
  readonly #most: number;
  readonly #turns = new Turns();
  readonly #pages = new Map<string, PageVotes>();
  /** When each vote was cast whose voter is known, and on which page; in the order of casting. */
  readonly #named = new Map<string, { page: string; at: number }>();
  /** Pages where a process ended in the middle of forgetting. */
  readonly #unfinished = new Map<string, string[]>();

  private constructor(documents: VoteDocuments, master: MasterKey, most: number) {
    this.#documents = documents;
    this.#key = master.keyFor('votes');
    this.#most = most;
  }

  /** Reads all votes once, to count them. Throws `DamagedDocument`. */
  static async open(documents: VoteDocuments, master: MasterKey, most = MOST_NAMED): Promise<LowdbVoteStore> {
    const store = new LowdbVoteStore(documents, master, most);
    const counted = new Set<string>();
    for await (const { page, helpful, unhelpful, forgetting } of documents.counts.all()) {
      store.#pages.set(page, { page, helpful, unhelpful });
      if (forgetting) store.#unfinished.set(page, forgetting);
      for (const id of forgetting ?? []) counted.add(id);
    }
    const found: StoredVote[] = [];
    for await (const vote of documents.votes.all()) if (!counted.has(vote.id)) found.push(vote);
    found.sort((one, other) => one.at - other.at);
    for (const { id, page, at, helpful } of found) {
      store.#named.set(id, { page, at });
      store.#count(page, helpful, 1);
    }
    return store;
  }

  async has(page: string, voter: string): Promise<boolean> {
    return this.#named.has(this.#nameOf(page, voter));
  }

  async cast({ page, voter, helpful, at }: CastVote): Promise<void> {
    const id = this.#nameOf(page, voter);
    await this.#turns.take(page, async () => {
      await this.#finish(page);
      let before: StoredVote | undefined;
      await this.#documents.votes.change(id, (known) => {
        before = known;
        return known?.helpful === helpful ? known : { id, page, helpful, at };
      });
      if (before?.helpful === helpful) return;
      if (before) this.#count(page, before.helpful, -1);
      this.#count(page, helpful, 1);
      this.#named.delete(id);
      this.#named.set(id, { page, at });
    });
    if (this.#named.size > this.#most) await this.#forgetOldest();
  }

  async counts(limit: number, after = ''): Promise<PageVotes[]> {
    const pages = [...this.#pages.keys()].filter((page) => page > after).sort();
    return pages.slice(0, limit).map((page) => ({ page, helpful: 0, unhelpful: 0, ...this.#pages.get(page) }));
  }

  async countBefore(before: number): Promise<number> {
    return this.#namedBefore(before).length;
  }

  async forgetVoters(before: number): Promise<number> {
    for (const page of [...this.#unfinished.keys()]) await this.#turns.take(page, () => this.#finish(page));
    const due = this.#namedBefore(before);
    for (const [page, ids] of byPage(due))
      for (let start = 0; start < ids.length; start += BATCH) await this.#forget(page, ids.slice(start, start + BATCH));
    return due.length;
  }

  #namedBefore(before: number): { id: string; page: string }[] {
    return [...this.#named].filter(([, { at }]) => at < before).map(([id, { page }]) => ({ id, page }));
  }

  /** Those of one page among the oldest, so that it is done at once. */
  async #forgetOldest(): Promise<void> {
    const [oldest] = this.#named.values();
    const ids: string[] = [];
    for (const [id, { page }] of this.#named) {
      if (page === oldest?.page) ids.push(id);
      if (ids.length === BATCH) break;
    }
    if (oldest) await this.#forget(oldest.page, ids);
  }

  /**
   * Adds votes to the numbers of their page and removes their own documents. The numbers remember which ones they hold until the last is
   * gone, so that a process that dies in between counts none twice and none never.
   */
  #forget(page: string, wanted: readonly string[]): Promise<void> {
    return this.#turns.take(page, async () => {
      await this.#finish(page);
      const found = await Promise.all(wanted.map((id) => this.#documents.votes.find(id)));
      const votes = found.filter((vote) => vote !== undefined);
      const helpful = votes.filter((vote) => vote.helpful).length;
      const forgetting = votes.map(({ id }) => id);
      await this.#documents.counts.change(countId(page), (known) => ({
        page,
        helpful: (known?.helpful ?? 0) + helpful,
        unhelpful: (known?.unhelpful ?? 0) + votes.length - helpful,
        forgetting,
      }));
      for (const id of wanted) this.#named.delete(id);
      this.#unfinished.set(page, forgetting);
      await this.#finish(page);
    });
  }

  /** In the page's turn. */
  async #finish(page: string): Promise<void> {
    const ids = this.#unfinished.get(page);
    if (!ids) return;
    await Promise.all(ids.map((id) => this.#documents.votes.remove(id)));
    await this.#documents.counts.update(countId(page), ({ forgetting: _, ...count }) => count);
    this.#unfinished.delete(page);
  }

  #count(page: string, helpful: boolean, by: 1 | -1): void {
    const known = this.#pages.get(page) ?? { page, helpful: 0, unhelpful: 0 };
    const which = helpful ? 'helpful' : 'unhelpful';
    this.#pages.set(page, { ...known, [which]: known[which] + by });
  }

  #nameOf(page: string, voter: string): string {
    return createHmac('sha256', this.#key).update(`${page}\n${voter}`).digest('hex').slice(0, 32);
  }
}

function byPage(votes: readonly { id: string; page: string }[]): Map<string, string[]> {
  const pages = new Map<string, string[]>();
  for (const { id, page } of votes) {
    const ids = pages.get(page);
    if (ids) ids.push(id);
    else pages.set(page, [id]);
  }
  return pages;
}

function countId(page: string): string {
  return createHash('sha256').update(page).digest('hex').slice(0, 32);
}
