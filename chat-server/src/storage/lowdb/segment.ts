import { join } from 'node:path';

/** Where a record stands in the log. */
export interface Location {
  /** Number of the segment: 1, 2, 3 … */
  segment: number;
  /** Byte offset of its line. */
  offset: number;
  /** Bytes of its line, line feed included. */
  length: number;
}

const NAME = /^(\d{6})\.log$/;

/** The file of a segment. */
export function segmentPath(folder: string, segment: number): string {
  return join(folder, `${segment.toString().padStart(6, '0')}.log`);
}

/** The numbers of the segments among the names in a folder, in order. */
export function segmentNumbers(names: readonly string[]): number[] {
  return names
    .map((name) => Number(NAME.exec(name)?.[1] ?? 0))
    .filter((number) => number > 0)
    .sort((a, b) => a - b);
}
