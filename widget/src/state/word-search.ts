/** Text as searches compare it: without accents, in one case. */
function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');
}

/** The words of a query, folded. */
export function queryWords(query: string): string[] {
  return foldText(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * How well texts answer to the words of a query, the weightiest text first: 0 is best; `undefined` where a word begins none of their words.
 * A word counts where it is found first, and the worst of them decides.
 */
export function rankOf(texts: readonly string[], words: readonly string[]): number | undefined {
  const folded = texts.map((text) => ` ${queryWords(text).join(' ')}`);
  let worst = 0;
  for (const word of words) {
    const found = folded.findIndex((text) => text.includes(` ${word}`));
    if (found < 0) return undefined;
    worst = Math.max(worst, found);
  }
  return worst;
}
