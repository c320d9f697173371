import { dirname } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import { type FileHandle, type Files, SyncError } from '../../core/files.ts';
import { DamagedLogError } from './damaged-log-error.ts';
import { decodeLine, encodeLine, LONGEST_HEADER, LONGEST_LINE, type Line } from './line.ts';
import { LineBatch } from './line-batch.ts';
import { writeManifest } from './manifest.ts';
import { RECORD_VERSION } from './record.ts';
import { segmentPath, type Location } from './segment.ts';
import { LARGEST_BATCH, loadSegments, type LoadedSegment, type Repair } from './segment-load.ts';

/** How far the manifest may lag behind what is durable, in bytes. */
const MANIFEST_LAG = 1024 * 1024;

const SYNC_FAILED = 'an fsync of the event log failed';

/** What one group commit took, for the metrics. */
export interface CommitSample {
  /** From the oldest line's arrival to its being durable, in seconds. */
  appendSeconds: number;
  /** Of the one call that wrote the lines and made them durable. */
  fsyncSeconds: number;
  /** Lines in the batch. */
  batchSize: number;
}

export interface EventLogOptions {
  files: Files;
  folder: string;
  /** A segment is closed before it grows beyond this many bytes. */
  segmentBytes: number;
  /** Called for each record at the start, in order. */
  visit(line: Line, location: Location): void;
  onRepair?: ((repair: Repair) => void) | undefined;
  /** Told once when an fsync, or an overwriting, has failed: what the disk holds is unknown from then on, and the process must end. */
  onFatal(error: Error): void;
  observe?: ((sample: CommitSample) => void) | undefined;
}

interface Waiting {
  json: string;
  /** Of the JSON, in bytes. */
  length: number;
  since: number;
  resolve(location: Location): void;
  reject(error: AppError): void;
}

/** A line that takes the place of another one. */
interface Rewrite {
  line: Line;
  location: Location;
  resolve(): void;
  reject(error: AppError): void;
}

/**
 * The append-only log: whole lines, made durable in groups by one synced write each. A line keeps its place and its length for
 * ever; what stands in it may be taken from it.
 */
export class EventLog {
  readonly #options: EventLogOptions;
  readonly #segments: LoadedSegment[];
  readonly #lines = new LineBatch();
  #waiting: Waiting[] = [];
  #rewrites: Rewrite[] = [];
  /** What is being written in place of other lines, by their places: from the moment it was asked for, it is what readers get. */
  readonly #rewriting = new Map<string, Line>();
  /** How many lines were ever rewritten. */
  #rewritten = 0;
  #pump: Promise<void> | undefined;
  #manifest: Promise<void> | undefined;
  #noted = { segments: 0, bytes: 0 };
  /** Whether the active file may hold bytes behind its durable end. */
  #overhang = false;
  #ended: AppError | undefined;
  #refusals = 0;

  private constructor(options: EventLogOptions, segments: LoadedSegment[]) {
    this.#options = options;
    this.#segments = segments;
  }

  /** Opens the log and reads all of it. Throws {@link DamagedLogError} where something durable is missing or changed. */
  static async open(options: EventLogOptions): Promise<EventLog> {
    await options.files.makeFolder(options.folder);
    const { segments, mended } = await loadSegments(options);
    const log = new EventLog(options, segments);
    try {
      await log.#syncAll();
      await Promise.all(mended.map(({ line, location }) => log.overwrite(line, location)));
      if (segments.length === 0) await log.#addSegment();
    } catch (error) {
      await Promise.allSettled(segments.map(({ file }) => file.close()));
      throw error;
    }
    log.#noteDurable();
    await log.#manifest;
    return log;
  }

  /** How often appends were refused: what rests on an earlier one that is not durable yet asks before it is appended. */
  get refusals(): number {
    return this.#refusals;
  }

