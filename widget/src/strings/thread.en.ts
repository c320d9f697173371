import { createPlural } from './plural.ts';
import type { ThreadWords } from './thread.words.ts';

const plural = createPlural('en');
const list = new Intl.ListFormat('en');

/** One conversation at the desk, in English. */
export const threadEn: ThreadWords = {
  writeAs: 'What you write is',
  asReply: (name) => `Reply to ${name}`,
  reply: 'Reply',
  asNote: 'Note for coaches',
  note: 'Note',
  noteSign: 'Only coaches see this',
  notePromise: (name) => `Only coaches will see this. ${name} never will.`,
  noteLabel: 'Note for the coaches',
  noteExample: 'What should the next coach know?',
  noteSave: 'Save the note',
  noteSaved: 'Note saved. Only coaches see it.',
  noteOffline: 'You are offline, so the note was not saved. Your words stay here: save them once you are back.',
  noteWaiting: 'Waiting to be saved',
  noteFailed: 'Not saved',
  noteEdit: 'Edit and save again',
  noteDiscard: 'Discard',
  noteErased: 'This note has been erased.',
  notesUnread: 'The coaches’ notes could not be read, so none are shown here.',
  sendTo: (name) => `Send to ${name}`,

  labelled: (name, label, on) =>
    `${name} ${on ? 'added' : 'removed'} ${label === null ? 'a label that has been erased' : `the label “${label}”`}`,
  handed: (name, to) => `${name} handed this conversation to ${to}`,
  flagged: {
    emergency: 'This message may describe a medical emergency',
    self_harm: 'This message may speak of suicide or self-harm',
    eating_disorder: 'This message may speak of an eating disorder',
    poison: 'This message may speak of a poisoning',
  },
  aCoach: 'Another coach',

  canned: 'Canned replies',
  cannedFind: 'Find a reply',
  cannedNone: 'No reply has these words.',
  cannedEmpty: 'No canned replies yet. They are written in the settings.',
  cannedUnread: 'The canned replies could not be read.',
  cannedPromise: 'What you choose goes into your reply. Nothing is sent yet.',
  cannedGap: (gap) => `Still to fill in: ${gap}. Nothing has been sent.`,
  fillFirst: 'Fill it in',
  inLanguage: { en: 'English', fr: 'French' },
  found: (count) => plural(count, '# found', '# found'),

  article: 'Article',
  articleFind: 'Words of a page, or its address',
  articleHint: 'What you choose goes with your reply, as a card.',
  articleNone: 'No page has these words.',
  articleElsewhere:
    'That address is on another site. Only our own pages become a card; anything else you can write into the reply.',
  articleMissing: 'Our site has no page at this address.',
  articleUnread: 'The list of pages could not be read.',
  articleAsked: 'The question came from here',
  articleSent: 'Sent with your reply',
  articleRemove: 'Send without this article',

  answering: (names, count) => `${names} ${count > 1 ? 'are' : 'is'} answering`,
  noting: (names, count) => `${names} ${count > 1 ? 'are' : 'is'} writing a note`,
  join: (names) => list.format(names),
  answeredMeanwhile: (names) => `${names} answered while you were writing.`,
  readFirst: 'Read it first',
  sendAnyway: 'Send anyway',
};
