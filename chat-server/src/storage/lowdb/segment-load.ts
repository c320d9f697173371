import type { FileHandle, Files } from '../../core/files.ts';
import { AnnouncedRedactions } from './announced-redactions.ts';
import { DamagedLogError } from './damaged-log-error.ts';
import { encodeLine, type Line } from './line.ts';
import { readManifest } from './manifest.ts';
import { NewerRelease } from './newer-release.ts';
import { segmentNumbers, segmentPath, type Location } from './segment.ts';
import { scanSegment, type Scan, type ScanVisitor } from './segment-scan.ts';

/** Largest batch that is written at once, in bytes (one longest line aside): no honest torn tail is longer. */
export const LARGEST_BATCH = 4 * 1024 * 1024;

/** A tail that was cut: the end of a last write that nobody was told of. */
export interface Repair {
  file: string;
  /** Byte offset where the file ends now. */
  offset: number;
  bytesCut: number;
  what: string;
}

/** A segment that was read from end to end. */
export interface LoadedSegment {
  file: FileHandle;
  /** Its bytes, all of them durable. */
  durable: number;
}

/** A line whose overwriting was cut short, and what it is to be. */
export interface MendedLine {
  line: Line;
  location: Location;
}

/** What the segments hold. */
export interface LoadedLog {
  segments: LoadedSegment[];
  /** Were visited as what they are to be, and still have to be written. */
  mended: MendedLine[];
}

export interface LoadOptions {
  files: Files;
  folder: string;
  /** Called for each record in order. What it throws stops the loading, naming the record's place. */
  visit(line: Line, location: Location): void;
  onRepair?: ((repair: Repair) => void) | undefined;
}

/** Opens all segments and reads them once. Throws {@link DamagedLogError} where anything durable is missing or changed, `NewerRelease` where it is too new to be read. */
export async function loadSegments({ files, folder, visit, onRepair }: LoadOptions): Promise<LoadedLog> {
  const manifest = await readManifest(files, folder);
  const present = segmentNumbers(await files.list(folder));
  const count = Math.max(manifest.length, present.at(-1) ?? 0);
  const segments: LoadedSegment[] = [];
  const mended: MendedLine[] = [];
  const announced = new AnnouncedRedactions();
  let learned = false;

  /** Learns what was announced from a segment on. It is seldom needed, and only behind a flaw. */
  async function learnFrom(first: number): Promise<void> {
    const learn = (line: Line) => announced.learn(line);
    for (let segment = first; segment <= count; segment += 1) {
      if (!present.includes(segment)) continue;
      const file = await files.open(segmentPath(folder, segment));
      await scanSegment(file, { visit: learn, beyond: learn }).finally(() => file.close());
    }
    learned = true;
  }

  function visitorOf(segment: number): ScanVisitor {
    const path = segmentPath(folder, segment);
    return {
      visit(line, offset, length) {
        if (announced.owes) announced.confirm(line);
        try {
          visit(line, { segment, offset, length });
        } catch (error) {
          if (error instanceof NewerRelease) throw new NewerRelease(`${path}, at byte ${offset},`, error.what, error);
          throw new DamagedLogError(path, offset, (error as Error).message, error);
        }
      },
      mend(torn, offset) {
        const line = announced.mend(torn, { path, offset });
        if (line) {
          const length = encodeLine(line).length;
          mended.push({ line, location: { segment, offset, length } });
        }
        return line;
      },
    };
  }

  async function scan(segment: number, file: FileHandle): Promise<Scan> {
    const visitor = visitorOf(segment);
    const found = await scanSegment(file, visitor);
    if (!found.flaw?.mendable || learned) return found;
    await learnFrom(segment);
    return scanSegment(file, visitor, found.flaw.offset);
  }

  try {
    for (let segment = 1; segment <= count; segment += 1) {
      const path = segmentPath(folder, segment);
      if (!present.includes(segment)) throw new DamagedLogError(path, 0, 'the file is missing');
      const file = await files.open(path);
      segments.push({ file, durable: 0 });
      const found = await scan(segment, file);
      // Before anything is cut: by now all that the log keeps was visited.
      const damaged = segment === count ? announced.unfounded() : undefined;
      if (damaged) throw new DamagedLogError(damaged.path, damaged.offset, 'length or checksum do not match');
      const floor = manifest[segment - 1] ?? 0;
      segments[segment - 1] = { file, durable: await settle(path, file, found, floor, segment === count, onRepair) };
    }
  } catch (error) {
    await Promise.allSettled(segments.map(({ file }) => file.close()));
    throw error;
  }
  return { segments, mended };
}

/** Decides what a segment's flaw means: cuts a torn tail, refuses everything else. Answers the bytes that hold. */
async function settle(
  path: string,
  file: FileHandle,
  { size, flaw }: Scan,
  floor: number,
  last: boolean,
  onRepair: LoadOptions['onRepair'],
): Promise<number> {
  if (!flaw && size < floor) {
    throw new DamagedLogError(path, size, `the file ends here, and ${floor} bytes of it were durable`);
  }
  if (!flaw) return size;
  if (!last || !flaw.torn || flaw.offset < floor || size - flaw.offset > 2 * LARGEST_BATCH) {
    throw new DamagedLogError(path, flaw.offset, flaw.what);
  }
  await file.truncate(flaw.offset);
  onRepair?.({ file: path, offset: flaw.offset, bytesCut: size - flaw.offset, what: flaw.what });
  return flaw.offset;
}
