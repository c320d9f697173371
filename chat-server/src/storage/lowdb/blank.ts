import type { AppendRecord, RecordedEvent } from './record.ts';

/** Stands in place of each character of what was redacted. Base64 has none of it, and JSON needs no more room for it. */
const BLANK = '-';

/** Whether a sealed content or a MAC was redacted. */
export function isBlank(value: string): boolean {
  return value.startsWith(BLANK);
}

/** Whether nothing is left on the disk of what an event of a record said. */
export function isRedacted({ mac }: AppendRecord, { sealed }: RecordedEvent): boolean {
  return isBlank(mac) && (sealed === undefined || isBlank(sealed));
}

/**
 * The JSON of an append without the contents of the shared events of these numbers and without its MAC, byte for byte as long: every other
 * byte stays as it is. Given a mixture of the old and the new, it answers the new.
 */
export function blankOut(json: Buffer, seqs: readonly number[]): Buffer {
  const { mac, events } = JSON.parse(json.toString('utf8')) as AppendRecord;
  const blanked = Buffer.from(json);
  fill(blanked, 'mac', mac);
  for (const { stream, seq, sealed } of events)
    if (stream === 'shared' && seqs.includes(seq) && sealed !== undefined) fill(blanked, 'sealed', sealed);
  return blanked;
}

/** Neither field's name can stand in a string of the record: there its quotes would be escaped. */
function fill(json: Buffer, field: 'mac' | 'sealed', value: string): void {
  const opening = `"${field}":"`;
  const at = json.indexOf(`${opening}${value}"`);
  if (at >= 0) json.fill(BLANK, at + opening.length, at + opening.length + value.length);
}
