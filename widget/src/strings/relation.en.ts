import { createPlural } from './plural.ts';
import type { RelationWords } from './relation.words.ts';

const plural = createPlural('en');

/** Requests, blocks and reports in English. */
export const relationEn: RelationWords = {
  requestTitle: (name) => `${name} would like to write to you`,
  accept: 'Accept',
  ignore: 'Ignore',
  decline: 'Decline',
  answersMean: (name) =>
    `Accept opens the conversation. Ignore puts the request aside. Decline drops it and whatever follows. ${name} never learns that you ignored or declined.`,
  wasIgnored: 'You have ignored this request.',
  wasDeclined: 'You have declined this request.',
  linksLater: 'To keep you safe, links only open once you have accepted.',
  ignored: (name) => `Request ignored. ${name} is not told.`,
  declined: (name) => `Request declined. ${name} is not told.`,

  asking: (name) => `Sent. ${name} decides whether to answer.`,
  askingMore: (count) =>
    plural(count, 'Until then you can write one more message.', 'Until then you can write # more messages.'),
  waitingForThem: (name) => `Sent. ${name} decides whether to answer. You can write again if they accept.`,

  menu: (name) => `Options for ${name}`,
  seeProfile: 'See profile',
  block: 'Block',
  unblock: 'Unblock',
  reportPerson: 'Report',

  aboutNone: 'Nothing written here yet.',

  blockTitle: (name) => `Block ${name}?`,
  blockMeans: (name) =>
    `No message will pass between you any more, and neither of you will find the other. ${name} is not told. You can undo this.`,
  cancel: 'Cancel',
  youBlocked: (name) => `You have blocked ${name}. No message passes between you.`,

  reportMessageTitle: 'Report this message',
  reportPersonTitle: (name) => `Report ${name}`,
  reason: 'What is wrong?',
  reasons: {
    harassment: 'Harassment or insults',
    spam: 'Advertising or a scam',
    dangerous_advice: 'Advice that endangers health',
    impersonation: 'Pretending to be somebody else',
    underage: 'Somebody under 16',
    other: 'Something else',
  },
  reasonMissing: 'Choose what comes closest.',
  reportWords: 'Anything to add? (optional)',
  reportCarriesMessage:
    'Your report carries this message with the three before it and the three after it, and nothing else of the conversation. Only the site’s team reads it.',
  reportCarriesPerson: (name) =>
    `Your report says that it is about ${name} and carries what you write here; no message goes with it. Only the site’s team reads it.`,
  reportSend: 'Send the report',
  reportThanksTitle: 'Thank you for telling us',
  reportThanks: 'Your report has arrived. The site’s team will read it.',
  blockToo: (name) => `Block ${name} as well`,
  done: 'Done',
};
