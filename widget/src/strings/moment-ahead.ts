import { dayNumber } from './dates.ts';
import type { HoursWords } from './hours.words.ts';

/** A moment to come as one says it, in the reader's own time zone: the day only as far as it is needed. Both in milliseconds since the epoch. */
export function momentAhead(at: number, now: number, words: HoursWords): string {
  const locale = words.language === 'fr' ? 'fr-FR' : 'en-GB';
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
  const days = dayNumber(at) - dayNumber(now);
  if (days <= 0) return words.today(time);
  if (days === 1) return words.tomorrow(time);
  const options: Intl.DateTimeFormatOptions =
    days < 7 ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' };
  return words.on(new Intl.DateTimeFormat(locale, options).format(at), time);
}
