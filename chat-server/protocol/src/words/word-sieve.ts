import { foldOne, NOT_ONE, SPACE } from './fold.ts';

/** One place for each value of the lower half of a hash. */
const PLACES = 0x10000;

/**
 * Tells of most texts, at one look at each letter and without making their words, that none of some words is among them. Where it says that
 * one may be, it can be wrong.
 */
export class WordSieve {
  readonly #marked = new Uint8Array(PLACES);
  readonly #silent: ReadonlySet<number>;

  /** `silent`: characters that neither are part of a word nor end it. */
  constructor(silent: string) {
    this.#silent = new Set(Array.from(silent, (each) => each.charCodeAt(0)));
  }

  /** `word`: folded. */
  add(word: string): void {
    let hash = BEGINNING;
    for (let place = 0; place < word.length; place += 1) hash = mix(hash, word.charCodeAt(place));
    this.#marked[hash % PLACES] = 1;
  }

  mayHoldOneOf(text: string): boolean {
    let hash = BEGINNING;
    for (let place = 0; place < text.length; place += 1) {
      const code = text.charCodeAt(place);
      const folded = foldOne(code);
      if (folded === NOT_ONE) return true;
      if (folded !== SPACE) hash = mix(hash, folded);
      else if (!this.#silent.has(code)) {
        if (this.#marked[hash % PLACES] === 1) return true;
        hash = BEGINNING;
      }
    }
    return this.#marked[hash % PLACES] === 1;
  }
}

/** FNV-1a (Fowler, Noll, Vo), by code units. */
const BEGINNING = 0x811c9dc5;
function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) >>> 0;
}
