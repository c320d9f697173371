import { readFile, writeFile } from 'node:fs/promises';

/**
 * Makes `chat-server/src/accounts/names/data/lookalikes.ts` from Unicode's confusables.txt (https://www.unicode.org/Public/security/latest/):
 * `node ops/src/tasks/lookalikes.ts confusables.txt`, then prettier. Kept is what passes for Latin letters or digits and is not already
 * made plain by NFKD, by taking marks off and by lower case.
 */
const [, , source] = process.argv;
if (!source) throw new Error('which file? node ops/src/tasks/lookalikes.ts <path of confusables.txt>');

const SMALL_CAPITALS: Record<string, string> = Object.fromEntries(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢĸı'].map((letter, place) => [letter, 'abcdefghijklmnopqrstuvwyzki'[place]!]),
);

/** Taken for one another in a word, if not side by side; Unicode's list leaves them out. */
const ALSO: Record<string, string> = {
  м: 'm',
  ʍ: 'm',
  М: 'm',
  є: 'e',
  ε: 'e',
  ԑ: 'e',
  ɛ: 'e',
  т: 't',
  н: 'h',
  в: 'b',
  к: 'k',
  ı: 'i',
  ɪ: 'i',
};

const text = await readFile(source, 'utf8');
const version = /^# Version: (\S+)/m.exec(text)?.[1];
if (!version) throw new Error(`${source} names no version: is it confusables.txt?`);

const lookalikes = new Map<string, string[]>();
function add(character: string, target: string): void {
  const plain = makePlain(character);
  if (/^[a-z0-9]+$/.test(plain) || !/^[a-z]{1,4}$|^[0-9]$/.test(target)) return;
  lookalikes.set(target, [...(lookalikes.get(target) ?? []), character]);
}

for (const [, from, to] of text.matchAll(/^([0-9A-F]+) ;\t([0-9A-F ]+) ;/gm)) {
  const character = fromHex(from!);
  const target = [...makePlain(fromHex(to!))].map((each) => SMALL_CAPITALS[each] ?? each).join('');
  if (/[\p{L}\p{N}\p{S}]/u.test(character) && character > '\u007f') add(character, target);
}
for (const [letter, target] of Object.entries({ ...SMALL_CAPITALS, ...ALSO })) add(letter, target);

const rows = [...lookalikes]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(
    ([target, characters]) => `  [${JSON.stringify(target)}, ${JSON.stringify([...new Set(characters)].join(''))}],`,
  );
await writeFile(
  new URL('../../../chat-server/src/accounts/names/data/lookalikes.ts', import.meta.url),
  `// Made by ops/src/tasks/lookalikes.ts from confusables.txt ${version} (UTS 39). Not to be edited by hand.
// © Unicode, Inc. Unicode and the Unicode Logo are registered trademarks of Unicode, Inc. in the U.S. and other countries.
// Used under the Unicode License V3: https://www.unicode.org/license.txt

/** What passes for a plain letter or digit, and the characters that do. Source: Unicode Technical Standard 39, section 4. */
export const LOOKALIKES: readonly (readonly [plain: string, characters: string])[] = [
${rows.join('\n')}
];
`,
);

function fromHex(points: string): string {
  return String.fromCodePoint(
    ...points
      .trim()
      .split(' ')
      .map((point) => Number.parseInt(point, 16)),
  );
}

function makePlain(character: string): string {
  return character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
