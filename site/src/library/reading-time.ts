/** Words that an adult reads in a minute, silently, in prose of this kind; French takes a few more words to say the same. */
const WORDS_A_MINUTE = { en: 220, fr: 230 };

/** How long a page takes to read, in whole minutes, never less than one. `source` is MDX; its tags and link addresses are not read. */
export function readingMinutes(source: string, language: 'en' | 'fr'): number {
  const prose = source
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/[«»"“”#*_>|[\]–—:;!?…-]+(?=\s|$)|(^|\s)[#>*-]+(?=\s)/gm, ' ');
  const words = prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return Math.max(1, Math.round(words.length / WORDS_A_MINUTE[language]));
}
