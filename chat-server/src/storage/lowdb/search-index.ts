import type { SearchPlace } from '../../accounts/account.store.ts';
import { type Entry, PrefixList } from './prefix-list.ts';
import { LATER, searchKey, searchKeys } from './search-keys.ts';

/** What the index needs of a person. */
interface Searchable {
  id: string;
  handle: string;
  name: string;
}

/**
 * Finds people by how their handle and name begin, and after those by how a later word begins; in each of the two by the word that was
 * found, a handle before a name. A person stands at the best of their keys alone, so that pages need to remember nobody.
 */
export class SearchIndex {
  readonly #beginnings = new PrefixList();
  readonly #later = new PrefixList();

  /** Fills the index at once. */
  load(people: Iterable<Searchable>): void {
    const entries = [...people].flatMap(entriesOf);
    this.#beginnings.load(entries.filter(({ tier }) => tier !== LATER));
    this.#later.load(entries.filter(({ tier }) => tier === LATER));
  }

  add(person: Searchable): void {
    for (const entry of entriesOf(person)) this.#listOf(entry).add(entry);
  }

  remove(person: Searchable): void {
    for (const entry of entriesOf(person)) this.#listOf(entry).remove(entry);
  }

  /** Where the first `limit` people stand whom a query finds, after a place that an earlier page ended at. */
  find(query: string, limit: number, after?: SearchPlace): SearchPlace[] {
    const prefix = searchKey(query);
    if (prefix === '') return [];
    const found = after?.tier === LATER ? [] : this.#beginnings.find(prefix, limit, after);
    if (found.length === limit) return found;
    const rest = this.#later.find(prefix, limit - found.length, after?.tier === LATER ? after : undefined);
    return [...found, ...rest];
  }

  #listOf({ tier }: SearchPlace): PrefixList {
    return tier === LATER ? this.#later : this.#beginnings;
  }
}

function entriesOf({ id, handle, name }: Searchable): Entry[] {
  const keys = searchKeys(handle, name);
  return keys.map(({ tier, word }, place) => ({ tier, word, id, covered: coveredBy(keys.slice(0, place), word) }));
}

function coveredBy(better: readonly { word: string }[], word: string): number {
  return Math.max(0, ...better.map((key) => sharedLength(key.word, word)));
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
