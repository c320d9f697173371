import type { Language, Term } from '@repere/content';
import { getEntry } from 'astro:content';
import { spaceFrench } from './french-spacing.ts';

const read = new Map<Language, Promise<Term[]>>();

/** The terms of a language in the order of its alphabet, set with its spaces; read and sorted once, because every term of a page asks. */
export function glossaryOf(language: Language): Promise<Term[]> {
  const terms = read.get(language) ?? readGlossary(language);
  read.set(language, terms);
  return terms;
}

async function readGlossary(language: Language): Promise<Term[]> {
  const entry = await getEntry('glossary', language);
  if (entry === undefined) throw new Error(`content/glossary/${language}.yaml is missing. Put it back.`);
  const set = language === 'fr' ? spaceFrench : (text: string) => text;
  return entry.data.terms
    .map((one) => ({ ...one, term: set(one.term), definition: set(one.definition) }))
    .toSorted((left, right) => left.term.localeCompare(right.term, language));
}

/** One term by its id. Throws a sentence for the editor when the glossary has none. */
export async function termOf(id: string, language: Language): Promise<Term> {
  const term = (await glossaryOf(language)).find((one) => one.id === id);
  if (term === undefined) throw new Error(`content/glossary/${language}.yaml has no term "${id}". Explain it there.`);
  return term;
}
