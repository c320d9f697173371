import { crc32 } from 'node:zlib';

/** A record as it stands in the log, before its JSON is understood. */
export interface Line {
  /** Version of the record's format. */
  version: number;
  /** Where in the segment the batch begins that this line was written with: everything before it was durable by then. */
  base: number;
  json: Buffer;
}

const OPENING_BRACE = 0x7b;
/** Most bytes that a line has beside its JSON. */
export const LONGEST_HEADER = 48;
const HEADER = /^([1-9]\d{0,3}) (0|[1-9]\d{0,9}) ([1-9]\d{0,9}) ([0-9a-f]{8}) $/;

/** Longest line that is ever written, in bytes: what is longer is damage, and need not be held in memory to know it. */
export const LONGEST_LINE = 1024 * 1024;

/**
 * One line of the log: `version base length crc json` and a line feed. Length is that of the JSON in bytes; the CRC-32 (as in zlib)
 * covers everything else in the line, so that a change of any byte shows. The JSON holds no raw line feed: lines can be found from anywhere.
 */
export function encodeLine({ version, base, json }: Line): Buffer {
  const facts = headerOf(version, base, json.length);
  return Buffer.concat([Buffer.from(`${facts}${checksum(facts, json)} `, 'latin1'), json, Buffer.from('\n')]);
}

/** Reads a line, given without its line feed; `undefined` where it is not exactly what was once written. */
export function decodeLine(bytes: Buffer): Line | undefined {
  const read = readLine(bytes);
  return read && checksumOf(read.line) === read.sum ? read.line : undefined;
}

/**
 * Reads a line whatever its checksum says: what an overwriting leaves that was cut short, of which each byte is the old one or the new one.
 * `undefined` where not even its form holds.
 */
export function decodeUnchecked(bytes: Buffer): Line | undefined {
  return readLine(bytes)?.line;
}

/** The checksum that a line carries, as it stands there. */
export function checksumOf({ version, base, json }: Line): string {
  return checksum(headerOf(version, base, json.length), json);
}

/** What a line begins with, up to its checksum. */
export function headerOf(version: number, base: number, length: number): string {
  return `${version} ${base} ${length} `;
}

function readLine(bytes: Buffer): { line: Line; sum: string } | undefined {
  const brace = bytes.subarray(0, LONGEST_HEADER).indexOf(OPENING_BRACE);
  if (brace < 0) return undefined;
  const header = HEADER.exec(bytes.toString('latin1', 0, brace));
  if (!header) return undefined;
  const [, version, base, length, sum] = header as unknown as [string, string, string, string, string];
  const json = bytes.subarray(brace);
  return json.length === Number(length)
    ? { line: { version: Number(version), base: Number(base), json }, sum }
    : undefined;
}

function checksum(facts: string, json: Buffer): string {
  return crc32(json, crc32(facts)).toString(16).padStart(8, '0');
}
