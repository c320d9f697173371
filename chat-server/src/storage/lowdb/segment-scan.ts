import type { FileHandle } from '../../core/files.ts';
import { decodeLine, decodeUnchecked, LONGEST_LINE, type Line } from './line.ts';

const CHUNK = 1024 * 1024;
const LINE_FEED = 0x0a;

/** The first place where a segment is not a row of whole lines. */
export interface Flaw {
  /** Byte offset of the first line that does not hold. */
  offset: number;
  what: string;
  /** Whether the last write, cut short, explains it: then nothing behind it was ever acknowledged. */
  torn: boolean;
  /** Whether it has the form of a line, so that an overwriting, cut short, may explain it. */
  mendable: boolean;
}

/** What is done with the lines of a segment. Their bytes are good only during the call. */
export interface ScanVisitor {
  /** Called for each line up to the first flaw. */
  visit(line: Line, offset: number, length: number): void;
  /** Called for each whole line behind it. */
  beyond?(line: Line): void;
  /** What a line with a wrong checksum ought to be, where that is known. */
  mend?(torn: Line, offset: number): Line | undefined;
}

/** What a reading of a whole segment found. */
export interface Scan {
  /** Bytes of the file. */
  size: number;
  flaw?: Flaw;
}

/**
 * Reads a segment from an offset on in chunks, and goes on behind the first flaw only to learn what it is. A batch is one write: power loss may keep its end and lose its beginning (which then reads as NULs). So a later line proves
 * damage when it was written with a later batch than the flaw, or when the flaw is not a hole.
 */
export async function scanSegment(file: FileHandle, visitor: ScanVisitor, begin = 0): Promise<Scan> {
  const size = await file.size();
  let flaw: Flaw | undefined;
  let hole = false;

  function take(bytes: Buffer, offset: number, whole: boolean): void {
    const line = whole ? (decodeLine(bytes) ?? (flaw ? undefined : mend(bytes, offset))) : undefined;
    if (line && !flaw) return visitor.visit(line, offset, bytes.length + 1);
    if (!line) {
      flaw ??= { offset, what: describe(bytes, whole), torn: true, mendable: whole && !!decodeUnchecked(bytes) };
      hole ||= bytes.includes(0);
    } else {
      visitor.beyond?.(line);
      if (flaw && (line.base > flaw.offset || !hole)) flaw.torn = false;
    }
  }

  function mend(bytes: Buffer, offset: number): Line | undefined {
    const torn = visitor.mend && decodeUnchecked(bytes);
    return torn && visitor.mend?.(torn, offset);
  }

  // One buffer for the whole segment: what a chunk leaves of a line moves to its beginning, and the next chunk is read in behind it.
  // A buffer a chunk would be garbage faster than it is collected.
  const buffer = Buffer.allocUnsafe(LONGEST_LINE + CHUNK);
  let carry = 0;
  for (let position = begin; position < size;) {
    const chunk = await file.read(position, CHUNK, buffer.subarray(carry));
    if (chunk.length === 0) break;
    const bytes = buffer.subarray(0, carry + chunk.length);
    const start = position - carry;
    position += chunk.length;
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      take(bytes.subarray(from, end), start + from, true);
      from = end + 1;
    }
    if (bytes.length - from > LONGEST_LINE) {
      take(bytes.subarray(from), start + from, false);
      from = bytes.length;
    }
    carry = bytes.copy(buffer, 0, from);
  }
  if (carry > 0) take(buffer.subarray(0, carry), size - carry, false);
  return flaw ? { size, flaw } : { size };
}

function describe(bytes: Buffer, whole: boolean): string {
  if (bytes.length > 0 && bytes[0] === 0) return 'NULs where a record should be';
  return whole ? 'length or checksum do not match' : 'a record without its end';
}
