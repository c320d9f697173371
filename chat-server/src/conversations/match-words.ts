import { foldWords } from '@repere/protocol';

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Tells of folded words whether all words of a query occur in them, each as the beginning of one; in scripts without spaces, anywhere.
 * Nothing for a query without a letter or a digit, which nothing matches.
 */
export function matcher(query: string): ((words: string) => boolean) | undefined {
  const wanted = foldWords(query)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return undefined;
  const sought = wanted.map((word) => (UNSPACED.test(word) ? word : ` ${word}`));
  return (words) => {
    const spaced = ` ${words}`;
    return sought.every((word) => spaced.includes(word));
  };
}
