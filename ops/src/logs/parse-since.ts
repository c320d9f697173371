import { UsageError } from '../cli/usage-error.ts';

const UNITS: Record<string, number> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `30m`, `2h`, `1d` back from `now`, or a date and time (UTC where it names no zone), as milliseconds since the epoch. Throws a UsageError. */
export function parseSince(value: string, now: number): number {
  const [, count, unit = ''] = /^(\d{1,6})([smhd])$/.exec(value) ?? [];
  if (count !== undefined) return now - Number(count) * (UNITS[unit] ?? 0);
  const iso = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(value);
  const at = iso ? Date.parse(iso[1] !== undefined && iso[4] === undefined ? `${value}Z` : value) : NaN;
  if (Number.isNaN(at))
    throw new UsageError(`--since takes 30m, 2h, 1d or a time such as 2026-03-01T08:00, not "${value}"`);
  return at;
}
