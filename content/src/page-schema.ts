import { z } from 'zod';
import { articleSchema } from './article.ts';
import { exerciseSchema } from './exercise.ts';
import { programmeSchema } from './programme.ts';

/** The front matter of any page, told apart by `kind`. */
export const pageSchema = z.discriminatedUnion('kind', [articleSchema, exerciseSchema, programmeSchema], {
  error: 'is not a kind of page. Write `article`, `exercise` or `programme`.',
});

/** Any page's front matter. */
export type Page = z.infer<typeof pageSchema>;
