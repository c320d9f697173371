import { z } from 'zod';
import { day } from './day.ts';
import { choice, expecting, fields, kebab, words } from './words.ts';

/** What a source is. `study`: people measured, or a model fitted, without a trial or a long follow-up. */
export const SOURCE_TYPES = [
  'guideline',
  'position-stand',
  'meta-analysis',
  'review',
  'trial',
  'cohort',
  'study',
  'textbook',
  'law',
] as const;

/** The kinds that weigh a whole body of research; every article stands on at least one. */
export const WEIGHING_TYPES: ReadonlySet<SourceType> = new Set(['guideline', 'position-stand', 'meta-analysis']);

/** A DOI as its registration agencies write it: `10.`, a registrant of 4 to 9 digits, a slash, a suffix. */
const DOI = /^10\.\d{4,9}\/[^\s"<>]*[^\s"<>.,;]$/;

/** One work that a page leans on. `accessed` is the day on which the author had it, or its abstract, open; it stays away until somebody has, and `note` says so. */
export const source = fields({
  id: kebab('a short id of its own, such as efsa-2012'),
  type: choice(SOURCE_TYPES),
  title: words(5, 300, 'the title as the work itself prints it'),
  by: words(2, 160, 'who made it, such as "Morton and others" or "EFSA"'),
  year: z
    .int(expecting('the year as four digits'))
    .min(1900, 'is too early. Write the year as four digits.')
    .max(2100, 'is too late. Write the year as four digits.'),
  doi: z
    .string(expecting('the DOI, such as 10.1136/bjsports-2017-097608'))
    .regex(DOI, 'is not a DOI. Write it without the address before it, such as 10.1136/bjsports-2017-097608.')
    .optional(),
  url: z.url({ protocol: /^https$/, error: 'is not an address. Write it in full, from https:// on.' }).optional(),
  isbn: z
    .string(expecting('the ISBN'))
    .regex(/^(97[89])?\d{9}[\dX]$/, 'is not an ISBN. Write its 10 or 13 digits without hyphens.')
    .optional(),
  accessed: day.optional(),
  note: words(20, 200, 'what a reader should know of how we know it').optional(),
})
  .refine((one) => one.doi ?? one.url ?? one.isbn, {
    error: 'cannot be found by a reader. Add its `doi`, or its `url`, or its `isbn`.',
  })
  .refine((one) => one.url === undefined || one.doi !== undefined || one.accessed !== undefined, {
    error: 'is a web page without a date, and web pages change. Add `accessed`, the day on which you read it.',
    path: ['accessed'],
  });

/** What a source is. */
export type SourceType = (typeof SOURCE_TYPES)[number];
/** One work that a page leans on. */
export type Source = z.infer<typeof source>;

/** Where a reader finds a source: the DOI's resolver, else its own address; `undefined` for a book, which has only an ISBN. */
export function sourceUrl(one: Source): string | undefined {
  return one.doi === undefined ? one.url : `https://doi.org/${encodeURI(one.doi)}`;
}