  /**
   * Stores one record; resolves once it is durable. Errors: `not_stored` (nothing was kept), `unavailable` (the log has ended; whether this
   * record was kept shows at the next start).
   */
  append(json: string): Promise<Location> {
    if (this.#ended) return Promise.reject(this.#ended);
    const length = Buffer.byteLength(json);
    if (length > LONGEST_LINE - LONGEST_HEADER) {
      this.#refusals += 1;
      return Promise.reject(new Error(`a record of ${length} bytes is too long`));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ json, length, since: performance.now(), resolve, reject });
      this.#pump ??= this.#run();
    });
  }

  /**
   * Writes a line in place of a durable one, as long to the byte; resolves once it is durable. A failure ends the log: what was to be taken
   * from the disk may still be there, and the next start takes it. Error: `unavailable`.
   */
  overwrite(line: Line, location: Location): Promise<void> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#rewritten += 1;
      this.#rewriting.set(placeOf(location), line);
      this.#rewrites.push({ line, location, resolve, reject });
      this.#pump ??= this.#run();
    });
  }

  /** Reads a record that is durable. Throws {@link DamagedLogError} where it is not what was written. */
  async read(location: Location): Promise<Line> {
    const { segment, offset, length } = location;
    for (;;) {
      const newer = this.#rewriting.get(placeOf(location));
      if (newer) return newer;
      const before = this.#rewritten;
      const bytes = await this.#segment(segment).file.read(offset, length);
      const line = bytes.length === length ? decodeLine(bytes.subarray(0, -1)) : undefined;
      if (line) return line;
      // A line that is rewritten while it is read comes as a mixture of the two.
      if (before === this.#rewritten)
        throw new DamagedLogError(
          segmentPath(this.#options.folder, segment),
          offset,
          'length or checksum do not match',
        );
    }
  }

  /** Refuses what comes from now on, finishes what came before, and lets the files go. */
  async close(): Promise<void> {
    this.#ended ??= new AppError('unavailable', { message: 'the event log is closed' });
    await this.#pump;
    await this.#manifest;
    this.#noteDurable();
    await this.#manifest;
    await Promise.all(this.#segments.map(({ file }) => file.close()));
  }

  /**
   * What was read is about to be relied upon: repeats are answered by it, and what comes next builds on it. A process that was killed has
   * left it in the kernel's hands, names of segments too, and power may fail before it is on the disk.
   */
  async #syncAll(): Promise<void> {
    const { files, folder } = this.#options;
    for (const each of [dirname(folder), folder]) await this.#sync(() => files.syncFolder(each));
    for (const { file } of this.#segments) await this.#sync(() => file.datasync());
  }

  async #run(): Promise<void> {
    while (this.#waiting.length + this.#rewrites.length > 0) {
      // What has come in by now is handled first: of many small batches each would cost as much as a large one.
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#waiting.length > 0) await this.#commit(this.#takeBatch());
      if (this.#rewrites.length > 0) await this.#rewrite(this.#rewrites.splice(0));
    }
    this.#pump = undefined;
  }

  #takeBatch(): Waiting[] {
    let count = 0;
    for (let bytes = 0; count < this.#waiting.length && bytes < LARGEST_BATCH; count += 1) {
      bytes += this.#waiting[count]!.length;
    }
    return this.#waiting.splice(0, count);
  }

  async #commit(batch: Waiting[]): Promise<void> {
    let fsyncSeconds: number;
    const locations: Location[] = [];
    try {
      const active = await this.#makeRoom(batch.reduce((sum, { length }) => sum + length + LONGEST_HEADER, 0));
      let offset = active.durable;
      this.#lines.clear();
      for (const { json, length: bytes } of batch) {
        const length = this.#lines.add(RECORD_VERSION, active.durable, json, bytes);
        locations.push({ segment: this.#segments.length, offset, length });
        offset += length;
      }
      fsyncSeconds = await this.#write(active, this.#lines.bytes);
      active.durable = offset;
    } catch (error) {
      this.#refuse(batch, error as AppError);
      return;
    }
    this.#options.observe?.({
      appendSeconds: (performance.now() - batch[0]!.since) / 1000,
      fsyncSeconds,
      batchSize: batch.length,
    });
    batch.forEach(({ resolve }, index) => resolve(locations[index]!));
    this.#noteDurable();
  }

  async #rewrite(batch: Rewrite[]): Promise<void> {
    try {
      const written = new Set<FileHandle>();
      for (const { line, location } of batch) {
        const bytes = encodeLine(line);
        if (bytes.length !== location.length) throw new Error('a line keeps its length');
        const { file } = this.#segment(location.segment);
        await this.#orEnd('a line of the event log could not be overwritten', () => file.write(bytes, location.offset));
        written.add(file);
      }
      for (const file of written) await this.#sync(() => file.datasync());
    } catch (error) {
      this.#refuse(batch, error as AppError);
      return;
    }
    for (const { location, resolve } of batch) {
      this.#rewriting.delete(placeOf(location));
      resolve();
    }
  }

  /** Answers those whose turn failed, and those who wait behind them: for room they would ask in vain, and of a log that has ended there is nothing to expect. */
  #refuse(failed: readonly (Waiting | Rewrite)[], error: AppError): void {
    this.#refusals += 1;
    const behind = this.#ended ? [...this.#waiting.splice(0), ...this.#rewrites.splice(0)] : this.#waiting.splice(0);
    for (const { reject } of [...failed, ...behind]) reject(error);
  }

  /** Writes a batch behind what is durable, and makes it so; answers the seconds that this took. */
  async #write({ file, durable }: LoadedSegment, bytes: Buffer): Promise<number> {
    try {
      if (this.#overhang) await file.truncate(durable);
      this.#overhang = true;
      const seconds = await timeOf(() => file.writeSynced(bytes, durable));
      this.#overhang = false;
      return seconds;
    } catch (error) {
      if (error instanceof SyncError) throw this.#end(SYNC_FAILED, error.cause);
      // Room is given back at once. If even that fails, the next batch begins with it, and nothing is written before it succeeds.
      if (this.#overhang) await file.truncate(durable).then(() => (this.#overhang = false), ignore);
      throw notStored(error);
    }
  }

  /** Runs an fsync. When it fails the log ends: trying again could report as durable what the kernel has dropped. */
  #sync(fsync: () => Promise<void>): Promise<void> {
    return this.#orEnd(SYNC_FAILED, fsync);
  }

  /** Runs what must not fail: the log ends with it. */
  async #orEnd(message: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      throw this.#end(message, error);
    }
  }

  #end(message: string, cause: unknown): AppError {
    this.#ended = new AppError('unavailable', { message, cause });
    this.#options.onFatal(this.#ended);
    return this.#ended;
  }

  /** The segment that takes the next batch: a new one where the active one would grow too large. */
  async #makeRoom(bytes: number): Promise<LoadedSegment> {
    const active = this.#segment(this.#segments.length);
    if (active.durable === 0 || active.durable + bytes <= this.#options.segmentBytes) return active;
    try {
      // A closed segment is read to its end at the next start: it may not keep what a failed write left.
      if (this.#overhang) await active.file.truncate(active.durable);
      this.#overhang = false;
      return await this.#addSegment();
    } catch (error) {
      throw error instanceof AppError ? error : notStored(error);
    }
  }

  async #addSegment(): Promise<LoadedSegment> {
    const { files, folder } = this.#options;
    const path = segmentPath(folder, this.#segments.length + 1);
    // An earlier try may have left the name without the certainty.
    await files.remove(path).catch(ignore);
    await files.createSynced(path, '');
    const file = await files.open(path);
    try {
      await this.#sync(() => files.syncFolder(folder));
    } catch (error) {
      await file.close().catch(ignore);
      throw error;
    }
    const segment = { file, durable: 0 };
    this.#segments.push(segment);
    return segment;
  }

  #segment(number: number): LoadedSegment {
    return this.#segments[number - 1]!;
  }

  /**
   * Renews the manifest in the background: at the start, at the end, after a segment's first batch, and as the log grows. A failure only
   * leaves an older lower bound in place, so it is left at that.
   */
  #noteDurable(): void {
    const segments = this.#segments.length;
    const bytes = this.#segment(segments).durable;
    const fresh = this.#noted.bytes === 0 || this.#noted.segments !== segments;
    const due = fresh || this.#ended !== undefined || bytes - this.#noted.bytes >= MANIFEST_LAG;
    if (!due || this.#manifest) return;
    this.#noted = { segments, bytes };
    const durable = this.#segments.map((segment) => segment.durable);
    this.#manifest = writeManifest(this.#options.files, this.#options.folder, durable)
      .catch(ignore)
      .finally(() => (this.#manifest = undefined));
  }
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function placeOf({ segment, offset }: Location): string {
  return `${segment} ${offset}`;
}

function notStored(cause: unknown): AppError {
  return new AppError('not_stored', { message: 'the event log could not be written', cause });
}

function ignore(): void {}
