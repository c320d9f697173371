import { entryId, glossarySchema, pageSchema } from '@repere/content';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

/** Every page of advice, both languages; ids are `section/key/language`. */
const pages = defineCollection({
  loader: glob({
    base: '../content',
    pattern: '{nutrition,training,exercises,programmes}/*/{en,fr}.mdx',
    generateId: entryId,
  }),
  schema: pageSchema,
});

/** The terms that pages explain in place: one entry a language. */
const glossary = defineCollection({
  loader: glob({ base: '../content/glossary', pattern: '{en,fr}.yaml' }),
  schema: glossarySchema,
});

/** What the site says of itself: names are `page/language`. */
const legal = defineCollection({
  loader: glob({
    base: '../content/legal',
    pattern: '*/{en,fr}.md',
    generateId: ({ entry }) => entry.replace(/\.md$/, ''),
  }),
  schema: z.object({
    title: z.string(),
    description: z.string().min(50).max(170),
    updated: z.iso.date(),
  }),
});

export const collections = { pages, glossary, legal };
