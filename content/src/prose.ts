/** A `<Claim>` or a `<Term>` in the prose: the id it names (none when it has no `id`), its text, and its offset in the body. */
export interface Written {
  id: string | undefined;
  text: string;
  offset: number;
}

const CLAIM = /<Claim\b([^>]*)>([\s\S]*?)<\/Claim>/g;
const TERM = /<Term\b([^>]*)>([\s\S]*?)<\/Term>/g;

/** Every `<Claim>` of a body, in order. */
export function claimsIn(body: string): Written[] {
  return elementsIn(body, CLAIM);
}

/** Every `<Term>` of a body, in order. */
export function termsIn(body: string): Written[] {
  return elementsIn(body, TERM);
}

function elementsIn(body: string, element: RegExp): Written[] {
  return [...body.matchAll(element)].map((match) => ({
    id: /^\s+id="([^"]*)"\s*$/.exec(match[1] ?? '')?.[1],
    text: match[2] ?? '',
    offset: match.index,
  }));
}

/**
 * The body with everything blanked that readers do not read as prose (tags, link targets), and with claims blanked too unless
 * they are asked for. Offsets stay what they were.
 */
export function visibleProse(body: string, { withClaims }: { withClaims: boolean }): string {
  const unclaimed = withClaims ? body : body.replace(CLAIM, blank);
  return unclaimed.replace(/<[^>]*>/g, blank).replace(/(?<=\])\([^)]*\)/g, blank);
}

/** The first column of a table is what a reader looks up (a body weight, say), not something the page claims. */
export function blankFirstCells(prose: string): string {
  return prose.replace(/^\|[^|\n]*/gm, blank);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
