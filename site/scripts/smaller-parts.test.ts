import { expect, test } from 'vitest';
import { arrayOf, itemOf, itemsOf, joined, textOf } from './cbor.ts';
import { smallerParts } from './smaller-parts.ts';

const MARK = new TextEncoder().encode('pagefind_dcd');

/** Pages of a word, as Pagefind writes them: nested, with numbers of every length, below nought as well. */
const PAGES = Uint8Array.of(0x81, 0x83, 0x18, 0x28, 0x84, 0x38, 0x18, 0x19, 0x04, 0x59, 0x05, 0x1a, 0, 1, 0, 0, 0x80);

const part = (words: readonly string[]) =>
  joined([MARK, arrayOf([arrayOf(words.map((word) => arrayOf([itemOf(word), PAGES, arrayOf([])])))])]);
const tableOf = (parts: readonly (readonly [from: string, to: string, name: string])[]) =>
  joined([
    MARK,
    arrayOf([
      itemOf('1.6.0'),
      arrayOf([arrayOf([itemOf('en_7ab542c'), Uint8Array.of(0x19, 3, 1)])]),
      arrayOf(parts.map((row) => arrayOf(row.map(itemOf)))),
      arrayOf([]),
    ]),
  ]);
const listed = (table: Uint8Array) =>
  itemsOf(itemsOf(table, MARK.length)[2] ?? new Uint8Array()).map((row) => itemsOf(row).map(textOf));
const wordsOf = (file: Uint8Array | undefined) =>
  itemsOf(itemsOf(file ?? new Uint8Array(), MARK.length)[0] ?? new Uint8Array()).map((word) =>
    textOf(itemsOf(word)[0] ?? new Uint8Array()),
  );

const WORDS = [['arm', 'armchair', 'back', 'épaule'], Array.from({ length: 300 }, (_, index) => `leg${index + 100}`)];
const BIG = {
  table: tableOf([
    ['arm', 'é', 'en_1'],
    ['l', 'leg399', 'en_2'],
  ]),
  parts: new Map(WORDS.map((words, index) => [`en_${index + 1}`, part(words)])),
};

test('every word stands in one part, in its order, and no part is much larger than asked', () => {
  const { table, parts } = smallerParts(BIG, 2_000);
  const names = listed(table).map(([, , name = '']) => name);
  expect(names.length).toBeGreaterThan(3);
  expect([...parts.keys()]).toEqual(names);
  expect(names.flatMap((name) => wordsOf(parts.get(name)))).toEqual(WORDS.flat());
  for (const file of parts.values()) expect(file.length).toBeLessThan(2_100);
});

test('a border is named by the letters that tell the words on it apart', () => {
  const { table } = smallerParts({ ...BIG, table: BIG.table }, 30);
  const borders = listed(table).map(([from, to]) => [from, to]);
  expect(borders.slice(0, 4)).toEqual([
    ['arm', 'arm'],
    ['armc', 'a'],
    ['b', 'b'],
    ['é', 'é'],
  ]);
});

test('what else the table says stays as it is, and the same words get the same name', () => {
  const before = itemsOf(BIG.table, MARK.length);
  const { table, parts } = smallerParts(BIG, 2_000);
  const after = itemsOf(table, MARK.length);
  expect([after[0], after[1], after[3]]).toEqual([before[0], before[1], before[3]]);
  expect([...smallerParts(BIG, 2_000).parts.keys()]).toEqual([...parts.keys()]);
  expect([...parts.keys()].every((name) => /^en_[0-9a-f]{10}$/.test(name))).toBe(true);
});

test('refuses what has another form', () => {
  expect(() => smallerParts({ ...BIG, parts: new Map() }, 2_000)).toThrow('lacks its part en_1');
  expect(() => smallerParts({ ...BIG, table: new Uint8Array(40) }, 2_000)).toThrow('no file of a search index');
  expect(() => smallerParts({ ...BIG, table: BIG.table.subarray(0, 20) }, 2_000)).toThrow();
});
