import type { HoursWords } from './hours.words.ts';

/** Opening hours in English. */
export const hoursEn: HoursWords = {
  closed: (when) => `The coaches are away right now, and answer again ${when}. Write all the same: nothing is lost.`,
  closedUnknown: 'The coaches are away right now. Write all the same: nothing is lost.',
  sent: (when) => `Your message has arrived. The coaches are away right now, and answer again ${when}.`,
  today: (time) => `today at ${time}`,
  tomorrow: (time) => `tomorrow at ${time}`,
  on: (day, time) => `on ${day} at ${time}`,
  language: 'en',
};
