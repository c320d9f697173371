import { dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as french } from '@zxcvbn-ts/language-fr';

/** French pet names and cheers that neither list has. */
const OURS = ['poupette', 'titoune', 'minouche', 'allezlom', 'allezlesbleus'];

/** The longest that is looked up, in UTF-16 units: no entry is longer. */
export const LONGEST_COMMON = 32;

let entries: ReadonlySet<string> | undefined;

/** Reads the offline list, about 80,000 passwords, French words and names: 0.1 s that a server spends at its start, not at a first question. */
export function loadCommonPasswords(): ReadonlySet<string> {
  entries ??= new Set(
    [common['passwords-common'], french['commonWords-fr'], french['firstnames-fr'], french['lastnames-fr'], OURS]
      .flat()
      .map(foldPassword)
      .filter((entry) => entry.length >= 4 && entry.length <= LONGEST_COMMON),
  );
  return entries;
}

/** Whether a text, folded by `foldPassword`, is in the offline list. */
export function isCommon(folded: string): boolean {
  return folded.length <= LONGEST_COMMON && loadCommonPasswords().has(folded);
}

/** Without accents, case and compatibility forms: how passwords are compared with words, never how they are stored. */
export function foldPassword(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
