import { Column } from './columns.ts';
import type { Location } from './segment.ts';

/** Where each append stands in the log, by a number of its own. */
export class RecordTable {
  readonly #segment = new Column();
  readonly #offset = new Column();
  readonly #length = new Column();

  /** Adds a place; answers its number. */
  add({ segment, offset, length }: Location): number {
    this.#segment.push(segment);
    this.#offset.push(offset);
    this.#length.push(length);
    return this.#segment.length - 1;
  }

  locate(record: number): Location {
    return {
      segment: this.#segment.at(record),
      offset: this.#offset.at(record),
      length: this.#length.at(record),
    };
  }
}
