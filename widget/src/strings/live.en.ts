import type { LiveWords } from './live.words.ts';

const list = new Intl.ListFormat('en');

/** Presence, typing and marks in English. */
export const liveEn: LiveWords = {
  here: 'Here now',
  hereNamed: (names, count) => `${names} ${count > 1 ? 'are' : 'is'} here now`,
  writing: (names, count) => `${names} ${count > 1 ? 'are' : 'is'} writing…`,
  aCoach: 'A coach',
  delivered: 'Delivered',
  read: 'Read',
  join: (names) => list.format(names),
};
