import type { SearchPlace } from '../../accounts/account.store.ts';

/** A person's key among everybody's. */
export interface Entry extends SearchPlace {
  /** How many of the word's first letters a better key of the same person begins with: shorter prefixes find the person there. */
  covered: number;
}

/** Some entries that follow one another. */
interface Chunk {
  entries: Entry[];
  /** The lowest `covered` among them: a prefix that is not longer finds nobody here. */
  least: number;
}

/** A splice in a chunk of this size costs less than finding its place. */
const LARGEST = 256;

/**
 * Entries by (word, tier, id), in chunks. Coming and going cost one chunk, and a walk skips the chunks in which everybody has been found
 * by a better key, so that a page costs the same wherever it begins and however many people a prefix finds.
 */
export class PrefixList {
  #chunks: Chunk[] = [];
  /** The first entry of each chunk, side by side: looking for a chunk is looking at memory, and these are fewer places of it. */
  #firsts: Entry[] = [];

  /** Takes over many entries at once: sorting them together is far cheaper than placing them one by one. */
  load(entries: Entry[]): void {
    entries.sort(compare);
    this.#chunks = [];
    for (let start = 0; start < entries.length; start += LARGEST / 2)
      this.#chunks.push(chunkOf(entries.slice(start, start + LARGEST / 2)));
    this.#firsts = this.#chunks.map(firstOf);
  }

  add(entry: Entry): void {
    if (this.#chunks.length === 0) return this.load([entry]);
    const at = this.#chunkOf(entry);
    const { entries } = this.#chunks[at]!;
    entries.splice(below(entries, entry), 0, entry);
    this.#put(at, entries.length > LARGEST ? [entries.slice(0, LARGEST / 2), entries.slice(LARGEST / 2)] : [entries]);
  }

  remove(entry: SearchPlace): void {
    const at = this.#chunkOf(entry);
    const entries = this.#chunks[at]?.entries ?? [];
    const place = below(entries, entry);
    if (entries[place]?.id !== entry.id) return;
    entries.splice(place, 1);
    this.#put(at, entries.length > 0 ? [entries] : []);
  }

  /** The first `limit` entries, strictly after a place where one is given, that begin with `prefix` and whose person no better key has given. */
  find(prefix: string, limit: number, after?: SearchPlace): Entry[] {
    const found: Entry[] = [];
    const begin: SearchPlace = { word: prefix, tier: 0, id: '' };
    // A place from elsewhere can shorten the walk, and never leads out of what the prefix finds.
    const from = after && compare(after, begin) > 0 ? after : begin;
    for (let at = this.#chunkOf(from); at < this.#chunks.length; at += 1) {
      const { entries, least } = this.#chunks[at]!;
      const { word } = this.#firsts[at]!;
      if (word > prefix && !word.startsWith(prefix)) return found;
      if (least >= prefix.length) continue;
      for (let place = below(entries, from); place < entries.length; place += 1) {
        const entry = entries[place]!;
        if (!entry.word.startsWith(prefix)) return found;
        if (entry.covered >= prefix.length || (from === after && compare(entry, from) === 0)) continue;
        found.push(entry);
        if (found.length === limit) return found;
      }
    }
    return found;
  }

  /** Puts other chunks in the place of one. */
  #put(at: number, lists: Entry[][]): void {
    const chunks = lists.map(chunkOf);
    this.#chunks.splice(at, 1, ...chunks);
    this.#firsts.splice(at, 1, ...chunks.map(firstOf));
  }

  /** The chunk that holds a place, or would. */
  #chunkOf(place: SearchPlace): number {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (compare(this.#firsts[middle]!, place) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function chunkOf(entries: Entry[]): Chunk {
  return { entries, least: leastOf(entries) };
}

function firstOf({ entries }: Chunk): Entry {
  return entries[0]!;
}

function leastOf(entries: readonly Entry[]): number {
  let least = Infinity;
  for (const { covered } of entries) if (covered < least) least = covered;
  return least;
}

/** How many entries stand below a place. */
function below(entries: readonly Entry[], place: SearchPlace): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(entries[middle]!, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(one: SearchPlace, other: SearchPlace): number {
  if (one.word !== other.word) return one.word < other.word ? -1 : 1;
  return one.tier - other.tier || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
