import { z } from 'zod';
import { expecting } from './words.ts';

const INSTEAD = 'a date as year-month-day, such as 2026-11-21';

/** A calendar day as `YYYY-MM-DD`. YAML hands an unquoted date over as a `Date` at midnight UTC, so both are taken. */
export const day = z
  .union([z.date(), z.string()], expecting(INSTEAD))
  .transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)))
  .pipe(z.iso.date({ error: `is not a day of the calendar. Write ${INSTEAD}.`, abort: true }));

/** The day `months` months after `from`; the last day of that month where it has no such day (31 January + 1 → 28 February). */
export function monthsAfter(from: string, months: number): string {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}
