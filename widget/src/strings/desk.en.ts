import type { DeskWords } from './desk.words.ts';
import { createPlural } from './plural.ts';

const plural = createPlural('en');

/** The desk in English. */
export const deskEn: DeskWords = {
  titleDesk: 'Coaches’ desk',
  deskNotCoach: 'This page is for coaches. You are signed in with an account that is not a coach’s.',
  deskChoose: 'Choose a conversation to read and answer it.',
  deskToday: 'Today',
  deskSettings: 'Canned replies and hours',
  deskBack: 'Back to the questions',

  queues: 'Questions',
  queueNames: { unassigned: 'Unassigned', mine: 'Mine', all: 'All', closed: 'Closed' },
  queueEmpty: {
    unassigned: [
      'Every question has a coach.',
      'New ones come up here by themselves. Whoever has waited longest stands on top.',
    ],
    mine: ['Nothing is in your care.', 'Claim a question under “Unassigned”, or simply answer one: then it is yours.'],
    all: ['No conversation is open.', 'What members ask from an article comes up here at once.'],
    closed: [
      'Nothing has been closed yet.',
      'Closed conversations are kept here, and open again when the member writes.',
    ],
  },
  inQueue: (count) => plural(count, '# conversation', '# conversations'),
  atLeast: (count) => `${count}+`,
  waits: (wait) => `Waiting for ${wait}`,
  underAMinute: 'now',
  urgent: 'Urgent',
  erasedMember: 'Erased account',
  deskMore: 'Show more',
  retry: 'Try again',
  writesMessage: (name) => `${name} is answering…`,
  writesNote: (name) => `${name} is writing a note…`,
  arrived: (name) => `${name} is waiting for an answer.`,

  claim: 'Claim',
  handOver: 'Hand over',
  close: 'Close',
  reopen: 'Open again',
  showCard: 'About the member',
  inCareOf: (name) => `In the care of ${name}`,
  inYourCare: 'In your care',
  inNobodysCare: 'In nobody’s care',
  isClosed: 'Closed',
  alsoReading: (name) => `${name} has read this too, and may be about to answer.`,
  aCoach: 'Another coach',

  takenBy: (name) =>
    `${name} took this conversation just before you. Leave it to them, or send them a note if you know more.`,
  notAtWork: 'Nobody of this name works at the desk any more. Choose another coach.',
  erasedMeanwhile: 'This conversation is gone: its member’s account has been erased.',
  tooManyLabels: (most) => `There are ${most} labels on this conversation already. Take one off first.`,
  notStored: 'This could not be stored. Nothing has changed; try again in a moment.',
};
