import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';

const pages = defineCollection({
  loader: glob({ base: '../content', pattern: '{nutrition,training,exercises}/*/*.mdx' }),
});

export const collections = { pages };
