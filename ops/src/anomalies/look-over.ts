import { CALLED, PEOPLE_WRITE, TYPES } from './fields.ts';
import type { Fault } from './lines-of.ts';
import { type Entry, readJournal, UnreadableJournal } from './read-journal.ts';

/** Every line at which the file is not as it should be. */
export function lookOver(text: string): Fault[] {
  try {
    const { entries } = readJournal(text);
    const found = entries.flatMap((entry, index) => [...lookAt(entry), ...outOfOrder(entry, entries[index - 1])]);
    return found.sort((one, other) => one.line - other.line);
  } catch (error) {
    if (error instanceof UnreadableJournal) return [...error.faults];
    throw error;
  }
}

function lookAt({ line, title, fields, status }: Entry): Fault[] {
  const faults: Fault[] = title === '' ? [{ line, what: 'an entry without a title' }] : [];
  for (const name of PEOPLE_WRITE) {
    const field = fields.get(name);
    if (!field) faults.push({ line, what: `the entry has no "${CALLED[name]}"` });
    else if (field.value === '' && field.more.length === 0)
      faults.push({ line: field.line, what: `"${CALLED[name]}" is empty` });
  }
  const date = fields.get('date');
  if (date?.value && !isDay(date.value)) faults.push({ line: date.line, what: 'a date is a day such as 2026-01-31' });
  const type = fields.get('type');
  if (type?.value && !TYPES.includes(type.value.toLowerCase()))
    faults.push({ line: type.line, what: `a type is one of ${TYPES.join(', ')}` });
  const said = fields.get('status');
  if (said?.value && !status)
    faults.push({
      line: said.line,
      what: 'a status is new, ongoing, corrected in <release>, regressed in <release> or archived',
    });
  if (said && status?.state === 'corrected' && status.release === undefined)
    faults.push({ line: said.line, what: 'corrected in which release? Such as "corrected in 0.3.0"' });
  return faults;
}

function outOfOrder(entry: Entry, above: Entry | undefined): Fault[] {
  const [date, earlier] = [entry.fields.get('date')?.value ?? '', above?.fields.get('date')?.value ?? ''];
  if (!isDay(date) || !isDay(earlier) || date <= earlier) return [];
  return [{ line: entry.line, what: `the newest come first: this one is of ${date}, the one above of ${earlier}` }];
}

function isDay(value: string): boolean {
  const at = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}
