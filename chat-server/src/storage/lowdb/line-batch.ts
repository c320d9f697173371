import { crc32 } from 'node:zlib';
import { headerOf } from './line.ts';

/** Room for a usual batch. It grows with the largest one, and is kept: memory that is new to the process costs more than what is written to it. */
const BEGINNING = 256 * 1024;

/** The lines of one batch, put together in memory that the next batch uses again. */
export class LineBatch {
  #bytes = Buffer.allocUnsafeSlow(BEGINNING);
  #length = 0;

  /** Begins anew. What {@link bytes} answered before is overwritten from now on. */
  clear(): void {
    this.#length = 0;
  }

  /** Adds a record as a line (see `encodeLine`); answers how many bytes it takes. `length`: of the JSON, in bytes. */
  add(version: number, base: number, json: string, length: number): number {
    const facts = headerOf(version, base, length);
    const from = this.#length;
    const start = from + facts.length + CHECKSUM;
    const end = start + length + 1;
    this.#make(end);
    this.#bytes.write(json, start, length, 'utf8');
    this.#bytes[end - 1] = LINE_FEED;
    const sum = crc32(this.#bytes.subarray(start, end - 1), crc32(facts));
    this.#bytes.write(`${facts}${sum.toString(16).padStart(8, '0')} `, from, 'latin1');
    this.#length = end;
    return end - from;
  }

  /** All lines since the last {@link clear}; good until the next one. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  #make(room: number): void {
    if (room <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(room, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

const LINE_FEED = 0x0a;
/** Eight hexadecimal digits and a space. */
const CHECKSUM = 9;
