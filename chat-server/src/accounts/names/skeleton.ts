import { LOOKALIKES } from './data/lookalikes.ts';

const PLAIN = new Map(
  LOOKALIKES.flatMap(([plain, characters]) => [...characters].map((each) => [each, plain] as const)),
);

/** Letters in circles and squares, and the letters of flags, which Unicode leaves without a decomposition: where each alphabet begins. */
const ALPHABETS = [0x1f150, 0x1f170, 0x1f1e6];

/** Digits and signs that stand for letters. A sign only where it touches one, or it is punctuation. */
const LEET: Record<string, string> = { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };
const SIGNS: Record<string, string> = {
  '@': 'a',
  $: 's',
  '!': 'l',
  '|': 'l',
  '€': 'e',
  '£': 'l',
  '©': 'c',
  '®': 'r',
  '+': 't',
};

/**
 * A text as the eye takes it, in plain Latin letters and digits where it passes for those: without accents, case and what cannot be seen,
 * lookalikes of other scripts made Latin. Spaces and punctuation stay. Source: Unicode Technical Standard 39, section 4, narrowed to Latin.
 */
export function toLatin(text: string): string {
  const seen = text.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  return [...seen]
    .map((each) => PLAIN.get(each) ?? inAlphabet(each) ?? PLAIN.get(each.toLowerCase()) ?? each)
    .join('')
    .toLowerCase();
}

/** What is left when letters that are taken for one another (0 and o, 1, i and l, rn and m, vv and w) are made one. Of letters and digits alone. */
export function toSkeleton(latin: string): string {
  return latin
    .replace(/[0134578]/g, (digit) => LEET[digit] ?? digit)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('i', 'l')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

/** Reads signs as letters, as in "@dmin": for a second look, because "@" also stands before a name. */
export function readSigns(latin: string): string {
  return latin.replace(/[@$!|€£©®+](?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])[@$!|€£©®+]/gu, (sign) => SIGNS[sign] ?? sign);
}

function inAlphabet(character: string): string | undefined {
  const point = character.codePointAt(0)!;
  const start = ALPHABETS.find((each) => point >= each && point < each + 26);
  return start === undefined ? undefined : String.fromCharCode(97 + point - start);
}
