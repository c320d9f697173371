import { foldWords } from '@repere/protocol';
import type { SearchPlace } from '../../accounts/account.store.ts';

/** Longest key, in UTF-16 units. It bounds memory and cursors: one compatibility character may unfold into eighteen. */
const LONGEST = 64;

/** The key is a whole handle, a whole name, or begins with a later word of either. */
export const [HANDLE, NAME, LATER] = [0, 1, 2] as const;

/** One way by which a person is found. */
export interface Key {
  tier: SearchPlace['tier'];
  word: string;
}

/** What a query has to be the beginning of: the text itself, folded. */
export function searchKey(text: string): string {
  return foldWords(text).slice(0, LONGEST);
}

/**
 * Every key of a person, in the order in which a search comes upon them. Those of later words go round ("ana lea martin" is also
 * "martin ana lea"), so that a family name may come first and two words in the middle are found too.
 */
export function searchKeys(handle: string, name: string): Key[] {
  const [byHandle, byName] = [foldWords(handle), foldWords(name)];
  const whole: Key[] = [
    { tier: HANDLE, word: byHandle },
    { tier: NAME, word: byName.slice(0, LONGEST) },
  ];
  if (whole[1]!.word < whole[0]!.word) whole.reverse();
  const turns = [...turnsOf(byHandle), ...turnsOf(byName)].map((word) => word.slice(0, LONGEST));
  const later = [...new Set(turns)].sort().map((word): Key => ({ tier: LATER, word }));
  return [...whole, ...later].filter(({ word }) => word !== '');
}

function turnsOf(whole: string): string[] {
  const words = whole.split(' ');
  return words.slice(1).map((_, place) => [...words.slice(place + 1), ...words.slice(0, place + 1)].join(' '));
}
