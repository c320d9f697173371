import type { Language } from '@repere/protocol';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long something takes, as precisely as it is of use: minutes under an hour, hours and minutes under a day, then days and hours. `brief` is
 * said of what is under a minute. Milliseconds.
 */
export function durationInWords(length: number, language: Language, brief: string): string {
  const minutes = Math.floor(length / MINUTE);
  if (minutes < 1) return brief;
  if (length < DAY) return join(language, ['hour', Math.floor(length / HOUR)], ['minute', minutes % 60]);
  return join(language, ['day', Math.floor(length / DAY)], ['hour', Math.floor((length % DAY) / HOUR)]);
}

function join(language: Language, ...parts: [unit: 'day' | 'hour' | 'minute', count: number][]): string {
  return parts
    .filter(([, count]) => count > 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count),
    )
    .join(' ');
}
