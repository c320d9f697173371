/** Zones of the IANA database that this browser knows, with `kept` among them, whatever it knows. */
export function zones(kept: string): string[] {
  return [...new Set(['UTC', kept, ...Intl.supportedValuesOf('timeZone')].filter(Boolean))].sort();
}

/** The zones in whose name each of the words occurs, those where a city begins with them first. */
export function findZones(all: readonly string[], query: string): string[] {
  const words = fold(query).split(' ').filter(Boolean);
  const begins = (zone: string): boolean => (fold(zone).split('/').at(-1) ?? '').startsWith(words.join(' '));
  return all
    .filter((zone) => words.every((word) => fold(zone).includes(word)))
    .sort((one, other) => Number(begins(other)) - Number(begins(one)) || one.localeCompare(other));
}

/** How a zone is read: `America/New_York` as `New York, America`. */
export function zoneInWords(zone: string): string {
  return zone.replaceAll('_', ' ').split('/').reverse().join(', ');
}

/** How far a zone is from Greenwich at a moment (milliseconds since the epoch): `UTC+2`. Empty where this browser does not know it. */
export function offsetInWords(zone: string, at: number): string {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return name.replace('GMT', 'UTC');
  } catch {
    return '';
  }
}

/** Letters without marks and case, and one space between words, as people type them. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_\s,-]+/g, ' ')
    .trim();
}
