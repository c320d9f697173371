import { createHash } from 'node:crypto';
import { arrayOf, itemOf, itemsOf, joined, textOf } from './cbor.ts';

/** What each of Pagefind's files begins with. */
const MARK = new TextEncoder().encode('pagefind_dcd');

/** Where the list of parts stands in a language's table: behind the version and the pages. */
const PARTS = 2;

/** A language's index: its table, and its parts by the name under which the table lists them. */
export interface Index {
  table: Uint8Array;
  parts: ReadonlyMap<string, Uint8Array>;
}

/**
 * Cuts an index (unpacked, as Pagefind 1.6 writes it) into parts of about so many bytes. Pagefind has no setting for it, and a word whose
 * beginning lies on the border of two parts brings both. Throws where a file has another form than expected.
 */
export function smallerParts({ table, parts }: Index, bytes: number): Index {
  const fields = itemsOf(contentOf(table));
  const listed = fields[PARTS];
  if (listed === undefined)
    throw new Error('The table of the search index lists no parts: has Pagefind changed its form?');
  const cuts = itemsOf(listed).flatMap((entry) => {
    const name = textOf(itemsOf(entry)[2] ?? new Uint8Array());
    const part = parts.get(name);
    if (part === undefined) throw new Error(`The search index lacks its part ${name}.`);
    const [words = new Uint8Array(), ...more] = itemsOf(contentOf(part));
    if (more.length > 0)
      throw new Error('A part of the search index holds more than words: has Pagefind changed its form?');
    return inPieces(itemsOf(words), bytes).map((piece) => ({ name: nameFor(name, piece), words: piece }));
  });
  const named = cuts.map(({ name, words }, index) => {
    const [first, last] = [wordOf(words[0]), wordOf(words.at(-1))];
    const [before, after] = [wordOf(cuts[index - 1]?.words.at(-1)), wordOf(cuts[index + 1]?.words[0])];
    return arrayOf([beginning(first, before), beginning(last, after), name].map(itemOf));
  });
  return {
    table: joined([MARK, arrayOf(fields.map((field, index) => (index === PARTS ? arrayOf(named) : field)))]),
    parts: new Map(cuts.map(({ name, words }) => [name, joined([MARK, arrayOf([arrayOf(words)])])])),
  };
}

/** The language of a part and a fingerprint of what it holds: browsers keep such files for good. */
function nameFor(part: string, words: readonly Uint8Array[]): string {
  return `${part.split('_')[0] ?? ''}_${createHash('sha256').update(joined(words)).digest('hex').slice(0, 10)}`;
}

/** As many letters of a word as tell it from its neighbour across a border: so Pagefind names borders. */
function beginning(word: string, neighbour: string): string {
  if (neighbour === '') return word;
  const [own, other] = [[...word], [...neighbour]];
  const differs = own.findIndex((letter, index) => letter !== other[index]);
  return differs < 0 ? word : own.slice(0, differs + 1).join('');
}

function inPieces(words: readonly Uint8Array[], bytes: number): Uint8Array[][] {
  const pieces: Uint8Array[][] = [];
  let room = 0;
  for (const word of words) {
    if (word.length > room || pieces.length === 0) {
      pieces.push([]);
      room = bytes;
    }
    pieces.at(-1)?.push(word);
    room -= word.length;
  }
  return pieces;
}

function wordOf(entry: Uint8Array | undefined): string {
  const word = entry && itemsOf(entry)[0];
  return word === undefined ? '' : textOf(word);
}

function contentOf(file: Uint8Array): Uint8Array {
  if (MARK.some((byte, index) => file[index] !== byte)) throw new Error('This is no file of a search index.');
  return file.subarray(MARK.length);
}
