import type { Language } from '@repere/content';
import { foldedWords } from './fold.ts';

/** Words that stand in questions and say nothing of what is looked for, folded. */
const SILENT: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'a an and are at be by can do does for from how i if in is it many me much my of on or should than that the to what when which why with you your'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'a au aux avec c ce ces combien comment d dans de des du elle en est et il ils j je l la le les ma mes moi mon n ne on ou par pas pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sur t te tu un une vos votre vous y'.split(
      ' ',
    ),
  ),
};

/** The words of a query that have to be found, folded: questions lose their small words and single letters, unless they hold no others. */
export function wordsOf(query: string, language: Language): string[] {
  const all = foldedWords(query);
  const telling = all.filter((word) => !SILENT[language].has(word) && !/^\p{L}$/u.test(word));
  return telling.length > 0 ? telling : all;
}

/** Words with the ligatures that French spells them with, as in œufs; `undefined` where there is nothing to join. */
export function withLigatures(words: readonly string[]): string[] | undefined {
  const joined = words.map((word) => word.replaceAll('oe', 'œ').replaceAll('ae', 'æ'));
  return joined.some((word, index) => word !== words[index]) ? joined : undefined;
}
