import type { Language } from '@repere/protocol';

/** The texts of opening hours. */
export interface HoursWords {
  /** Nobody answers now, as far as is known until when. */
  closed: (when: string) => string;
  closedUnknown: string;
  /** The same behind a question that was just sent. */
  sent: (when: string) => string;
  /** How a moment is said: later today, tomorrow, on a day within a week, or on a date. */
  today: (time: string) => string;
  tomorrow: (time: string) => string;
  on: (day: string, time: string) => string;
  language: Language;
}
