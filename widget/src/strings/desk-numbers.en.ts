import type { DeskNumbersWords } from './desk-numbers.words.ts';
import { createPlural } from './plural.ts';

const plural = createPlural('en');

/** Today’s numbers in English. */
export const deskNumbersEn: DeskNumbersWords = {
  title: 'Today',
  lead: (since) => `The desk’s day began at ${since}.`,
  asOf: (time) => `As of ${time}.`,
  refresh: 'Refresh',
  stale: (time) => `The numbers could not be read just now. These are from ${time}.`,
  reading: 'Reading the numbers',
  briefly: 'under a minute',

  waiting: 'Waiting now',
  members: (count) => plural(count, '# member', '# members'),
  thousand: '1,000 members or more',
  nobodyWaits: 'Nobody is waiting for an answer.',
  longest: (time) => `The longest wait so far: ${time}.`,
  longestDrawn: (count) => plural(count, 'Only that one is drawn.', 'Drawn: the # longest waits.'),
  waitingDefined:
    'Members in open conversations who have written something that no coach has answered yet. A wait begins with the first message that is unanswered.',
  waited: 'Waited for',
  howMany: 'Members',
  under: (time) => `under ${time}`,
  between: (from, to) => `${from} to ${to}`,
  over: (time) => `${time} or more`,

  first: 'First answer',
  noneAnswered: 'No first answer yet today.',
  oneAnswered: 'One question had its first answer today.',
  median: (count) => plural(count, 'The median of # first answer.', 'The median of # first answers.'),
  medianShort: 'Median',
  nineInTen: (time) => `Nine in ten took ${time} at most.`,
  nineInTenShort: 'Nine in ten, at most',
  firstDefined:
    'From a member’s question to the first answer by a coach, hours in which nobody works included. The median is the middle: half of the first answers took longer, half did not.',
  measure: 'Measure',
  value: 'Value',
  firstAnswers: 'First answers today',

  alert: 'alert',
  alertAfter: (time) => `Absent coaches are alerted after ${time} of opening hours.`,

  ratings: 'Ratings',
  noneRated: 'No rating yet today.',
  satisfiedOf: (satisfied, all) => plural(satisfied, `# of ${all} satisfied`, `# of ${all} satisfied`),
  share: (percent) => `That is ${percent}.`,
  ratingsDefined:
    'When a conversation is closed its member may say how the coaching was, from 1 to 5. Satisfied means 4 or 5. Under 20 ratings no share is given: it would say more than they do.',
  rating: 'Rating',
  high: '4 or 5',
  low: '1 to 3',

  details: 'Table and definition',
};
