import { z } from 'zod';
import { LIMITS, type Origin } from '../index.ts';
import { line, text } from './text.ts';

/** A path on the site itself: what follows the host, so that no question can carry a link elsewhere. */
const sitePath = z
  .string()
  .max(LIMITS.urlLength)
  .regex(/^\/(?![/\\])[^\s\\]*$/, 'not a path on the site');

export const origin = z.strictObject({
  url: sitePath,
  title: line(LIMITS.titleLength),
  heading: line(LIMITS.titleLength).optional(),
  quote: text(LIMITS.quoteLength).optional(),
}) satisfies z.ZodType<Origin>;
