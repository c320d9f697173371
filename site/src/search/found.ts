import type { Piece } from './pieces.ts';

/** One result as it is shown. */
export interface Found {
  /** Address of the page, without fragment: by it a page is known. */
  path: string;
  /** Where the link leads: the page, or the heading under which the words stand. */
  href: string;
  title: Piece[];
  section: string;
  /** The heading that the link leads to; `undefined` where it leads to the top. */
  heading: string | undefined;
  excerpt: Piece[];
}
