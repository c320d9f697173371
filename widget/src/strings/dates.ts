import type { Language } from '@repere/protocol';
import type { Strings } from './strings.ts';

/** Writes moments the way one language does, in the reader's own time zone. All take milliseconds since the epoch. */
export interface Dates {
  /** Hour and minute. */
  time(at: number): string;
  /** The day as a heading: today, yesterday, or its date. */
  day(at: number, now: number): string;
  /** The shortest that still places it: the time today, else the day. */
  short(at: number, now: number): string;
}

/** The local calendar day of a moment, as a number that rises by one a day. */
export function dayNumber(at: number): number {
  const date = new Date(at);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}

/** Makes the writer of dates for a language. */
export function createDates(language: Language, strings: Pick<Strings, 'today' | 'yesterday'>): Dates {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const thisYear = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const otherYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const brief = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const day = (at: number, now: number): string => {
    const age = dayNumber(now) - dayNumber(at);
    if (age === 0) return strings.today;
    if (age === 1) return strings.yesterday;
    return (new Date(at).getFullYear() === new Date(now).getFullYear() ? thisYear : otherYear).format(at);
  };
  return {
    time: (at) => time.format(at),
    day,
    short: (at, now) => {
      const age = dayNumber(now) - dayNumber(at);
      return age === 0 ? time.format(at) : age === 1 ? strings.yesterday : brief.format(at);
    },
  };
}
