import { createPlural } from './plural.ts';
import type { RatingWords } from './rating.words.ts';

const plural = createPlural('en');

/** Ratings in English. */
export const ratingEn: RatingWords = {
  closed: 'A coach has closed this conversation.',
  goOn: 'Write another message, and it opens again.',
  rate: 'How was this coaching?',
  rateHint: 'The coaches read your answer. You can change it while the conversation stays closed.',
  hub: 'What do you think of Repère?',
  hubHint: 'We ask at most once every three months. Your answer helps us to do better.',
  scores: ['Poor', 'Fair', 'All right', 'Good', 'Very good'],
  few: 'A few words',
  fewHint: 'Optional',
  send: 'Send my answer',
  skip: 'Skip',
  skipped: 'Skipped. You can answer later, here.',
  rateAfterAll: 'Say how it was',
  tooLong: (count) => plural(count, 'One character too many', '# characters too many'),
  change: 'Change my answer',
  keep: 'Leave it as it is',
  given: (score) => `Your answer: ${score}.`,
  thanks: 'Thank you: the coaches will read it.',
  hubThanks: 'Thank you for your answer.',
  hubSkipped: 'All right: we will not ask for three months.',
  already: 'You have answered already, in another window. Thank you.',
};
