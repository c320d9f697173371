import { fold, searchWords } from './fold.ts';

/** What the index needs of a person. */
interface Searchable {
  id: string;
  handle: string;
  name: string;
}

interface Entry {
  word: string;
  handle: string;
  id: string;
}

/**
 * Finds people by how their words begin: one sorted array of words, so that a search goes straight to its range and looks at
 * nothing outside it.
 */
export class SearchIndex {
  #entries: Entry[] = [];

  /** Fills the index at once: sorting a hundred thousand people together is far cheaper than placing them one by one. */
  load(people: Iterable<Searchable>): void {
    this.#entries = [...people].flatMap(entriesOf).sort(compare);
  }

  add(person: Searchable): void {
    for (const entry of entriesOf(person)) this.#entries.splice(this.#place(entry), 0, entry);
  }

  remove(person: Searchable): void {
    for (const entry of entriesOf(person)) {
      const place = this.#place(entry);
      if (this.#entries[place]?.id === entry.id) this.#entries.splice(place, 1);
    }
  }

  /** The ids of the first `limit` people, by handle, one of whose words begins with `prefix`. */
  find(prefix: string, limit: number): string[] {
    const folded = fold(prefix);
    const found: Entry[] = [];
    for (let place = this.#place({ word: folded, handle: '', id: '' }); ; place += 1) {
      const entry = this.#entries[place];
      if (!entry?.word.startsWith(folded)) return found.map(({ id }) => id);
      keepLowest(found, entry, limit);
    }
  }

  /** Where an entry stands, or would. */
  #place(entry: Entry): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(this.#entries[middle]!, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function entriesOf({ id, handle, name }: Searchable): Entry[] {
  return searchWords(handle, name).map((word) => ({ word, handle, id }));
}

function compare(a: Entry, b: Entry): number {
  if (a.word !== b.word) return a.word < b.word ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return 0;
}

/** Keeps the entries with the lowest handles, sorted, each person once. A short prefix has many: all but a few end at the first test. */
function keepLowest(found: Entry[], entry: Entry, limit: number): void {
  if (found.length >= limit && entry.handle >= (found.at(-1)?.handle ?? '')) return;
  let place = found.length;
  while (place > 0 && found[place - 1]!.handle >= entry.handle) place -= 1;
  if (found[place]?.id === entry.id) return;
  found.splice(place, 0, entry);
  if (found.length > limit) found.pop();
}
