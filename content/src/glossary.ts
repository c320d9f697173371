import type { z } from 'zod';
import { fields, kebab, list, words } from './words.ts';

const term = fields({
  id: kebab('a short id of its own, such as repetitions-in-reserve'),
  term: words(2, 60, 'the term as a reader would look it up'),
  also: list(words(2, 60, 'another form in which pages write the term'), 1, 'other forms of the term').optional(),
  definition: words(40, 220, 'what the term means, in one or two plain sentences of 40 to 220 characters'),
});

/** The terms of one language that pages explain in place, and the glossary's page explains together. */
export const glossarySchema = fields({
  terms: list(term, 1, 'the terms that pages use'),
}).superRefine(({ terms }, context) => {
  const taken = new Map<string, string>();
  for (const [index, { id, term: name, also = [] }] of terms.entries()) {
    for (const [path, words] of [
      ['id', `#${id}`] as const,
      ...[name, ...also].map((form) => ['term', form] as const),
    ]) {
      const other = taken.get(words.toLowerCase());
      taken.set(words.toLowerCase(), id);
      if (other === undefined) continue;
      const message = `"${words.replace('#', '')}" is that of "${other}" already. Keep one of the two.`;
      context.addIssue({ code: 'custom', path: ['terms', index, path], message });
    }
  }
});

/** One term with its definition. */
export type Term = z.infer<typeof term>;

/** Every form in which pages may write a term, the one that readers look up first. */
export function formsOf({ term: name, also = [] }: Pick<Term, 'term' | 'also'>): string[] {
  return [name, ...also];
}
