import { UsageError } from '../cli/usage-error.ts';
import type { FieldName } from './fields.ts';
import type { Entry } from './read-journal.ts';

/** An entry for other programs: its title, its line, and each field as it is written. */
export function entryFacts({
  title,
  line,
  fields,
}: Entry): { title: string; line: number } & Partial<Record<FieldName, string>> {
  const written = [...fields].map(([name, { value, more }]) => [name, [value, ...more].join('\n').trim()]);
  return { title, line, ...(Object.fromEntries(written) as Partial<Record<FieldName, string>>) };
}

/** The entry of a fingerprint, or of the only one that begins so. Throws a UsageError where that is none, or several. */
export function findEntry(entries: readonly Entry[], typed: string): Entry & { fingerprint: string } {
  const wanted = typed.includes(':') ? typed : `v1:${typed}`;
  const found = entries.filter((entry) => entry.fingerprint?.startsWith(wanted));
  const [entry, second] = found;
  if (!entry?.fingerprint) throw new UsageError(`no entry has a fingerprint that begins with "${typed}"`);
  if (second) throw new UsageError(`${found.length} fingerprints begin with "${typed}": take more of it`);
  return { ...entry, fingerprint: entry.fingerprint };
}
