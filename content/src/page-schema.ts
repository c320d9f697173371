import { z } from 'zod';
import { articleSchema } from './article.ts';
import { exerciseSchema } from './exercise.ts';

/** The front matter of any page, told apart by `kind`. */
export const pageSchema = z.discriminatedUnion('kind', [articleSchema, exerciseSchema], {
  error: 'is not a kind of page. Write `article` or `exercise`.',
});

/** Any page's front matter. */
export type Page = z.infer<typeof pageSchema>;
