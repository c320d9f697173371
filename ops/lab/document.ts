import type { Proof } from './row.ts';
import { tableOf } from './table.ts';

/** Puts each part's figures between its marks in a Markdown document: `<!-- bench delivery -->` and `<!-- end -->`. Throws where a part has none. */
export function intoDocument(document: string, proof: Proof): string {
  return Object.entries(proof).reduce((text, [part, { taken, machine, seconds, how, rows }]) => {
    const open = `<!-- bench ${part} -->\n`;
    const begin = text.indexOf(open);
    const end = text.indexOf('<!-- end -->', begin);
    if (begin < 0 || end < 0)
      throw new Error(`the document has no place for the part ${part}: ${open.trim()} … <!-- end -->`);
    const figures = `\nTaken on ${taken} in ${seconds} s (${machine}): ${how}.\n\n${tableOf(rows)}\n\n`;
    return text.slice(0, begin + open.length) + figures + text.slice(end);
  }, document);
}
