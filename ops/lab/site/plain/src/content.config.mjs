import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';

const pages = defineCollection({
  loader: glob({
    base: '../content',
    pattern: '{nutrition,training,exercises}/*/*.mdx',
    // Both languages of a page may have one slug, which Astro would otherwise name both by and build once.
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
});

export const collections = { pages };
