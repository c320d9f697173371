import type { z } from 'zod';
import { fields, words } from './words.ts';

/** Who wrote a page: a person, or a body that answers for it. */
export const author = fields({
  name: words(2, 80, 'the name that readers see'),
  role: words(2, 120, 'what they do, such as "Strength coach" or "Writes and corrects the pages"'),
  credential: words(2, 120, 'a qualification that can be looked up').optional(),
  conflicts: words(2, 300, 'their interests in what the page is about, or "None declared"').optional(),
});

/** Who vouches for a page. Only a real, qualified person who has read this version of it belongs here. */
export const reviewer = fields({
  name: words(2, 80, 'the full name of the person who reviewed the page'),
  role: words(2, 120, 'their profession, such as "Dietitian"'),
  credential: words(2, 120, 'the qualification or register number that readers can look up'),
  conflicts: words(2, 300, 'their interests in what the page is about, or "None declared"'),
});

/** Who wrote a page. */
export type Author = z.infer<typeof author>;
/** Who vouches for a page. */
export type Reviewer = z.infer<typeof reviewer>;
