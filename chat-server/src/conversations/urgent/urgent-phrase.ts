import { foldWords } from '../../core/index.ts';

/** One phrase: for each of its words, the forms that count, folded. */
export type UrgentPhrase = readonly ReadonlySet<string>[];

/** The words of a text as searches compare them, and without apostrophes: people in distress leave them out. */
export function wordsOf(text: string): string[] {
  const folded = foldWords(text.replace(/['’ʼ`´]/g, ''));
  return folded === '' ? [] : folded.split(' ');
}

/** Reads a phrase as editors write it: words apart by spaces, `a/b` for either word. Nothing where a form is not exactly one word. */
export function readPhrase(line: string): UrgentPhrase | undefined {
  const words = line.split(/\s+/).map((word) => word.split('/').map(wordsOf));
  if (words.flat().some((form) => form.length !== 1)) return undefined;
  return words.map((forms) => new Set(forms.flat()));
}

/** Phrases by the words that they begin with, so that a long text costs one look a word. */
export class PhraseTable<Value> {
  readonly #byFirst = new Map<string, { phrase: UrgentPhrase; value: Value }[]>();

  add(phrase: UrgentPhrase, value: Value): void {
    for (const first of phrase[0] ?? []) {
      const others = this.#byFirst.get(first) ?? [];
      this.#byFirst.set(first, [...others, { phrase, value }]);
    }
  }

  /** Where phrases stand in a text: the place of their first word, and that behind their last. */
  *find(words: readonly string[]): Generator<{ from: number; to: number; value: Value }> {
    for (const [from, word] of words.entries()) {
      for (const { phrase, value } of this.#byFirst.get(word) ?? []) {
        const there = phrase.every((forms, place) => forms.has(words[from + place] ?? ''));
        if (there) yield { from, to: from + phrase.length, value };
      }
    }
  }
}
