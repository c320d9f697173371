/** One phrase: for each of its words, the forms that count, folded. */
export type UrgentPhrase = readonly ReadonlySet<string>[];

/** A text as a row of words without capitals, accents, apostrophes and hyphens: people in distress leave them out. */
export function foldWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’ʼ`´]/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Reads a phrase as editors write it: words apart by spaces, `a/b` for either word. Nothing where a form is not exactly one word. */
export function readPhrase(line: string): UrgentPhrase | undefined {
  const words = line.split(/\s+/).map((word) => word.split('/').map(foldWords));
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
