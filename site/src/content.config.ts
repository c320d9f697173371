import { entryId, pageSchema } from '@repere/content';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';

/** Every page of advice, both languages; ids are `section/key/language`. */
const pages = defineCollection({
  loader: glob({
    base: '../content',
    pattern: '{nutrition,training,exercises}/*/{en,fr}.mdx',
    generateId: entryId,
  }),
  schema: pageSchema,
});

export const collections = { pages };
