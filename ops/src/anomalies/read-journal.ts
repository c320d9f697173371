import { FINGERPRINT } from '@repere/chat-server';
import { CALLED, type FieldName, fieldCalled, MACHINE_KEEPS } from './fields.ts';
import { type Fault, type Line, linesOf } from './lines-of.ts';
import { readStatus, type Status } from './status.ts';

/** A field of an entry, and where its value stands in the text. */
interface Field {
  line: number;
  start: number;
  end: number;
  /** The first line of the value: the whole of it, where the machine keeps the field. */
  value: string;
  /** The other lines. */
  more: string[];
  french: boolean;
  /** Behind the line that it begins on. */
  next: number;
}

/** One anomaly in the file. */
export interface Entry {
  line: number;
  title: string;
  /** From its heading to the next one. */
  start: number;
  end: number;
  fields: ReadonlyMap<FieldName, Field>;
  fingerprint: string | undefined;
  status: Status | undefined;
}

/** The file as it was read. Nothing of its text is lost: what is changed is changed in place. */
export interface Journal {
  text: string;
  entries: readonly Entry[];
  /** Where the entries begin and end. */
  start: number;
  end: number;
  /** How its lines end. */
  eol: '\n' | '\r\n';
}

/** The file cannot be read: nothing is written to it. */
export class UnreadableJournal extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(
      `the journal cannot be read, and nothing was written: ${faults.map(({ line, what }) => `line ${line}: ${what}`).join('; ')}`,
    );
    this.name = 'UnreadableJournal';
    this.faults = faults;
  }
}

const SECTION = /^##[ \t]+(?:entries|entrées)[ \t]*#*[ \t]*$/i;
const FIELD =
  /^ ?(?:[-*+][ \t]{1,8}(?:\*\*|__)?|\*\*|__)([\p{L}'’][\p{L}'’ ]{2,40}?)[ \t\u00a0\u202f]{0,8}(?:\*\*|__)?[ \t\u00a0\u202f]{0,8}:[ \t\u00a0\u202f]{0,8}(?:\*\*|__)?[ \t\u00a0\u202f]{0,8}(.*)$/u;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;

/** What a machine's field takes. */
const TAKES: Record<(typeof MACHINE_KEEPS)[number], (value: string) => boolean> = {
  release: (value) => /^[\w.+-]{1,64}$/.test(value),
  fingerprint: (value) => FINGERPRINT.test(plainFingerprint(value)),
  count: (value) => /^\d{1,12}(?: \(\d{1,12} before \S+\))?$/.test(value) && isMomentOrNone(value),
  firstSeen: isMoment,
  lastSeen: isMoment,
};

/** Reads the file. Throws {@link UnreadableJournal} with every line at which it cannot be told what is meant. */
export function readJournal(text: string): Journal {
  const { lines, faults } = linesOf(text);
  const headings = lines.filter(({ hidden, text: said }) => !hidden && /^#{1,3}[ \t]/.test(said));
  const sections = headings.filter((line) => SECTION.test(line.text.normalize('NFC')));
  const [section, second] = sections;
  if (!section) faults.push({ line: 1, what: 'there is no heading "## Entries" in this file' });
  if (second) faults.push({ line: second.number, what: 'a second heading "## Entries"' });
  if (!section || faults.length > 0) throw new UnreadableJournal(faults);
  const after = headings.filter((line) => line.start > section.start);
  const last = after.find((line) => /^#{1,2}[ \t]/.test(line.text));
  const end = last?.start ?? text.length;
  const heads = after.filter((line) => line.start < end);
  const entries = heads.map((head, index) => {
    const next = heads[index + 1] ?? last;
    // The line of number n stands at n - 1, so this begins behind the heading.
    return readEntry(head, next?.start ?? end, lines.slice(head.number, next ? next.number - 1 : undefined), faults);
  });
  const known = new Map<string, Entry>();
  for (const entry of entries) {
    const earlier = entry.fingerprint === undefined ? undefined : known.get(entry.fingerprint);
    if (earlier)
      faults.push({
        line: entry.line,
        what: `the same fingerprint as the entry in line ${earlier.line}: make one of them`,
      });
    else if (entry.fingerprint !== undefined) known.set(entry.fingerprint, entry);
  }
  if (faults.length > 0) throw new UnreadableJournal(faults);
  return { text, entries, start: section.next, end, eol: /\r\n/.test(text) ? '\r\n' : '\n' };
}

function readEntry(head: Line, end: number, lines: readonly Line[], faults: Fault[]): Entry {
  const fields = new Map<FieldName, Field>();
  let current: Field | undefined;
  for (const line of lines) {
    const found = line.hidden ? undefined : readField(line);
    if (found) {
      const { name, ...field } = found;
      if (fields.has(name)) faults.push({ line: line.number, what: `a second "${CALLED[name]}" in one entry` });
      fields.set(name, field);
      current = field;
    } else if (line.hidden || line.text.trim() === '' || /^ ?[-*+][ \t]/.test(line.text)) current = undefined;
    else current?.more.push(line.text.trim());
  }
  for (const name of MACHINE_KEEPS) {
    const field = fields.get(name);
    if (field && !TAKES[name](field.value))
      faults.push({ line: field.line, what: `"${CALLED[name]}" cannot be read here` });
  }
  const status = fields.get('status');
  const fingerprint = fields.get('fingerprint');
  const read = status && readStatus(status.value);
  if (fingerprint && !read)
    faults.push({
      line: status?.line ?? head.number,
      what: 'a status is new, ongoing, corrected in <release>, regressed in <release> or archived',
    });
  return {
    line: head.number,
    title: head.text.replace(/^###[ \t]+/, '').trim(),
    start: head.start,
    end,
    fields,
    fingerprint: fingerprint && plainFingerprint(fingerprint.value),
    status: read,
  };
}

function readField({ text, start, number, next }: Line): (Field & { name: FieldName }) | undefined {
  const [whole, called = '', value = ''] = FIELD.exec(text) ?? [];
  const field = whole === undefined ? undefined : fieldCalled(called);
  if (!field) return undefined;
  const from = start + text.trimEnd().length - value.trimEnd().length;
  return {
    ...field,
    line: number,
    start: from,
    end: from + value.trimEnd().length,
    value: value.trimEnd(),
    more: [],
    next,
  };
}

function plainFingerprint(value: string): string {
  return value.replace(/^`(.*)`$/, '$1');
}

function isMoment(value: string): boolean {
  return MOMENT.test(value) && !Number.isNaN(Date.parse(value));
}

function isMomentOrNone(count: string): boolean {
  const [, moment] = /before (\S+)\)$/.exec(count) ?? [];
  return moment === undefined || isMoment(moment);
}
