import type { Language, OpenInterval } from '@repere/protocol';

/** The days of the week as a language names them, Monday first. */
export function weekdays(language: Language): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // The fifth of January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format((day + 4) * 86_400_000));
}

/** A day such as `2026-12-25` in full. */
export function fullDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locale(language), { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** The hours of one day in words: `09:00–12:00, 14:00–18:00`. */
export function spansInWords(spans: readonly OpenInterval[], language: Language): string {
  return spans.map(({ from, to }) => `${timeOfDay(from, language)}–${timeOfDay(to, language)}`).join(', ');
}

/** `HH:MM` as a language writes times. */
function timeOfDay(time: string, language: Language): string {
  // Midnight at the end of a day is written as such, and not as that at its beginning.
  if (time === '24:00') return time;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const format = new Intl.DateTimeFormat(locale(language), { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  return format.format((hour * 60 + minute) * 60_000);
}

function locale(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}
