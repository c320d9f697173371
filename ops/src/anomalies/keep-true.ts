import { CALLED, type FieldName, MACHINE_KEEPS } from './fields.ts';
import { compareReleases, isComparable } from './compare-releases.ts';
import { draftEntry, fieldLine, iso } from './draft-entry.ts';
import { editText, type Edit } from './edit-text.ts';
import { type Entry, type Journal, readJournal } from './read-journal.ts';
import { writeStatus } from './status.ts';
import { type Found, latestRelease, total } from './sum.ts';

/** By how much the store may remember an event later than its line in the log tells, in milliseconds: the line is written first. */
const LAG = 1_000;

/** What became of the file. */
export interface Kept {
  text: string;
  /** Fingerprints that were new, that were seen again, and that returned after their correction. */
  added: string[];
  counted: string[];
  regressed: string[];
  /** Corrected ones that were seen in a release of which nobody can say whether it came before. */
  unclear: { fingerprint: string; release: string }[];
}

/** Makes the file say what was found, and leaves every byte alone that is a person's. Throws `UnreadableJournal`. */
export function keepTrue(text: string, found: Iterable<Found>): Kept {
  const journal = readJournal(text);
  const entries = new Map(journal.entries.map((entry) => [entry.fingerprint, entry]));
  const kept: Omit<Kept, 'text'> = { added: [], counted: [], regressed: [], unclear: [] };
  const edits: Edit[] = [];
  const fresh: Found[] = [];
  for (const each of found) {
    const entry = entries.get(each.fingerprint);
    if (!entry) fresh.push(each);
    else edits.push(...update(journal, entry, each, kept));
  }
  edits.push(...insert(journal, fresh));
  kept.added = fresh.map(({ fingerprint }) => fingerprint);
  return { text: editText(text, edits), ...kept };
}

/** Newest first: each goes above the first entry that is not newer. */
function insert(journal: Journal, fresh: readonly Found[]): Edit[] {
  const newestFirst = [...fresh].sort((one, other) => total(other.seen).firstSeen - total(one.seen).firstSeen);
  return newestFirst.map((each) => {
    const date = iso(total(each.seen).firstSeen).slice(0, 10);
    const below = journal.entries.find(({ fields }) => (fields.get('date')?.value ?? '') <= date);
    const at = below?.start ?? journal.end;
    return {
      start: at,
      end: at,
      text: draftEntry(each, journal.eol) + (at < journal.text.length ? journal.eol : ''),
      apart: journal.eol,
    };
  });
}

function update(journal: Journal, entry: Entry, found: Found, kept: Omit<Kept, 'text'>): Edit[] {
  const { fields, status } = entry;
  const edits: Edit[] = [];
  const missing: [FieldName, string][] = [];
  const set = (name: FieldName, value: string) => {
    const field = fields.get(name);
    if (!field) missing.push([name, value]);
    else if (field.value !== value) edits.push({ start: field.start, end: field.end, text: value });
  };
  const moment = (name: FieldName) => Date.parse(fields.get(name)?.value ?? '');
  const all = total(found.seen);
  const [first, last] = [moment('firstSeen'), moment('lastSeen')];
  const count = countAfter(fields.get('count')?.value, last, found);
  const grown = count !== fields.get('count')?.value;
  set('count', count);
  if (!(first <= all.firstSeen)) set('firstSeen', iso(all.firstSeen));
  const anew = found.times !== undefined || grown || !(last + LAG >= all.lastSeen);
  const later = anew && !(last >= all.lastSeen);
  if (later) set('lastSeen', iso(all.lastSeen));
  if (later || !fields.has('release')) set('release', latestRelease(found.seen));
  if (edits.length > 0) kept.counted.push(found.fingerprint);

  if (status?.state === 'corrected') {
    const back = returnedIn(found, status.release);
    const field = fields.get('status');
    if (back !== undefined && field) {
      const text = writeStatus('regressed', back, field.french);
      edits.push({ start: field.start, end: field.start + status.length, text });
      kept.regressed.push(found.fingerprint);
    } else if (later) {
      const release = latestRelease(found.seen);
      if (status.release === undefined || !isComparable(release))
        kept.unclear.push({ fingerprint: found.fingerprint, release });
    }
  }
  const anchor = lastOf(entry);
  if (missing.length > 0 && anchor !== undefined) {
    const text = missing.map(([name, value]) => fieldLine(name, value) + journal.eol).join('');
    edits.push({ start: anchor, end: anchor, text, newLine: journal.eol });
  }
  return edits;
}

/** Behind the last line that the machine keeps. */
function lastOf({ fields }: Entry): number | undefined {
  const ends = MACHINE_KEEPS.map((name) => fields.get(name)?.next).filter((next) => next !== undefined);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

/**
 * How often it was seen, in all. What the store and the logs tell is mostly the same events, so the greater number holds. A draft that began
 * after everything that the file knows of tells of others: then the file says how many came before it.
 */
function countAfter(said: string | undefined, last: number, { seen, times }: Found): string {
  const [, number = '0', before = '0', since] = /^(\d+)(?: \((\d+) before (\S+)\))?$/.exec(said ?? '') ?? [];
  const [count, base] = [Number(number), Number(before)];
  const all = total(seen);
  const tail = since === undefined ? '' : ` (${base} before ${since})`;
  if (times) return `${Math.max(count + times.filter((at) => !(at <= last)).length, all.count)}${tail}`;
  if (count > 0 && all.firstSeen > last + LAG) return `${count + all.count} (${count} before ${iso(all.firstSeen)})`;
  const same = since !== undefined && Date.parse(since) === all.firstSeen;
  return `${Math.max(count, same ? base + all.count : all.count)}${tail}`;
}

/** The release that showed it though it, or an earlier one, had corrected it. */
function returnedIn({ seen }: Found, fixed: string | undefined): string | undefined {
  if (fixed === undefined) return undefined;
  const later = seen.filter(({ release }) => isComparable(release) && compareReleases(release, fixed) >= 0);
  return later.length > 0 ? latestRelease(later) : undefined;
}

/** The same file with one entry corrected by a release. Throws where it was seen in that release or in a later one. */
export function correct(text: string, entry: Entry, release: string): string {
  const seenIn = entry.fields.get('release')?.value;
  if (seenIn !== undefined && isComparable(seenIn) && compareReleases(seenIn, release) >= 0)
    throw new Error(`it was seen in ${seenIn}, so ${release} does not correct it: a later release may`);
  const field = entry.fields.get('status');
  if (!field || !entry.status)
    throw new Error(`line ${entry.line}: the entry has no "${CALLED.status}" that can be read: mend it first`);
  const { start, french } = field;
  return editText(text, [{ start, end: start + entry.status.length, text: writeStatus('corrected', release, french) }]);
}
