import type { DeskCardWords } from './desk-card.words.ts';
import { createPlural } from './plural.ts';

const plural = createPlural('en');

/** The card of whoever asks, in English. */
export const deskCardEn: DeskCardWords = {
  about: (name) => `About ${name}`,
  memberSince: (day) => `Member since ${day}`,
  suspended: (day) => `Account suspended on ${day}: no answer reaches this member.`,
  prefers: { en: 'Prefers English', fr: 'Prefers French' },
  readsNow: 'Reading now',
  since: (time) => `since ${time}`,
  newTab: '(opens in a new tab)',
  inThisArticle: 'In this article',
  labels: 'Labels',
  newLabel: 'New label',
  addLabel: 'Add',
  removeLabel: (label) => `Remove the label “${label}”`,
  earlier: 'Other questions',
  firstQuestion: 'This is the first question they have asked.',
  allShown: (count) => plural(count, '# in all', '# in all'),
  lookFor: (count) => plural(count, 'Look for # older question', 'Look for # older questions'),
  notFound: 'None found in the list so far.',
  closed: 'Closed',
  awaits: 'Awaits an answer',
  answered: 'Answered',
  rated: (score) => `Rated ${score} out of 5`,
  otherRatings: (list) => `Ratings of older questions: ${list}`,
  noText: 'The message has been erased.',
  gone: 'There is no account behind this question any more.',
  reading: 'Reading who asks',
};
