import type { LiveWords } from './live.words.ts';

const list = new Intl.ListFormat('fr');

/** Presence, typing and marks in French. */
export const liveFr: LiveWords = {
  here: 'En ligne',
  hereNamed: (names, count) => `${names} ${count > 1 ? 'sont' : 'est'} en ligne`,
  writing: (names, count) => `${names} ${count > 1 ? 'écrivent' : 'écrit'}…`,
  aCoach: 'Un coach',
  delivered: 'Distribué',
  read: 'Lu',
  join: (names) => list.format(names),
};
