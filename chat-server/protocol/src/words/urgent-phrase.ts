import { foldWords } from './fold.ts';
import { WordSieve } from './word-sieve.ts';

/** People in distress leave them out. */
const APOSTROPHES = "'’ʼ`´";
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g');

/** One phrase: for each of its words, the forms that count, folded. */
export type UrgentPhrase = readonly ReadonlySet<string>[];

/** The words of a text as searches compare them, and without apostrophes. */
export function wordsOf(text: string): string[] {
  const folded = foldWords(text.replace(APOSTROPHE, ''));
  return folded === '' ? [] : folded.split(' ');
}

/** Reads a phrase as editors write it: words apart by spaces, `a/b` for either word. Nothing where a form is not exactly one word. */
export function readPhrase(line: string): UrgentPhrase | undefined {
  const words = line.split(/\s+/).map((word) => word.split('/').map(wordsOf));
  if (words.flat().some((form) => form.length !== 1)) return undefined;
  return words.map((forms) => new Set(forms.flat()));
}

/** Where a phrase stands in a text: the place of its first word, and that behind its last. */
interface Span<Value> {
  from: number;
  to: number;
  value: Value;
}

/** A phrase by one of its words: the place that this word has in it. */
interface Anchored<Value> {
  phrase: UrgentPhrase;
  place: number;
  value: Value;
}

/** Phrases by their longest words, which are the rarest in what people write: most texts have none of them, and cost one look a word. */
export class PhraseTable<Value> {
  readonly #byAnchor = new Map<string, Anchored<Value>[]>();
  readonly #sieve = new WordSieve(APOSTROPHES);

  add(phrase: UrgentPhrase, value: Value): void {
    const lengths = phrase.map((forms) => Math.min(...[...forms].map(({ length }) => length)));
    const place = lengths.indexOf(Math.max(...lengths));
    for (const form of phrase[place] ?? []) {
      const others = this.#byAnchor.get(form) ?? [];
      this.#byAnchor.set(form, [...others, { phrase, place, value }]);
      this.#sieve.add(form);
    }
  }

  /** Whether a phrase may stand in a text: false of nearly all in which none does. */
  mayBeIn(text: string): boolean {
    return this.#sieve.mayHoldOneOf(text);
  }

  /** Where phrases stand in a text. */
  find(words: readonly string[]): Span<Value>[] {
    const spans: Span<Value>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const anchored = this.#byAnchor.get(words[at] ?? '');
      if (!anchored) continue;
      for (const { phrase, place, value } of anchored) {
        const from = at - place;
        if (phrase.every((forms, each) => forms.has(words[from + each] ?? '')))
          spans.push({ from, to: from + phrase.length, value });
      }
    }
    return spans;
  }
}
