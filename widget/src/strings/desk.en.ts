import type { DeskWords } from './desk.words.ts';
import { createPlural } from './plural.ts';
import { deskCardEn } from './desk-card.en.ts';
import { deskNumbersEn } from './desk-numbers.en.ts';
import { deskSettingsEn } from './desk-settings.en.ts';
import { threadEn } from './thread.en.ts';

const plural = createPlural('en');

/** The desk in English. */
export const deskEn: DeskWords = {
  thread: threadEn,
  card: deskCardEn,
  numbers: deskNumbersEn,
  settings: deskSettingsEn,

  titleDesk: 'Coaches’ desk',
  deskNotCoach: 'This page is for coaches. You are signed in with an account that is not a coach’s.',
  deskBack: 'Back to the questions',
  deskBackToConversation: 'Back to the conversation',

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
  waitsBriefly: 'Waiting since just now',
  underAMinute: 'now',
  urgent: 'Urgent',
  erasedMember: 'Erased account',
  retry: 'Try again',
  writesMessage: (name) => `${name} is answering…`,
  writesNote: (name) => `${name} is writing a note…`,
  arrived: (name) => `${name} is waiting for an answer.`,

  claim: 'Claim',
  takeOver: 'Take over',
  handOver: 'Hand over',
  handOverTitle: (name) => `Hand over the conversation with ${name}`,
  handOverTo: 'To whom',
  handToNobody: 'To nobody yet: back to “Unassigned”',
  noOtherCoach: 'Nobody else works here.',
  coachHere: 'here now',
  handOverWords: 'A few words to them',
  handOverHint: 'For coaches alone. What was asked, what you have answered, what is still open.',
  handOverNobodyChosen: 'Choose who takes it from here.',
  deskCancel: 'Cancel',
  close: 'Close',
  reopen: 'Open again',
  showCard: 'About the member',
  inCareOf: (name) => `In the care of ${name}`,
  inYourCare: 'In your care',
  inNobodysCare: 'In nobody’s care',
  alsoReading: (name) => `${name} has read this too, and may be about to answer.`,
  memberGone: 'This account has been erased. What its owner wrote is gone with it, and nobody can write here any more.',
  understood: 'Understood',

  whenHappened: (day, time, today) => (day === today ? ` at ${time}` : ` · ${day}, ${time}`),
  wasTaken: (by, when) => `${by ?? 'You'} took it${when}`,
  wasLeft: (by, when) => `${by ?? 'You'} put it back to “Unassigned”${when}`,
  wasHanded: (by, to, when) => `${by ?? 'You'} handed it over to ${to ?? 'you'}${when}`,
  wasClosed: (by, when) => `${by ?? 'You'} closed it${when}`,
  wasReopened: (by, when) => `${by ?? 'You'} opened it again${when}`,
  wasRated: (by, score, when) => `${by} rated it ${score} out of 5${when}`,

  keysTitle: 'Keys',
  keysLead: 'The whole desk without a mouse. While you type in a field, letters are letters.',
  keyActs: {
    next: 'Next in the queue',
    previous: 'Previous in the queue',
    unassigned: 'Queue: unassigned',
    mine: 'Queue: mine',
    all: 'Queue: all',
    closed: 'Queue: closed',
    claim: 'Claim the conversation',
    reply: 'Write an answer',
    canned: 'Answer with a canned reply',
    note: 'Write a note for the coaches',
    'hand-over': 'Hand over',
    close: 'Close, or open again',
    card: 'About the member',
    leave: 'Out of the field, back to the queue',
    help: 'This list',
  },
  keyNames: { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' },
  keysSingles: 'Single keys are on',
  keysHint: 'Switch them off if you speak to your computer, or press keys by accident. This browser remembers it.',
  keysNotKept: 'This browser does not let us remember that: it holds until you leave the page.',
  keysClose: 'Back to the desk',

  takenBy: (name) =>
    `${name} took this conversation just before you. Leave it to them, or send them a note if you know more.`,
  notAtWork: 'Nobody of this name works at the desk any more. Choose another coach.',
  erasedMeanwhile: 'This conversation is gone: its member’s account has been erased.',
  tooManyLabels: (most) => `There are ${most} labels on this conversation already. Take one off first.`,
  notStored: 'This could not be stored. Nothing has changed; try again in a moment.',
};
