import type { Found } from './found.ts';
import { markWords, type Piece, piecesOfExcerpt } from './pieces.ts';

/** A part of a found page: the page itself, or what stands under one of its headings. */
interface PagefindPart {
  title: string;
  url: string;
  excerpt: string;
  anchor?: object;
  weighted_locations: readonly { weight: number; balanced_score: number }[];
}

/** What Pagefind tells of a page. */
export interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string; section?: string };
  sub_results: readonly PagefindPart[];
}

/** A found page as a result: its link leads to the heading under which most of what was found stands. */
export function toFound(page: PagefindPage, words: readonly string[]): Found {
  const part = page.sub_results.toSorted((one, other) => weightOf(other) - weightOf(one))[0];
  const anchored = part?.anchor !== undefined && part.title !== page.meta.title;
  return {
    path: page.url,
    href: anchored ? part.url : page.url,
    title: markWords(page.meta.title ?? page.url, words),
    section: page.meta.section ?? '',
    heading: anchored ? part.title : undefined,
    excerpt: withoutStart(piecesOfExcerpt(part?.excerpt ?? page.excerpt), part?.title ?? ''),
  };
}

/** The quick results, in their places and with what the full text knows of them, then what only the full text has found. */
export function mergeFound(quick: readonly Found[], full: readonly Found[]): Found[] {
  const byPath = new Map(full.map((found) => [found.path, found]));
  const known = new Set(quick.map(({ path }) => path));
  return [...quick.map((found) => byPath.get(found.path) ?? found), ...full.filter(({ path }) => !known.has(path))];
}

/** An excerpt that begins with the heading above it, without that: the heading is shown already. */
function withoutStart(pieces: readonly Piece[], heading: string): Piece[] {
  const whole = pieces.map(({ text }) => text).join('');
  if (heading === '' || !whole.startsWith(heading)) return [...pieces];
  let left = heading.length + (/^[.:?!\s]*/.exec(whole.slice(heading.length))?.[0].length ?? 0);
  return pieces.flatMap(({ text, marked }) => {
    const cut = Math.min(left, text.length);
    left -= cut;
    return cut === text.length ? [] : [{ text: text.slice(cut), marked }];
  });
}

function weightOf(part: PagefindPart): number {
  return part.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
