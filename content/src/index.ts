import { z } from 'zod';
import { articleSchema } from './article.ts';
import { exerciseSchema } from './exercise.ts';

/** The front matter of any page, told apart by `kind`. */
export const pageSchema = z.discriminatedUnion('kind', [articleSchema, exerciseSchema], {
  error: 'Write `kind: article` or `kind: exercise`.',
});

/** Any page's front matter. */
export type Page = z.infer<typeof pageSchema>;

export { articleSchema, type Article } from './article.ts';
export { exerciseSchema, type Exercise } from './exercise.ts';
export type { Author, Reviewer } from './people.ts';
export type { Claim } from './claims.ts';
export { COACHING_PRACTICE, EVIDENCE_LEVELS, type Evidence, type EvidenceLevel } from './evidence.ts';
export { SOURCE_TYPES, sourceUrl, type Source, type SourceType } from './sources.ts';
export { publishedOn } from './page.ts';
export { DIFFICULTIES, EQUIPMENT, MUSCLES, PATTERNS } from './movement.ts';
export { LANGUAGES, SECTIONS, type Language, type Section } from './sections.ts';
export { entryFacts, entryId, type EntryFacts } from './entry.ts';
