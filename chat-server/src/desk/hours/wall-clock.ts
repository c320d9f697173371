const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** What the clocks of a zone (IANA) show at a moment, written as the moment when those of UTC show the same. Milliseconds since the epoch. */
export function wallClock(zone: string, at: number): number {
  const shown = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatOf(zone).formatToParts(at))
    if (type in shown) shown[type as keyof typeof shown] = Number(value);
  const { year, month, day, hour, minute, second } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
}

/**
 * The moment when the clocks of a zone show something, given as {@link wallClock} gives it: the first one where they show it twice, and
 * where they skip it the moment of the skip. Whole minutes.
 */
export function momentOf(zone: string, wall: number): number {
  // Clocks are not changed twice within two days.
  const candidates = [wall - DAY, wall + DAY]
    .map((near) => wall - (wallClock(zone, near) - near))
    .sort((a, b) => a - b);
  const exact = candidates.find((at) => wallClock(zone, at) === wall);
  if (exact !== undefined) return exact;
  let [before = wall, after = wall] = candidates;
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (wallClock(zone, middle) < wall) before = middle;
    else after = middle;
  }
  return after;
}
