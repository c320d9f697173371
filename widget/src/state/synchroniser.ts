import type { AnswerRequest, ConversationSummary, ListConversations, Notices, Person } from '@repere/protocol';
import type { Link } from '../connection/link.ts';
import { createRounds } from './rounds.ts';
import { advance, moveRead, otherOf } from './summaries.ts';
import type { Reader } from './summaries.ts';
import { TimelineBook } from './timeline-book.ts';

/** What a synchroniser works with. */
export interface SynchroniserParts {
  link: Pick<Link, 'request'>;
  /** Whose list is kept, as of now. */
  reader: () => Reader;
  changed: () => void;
}

/**
 * Holds what this client knows of the server's conversations, and brings it up to date: from notices as they come, from the list
 * at every welcome, and from a comparison of revisions in between.
 */
export class Synchroniser {
  readonly #link: Pick<Link, 'request'>;
  readonly #reader: () => Reader;
  readonly #changed: () => void;
  #epoch: string | undefined;
  #revision = -1;
  #cursor: string | undefined;
  #pages = 1;

  readonly book: TimelineBook;
  readonly summaries: Map<string, ConversationSummary> = new Map();
  readonly people: Map<string, Person> = new Map();
  /** Requests that the reader has left or turned down, as far as it is known here. */
  readonly left: Map<string, AnswerRequest['answer']> = new Map();
  /** People whom the reader has blocked, as far as it was learned otherwise than from the list. */
  readonly blocked: Set<string> = new Set();
  /** Whether the list has been read since we last started over. */
  listed = false;

  constructor({ link, reader, changed }: SynchroniserParts) {
    this.#link = link;
    this.#reader = reader;
    this.#changed = changed;
    this.book = new TimelineBook(link, (people) => this.learn(people));
  }

  /** Whether the list goes on. */
  get hasMore(): boolean {
    return this.#cursor !== undefined;
  }

  /** Reads the list again and catches every open timeline up; calls that come meanwhile are one more round. */
  readonly sync: () => Promise<void> = createRounds(async () => {
    // A failure is not repeated: the next welcome or heads check begins again from what is known.
    await this.#catchUp().finally(() => this.#changed());
  });

  /** Reads one page more of the list, from now on at each reading. */
  async more(): Promise<void> {
    this.#pages += 1;
    await this.sync();
  }

