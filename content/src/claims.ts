import { z } from 'zod';
import { EVIDENCE_LEVELS } from './evidence.ts';
import { UNITS } from './units.ts';
import { choice, expecting, fields, kebab, words } from './words.ts';

/**
 * One figure that the prose states and a source supports. `figure` is written with a decimal point in both languages
 * (`0.83`, or `1.4–2.0` for a range); `where` is the place in the source at which a reader finds it.
 */
export const claim = fields({
  id: kebab('a short id of its own, such as protein-minimum'),
  source: kebab('the id of one of the sources above'),
  figure: z
    .string(expecting('the figure between quotation marks, such as "0.83" or "1.4–2.0"'))
    .regex(
      /^\d+(\.\d+)?(–\d+(\.\d+)?)?$/,
      'is not a figure. Write a number with a decimal point and nothing else, or two with an en dash between: "1.4–2.0".',
    ),
  unit: choice(UNITS).optional(),
  where: words(3, 160, 'where in the source the figure stands, such as "Abstract" or "Table 3"'),
  strength: choice(EVIDENCE_LEVELS),
});

/** One figure that the prose states and a source supports. */
export type Claim = z.infer<typeof claim>;
