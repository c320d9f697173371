import type { Found } from './found.ts';
import { foldedWords } from './fold.ts';
import { markWords } from './pieces.ts';

/** A page in the short list that answers the first key. */
export interface TitleEntry {
  /** Address; with a fragment where it is a place on a page, such as a term of the glossary. */
  path: string;
  title: string;
  section: string;
  description: string;
  /** Fragment and text of each heading. */
  headings: readonly (readonly [id: string, text: string])[];
}

/** A page of the short list with its words folded: to fold them all at each key would take a phone as long as the rest. */
export interface ReadyEntry extends TitleEntry {
  folded: { title: string[]; headings: string[][]; summary: string[] };
}

/** Most pages that titles alone bring up. */
const MOST = 8;

/** More than any rank: what stands behind all pages is given it. */
const BEHIND = 4;

/** Folds the words of a page, once. */
export function readyEntry(page: TitleEntry): ReadyEntry {
  const title = foldedWords(page.title);
  const headings = page.headings.map(([, text]) => foldedWords(text));
  return { ...page, folded: { title, headings, summary: [...title, ...foldedWords(page.description)] } };
}

/** The pages whose title, headings or summary hold all words of a query (folded), each as the beginning of a word; the nearest first. */
export function findTitles(pages: readonly ReadyEntry[], words: readonly string[]): Found[] {
  if (words.length === 0) return [];
  return pages
    .flatMap((page) => {
      const { title, headings, summary } = page.folded;
      const heading = headings.findIndex((each) => holds(each, words));
      const rank = holds(title, words)
        ? Number(!title[0]?.startsWith(words[0] ?? ''))
        : heading >= 0
          ? 2
          : holds(summary, words)
            ? 3
            : undefined;
      // A term that begins with the words is meant; one that merely holds them stands behind the pages.
      const behind = rank !== undefined && rank > 0 && page.path.includes('#') ? BEHIND : 0;
      return rank === undefined
        ? []
        : [{ rank: rank + behind, found: toFound(page, words, rank === 2 ? page.headings[heading] : undefined) }];
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ found }) => found);
}

function toFound(page: TitleEntry, words: readonly string[], heading: readonly [string, string] | undefined): Found {
  return {
    path: page.path,
    href: heading ? `${page.path}#${heading[0]}` : page.path,
    title: markWords(page.title, words),
    section: page.section,
    heading: heading?.[1],
    excerpt: markWords(page.description, words),
  };
}

function holds(own: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => own.some((each) => each.startsWith(word)));
}
