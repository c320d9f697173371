import type { HoursWords } from './hours.words.ts';

/** Les heures d’ouverture en français. */
export const hoursFr: HoursWords = {
  closed: (when) =>
    `Les coachs sont absents pour le moment, et répondent à nouveau ${when}. Écrivez tout de même\u00a0: rien ne se perd.`,
  closedUnknown: 'Les coachs sont absents pour le moment. Écrivez tout de même\u00a0: rien ne se perd.',
  sent: (when) =>
    `Votre message est bien arrivé. Les coachs sont absents pour le moment, et répondent à nouveau ${when}.`,
  today: (time) => `aujourd’hui à ${time}`,
  tomorrow: (time) => `demain à ${time}`,
  on: (day, time) => `${day} à ${time}`,
  language: 'fr',
};
