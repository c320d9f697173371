import { z } from 'zod';
import { type Article, LIMITS, type Origin } from '../index.ts';
import { line, text } from './text.ts';

/** A path on the site itself: what follows the host, so that no question can carry a link elsewhere, without characters that nobody sees. */
export const sitePath = z
  .string()
  .max(LIMITS.urlLength)
  .regex(/^\/(?![/\\])[^\s\\\p{Cc}\p{Cf}\p{Cs}]*$/u, 'not a path on the site');

export const origin = z.strictObject({
  url: sitePath,
  title: line(LIMITS.titleLength),
  heading: line(LIMITS.titleLength).optional(),
  quote: text(LIMITS.quoteLength).optional(),
}) satisfies z.ZodType<Origin>;

/** A page of the hub that a message answers with. */
export const article = z.strictObject({
  url: sitePath,
  title: line(LIMITS.titleLength),
  section: line(LIMITS.titleLength).optional(),
}) satisfies z.ZodType<Article>;