  /** Takes note of which store the server speaks for: what is known of another one is worth nothing. */
  meet(epoch: string): void {
    if (epoch !== this.#epoch) this.#startOver(epoch);
  }

  /** Compares revisions, which finds out what a half-open socket has kept from us. */
  async checkHeads(): Promise<void> {
    const heads = await this.#link.request('heads:check', {}).catch(() => undefined);
    if (!heads) return;
    if (heads.epoch === this.#epoch && heads.revision === this.#revision) return;
    this.meet(heads.epoch);
    await this.sync();
  }

  /** Applies a notice, and asks for what it shows to be missing. */
  async event(notice: Notices['conversation:event']): Promise<void> {
    const { conversationId, event, people, quoted } = notice;
    this.learn(people);
    const next = advance(this.summaries.get(conversationId), notice, this.#reader());
    if (next) this.summaries.set(conversationId, next);
    await this.book.apply(conversationId, event, quoted).catch(() => undefined);
    this.#changed();
    if (!next) await this.sync();
  }

  /** Moves the reader's position forward. */
  read({ conversationId, seq }: Notices['conversation:read']): void {
    const summary = this.summaries.get(conversationId);
    if (!summary) return;
    this.summaries.set(conversationId, moveRead(summary, seq, this.book.get(conversationId)?.timeline, this.#reader()));
    this.#changed();
  }

  /** Takes over what the reader has answered, here or in another window. */
  async answered({ conversationId, answer }: AnswerRequest): Promise<void> {
    const summary = this.summaries.get(conversationId);
    if (answer !== 'accept') this.left.set(conversationId, answer);
    else this.left.delete(conversationId);
    if (answer === 'accept' && summary) {
      const { request: _, ...accepted } = summary;
      this.summaries.set(conversationId, accepted);
    }
    this.#changed();
    await this.sync();
  }

  /** Takes over whom the reader has blocked, or no longer does, here or in another window. */
  async related({ account, blocked }: Notices['person:blocked']): Promise<void> {
    if (blocked) this.blocked.add(account);
    else this.blocked.delete(account);
    for (const [id, summary] of this.summaries) {
      if (otherOf(summary, this.#reader().account)?.id !== account) continue;
      const { blocked: _, ...rest } = summary;
      this.summaries.set(id, blocked ? { ...rest, blocked } : rest);
    }
    this.#changed();
    // A request of theirs goes with the block, and comes back without it.
    await this.sync();
  }

  learn(people: readonly Person[]): void {
    for (const person of people) this.people.set(person.id, person);
  }

  /** Forgets everything: what is known was one person's. */
  forget(): void {
    this.#startOver(undefined);
    this.people.clear();
    this.#pages = 1;
  }

  #startOver(epoch: string | undefined): void {
    this.#epoch = epoch;
    this.#revision = -1;
    this.#cursor = undefined;
    this.summaries.clear();
    this.left.clear();
    this.blocked.clear();
    this.book.clear();
    this.listed = false;
  }

  async #catchUp(): Promise<void> {
    const epoch = this.#epoch;
    const { of } = this.#reader();
    const left = new Map(this.left);
    const [{ listed, cursor, revision }, requests, ignored] = await Promise.all([
      this.#list(),
      of === 'mine' ? this.#first('requests') : [],
      of === 'mine' ? this.#first('ignored') : [],
    ]);
    if (epoch !== this.#epoch) return;
    listed.push(...requests, ...ignored);
    const before = new Map(this.summaries);
    this.summaries.clear();
    for (const [id, summary] of before) if (this.book.get(id)) this.summaries.set(id, summary);
    // What was answered meanwhile is newer than the lists.
    const asBefore = ({ id }: ConversationSummary): boolean => this.left.get(id) === left.get(id);
    for (const { id } of requests.filter(asBefore)) this.left.delete(id);
    for (const { id } of ignored.filter(asBefore)) this.left.set(id, 'ignore');
    for (const summary of listed) {
      const known = before.get(summary.id);
      // A notice may have overtaken the list.
      this.summaries.set(summary.id, known && known.lastSeq > summary.lastSeq ? known : summary);
      // Of those who take part nobody leaves: whoever is missing now was erased. A coach may have been named without taking part.
      for (const { id, role } of known?.people ?? [])
        if (role === 'member' || summary.kind === 'direct') this.people.delete(id);
      this.learn(summary.people);
    }
    this.#cursor = cursor;
    this.listed = true;
    this.#changed();
    for (const { id, lastSeq } of listed) await this.book.catchUp(id, lastSeq);
    // Only now is everything up to this revision here.
    this.#revision = revision;
  }

  /** The first page of a list: what answers make room for moves up. */
  async #first(of: ListConversations['of']): Promise<ConversationSummary[]> {
    return (await this.#link.request('conversations:list', { of })).conversations;
  }

  async #list(): Promise<{ listed: ConversationSummary[]; cursor: string | undefined; revision: number }> {
    const listed: ConversationSummary[] = [];
    let cursor: string | undefined;
    let revision: number | undefined;
    for (let page = 0; page < this.#pages; page += 1) {
      const query = { of: this.#reader().of, ...(cursor ? { cursor } : {}) };
      const answer = await this.#link.request('conversations:list', query);
      // The first page's: what changed while the others were read is found by the next comparison.
      revision ??= answer.revision;
      listed.push(...answer.conversations);
      cursor = answer.cursor;
      if (!cursor) break;
    }
    return { listed, cursor, revision: revision ?? -1 };
  }
}
