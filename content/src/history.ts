import { day } from './day.ts';
import { fields, list, words } from './words.ts';

/** Longest time between a review and the next, in months. */
export const REVIEW_MONTHS = 36;

/** When a page was reviewed and must be again, and what changed in it, newest first. Correcting a comma moves none of the review's dates. */
export const history = {
  reviewed: day.optional(),
  reviewDue: day,
  updated: day,
  changelog: list(
    fields({ date: day, change: words(5, 240, 'what changed for the reader, in one sentence') }),
    1,
    'an entry that says when the page appeared',
  ),
};
