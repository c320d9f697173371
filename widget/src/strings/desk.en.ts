import type { DeskWords } from './desk.words.ts';
import { createPlural } from './plural.ts';

const plural = createPlural('en');

/** The desk in English. */
export const deskEn: DeskWords = {
  titleDesk: 'Coaches’ desk',
  deskTitle: 'Questions',
  deskEmpty: 'No question yet. New ones appear here by themselves.',
  deskChoose: 'Choose a conversation to read and answer it.',
  deskNotCoach: 'This page is for coaches. You are signed in with an account that is not a coach’s.',
  deskWaiting: (count) => plural(count, '# message awaits an answer', '# messages await an answer'),
};
