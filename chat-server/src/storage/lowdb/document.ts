import { Low } from 'lowdb';
import type { DurableJsonFile } from './durable-json-file.ts';
import { groupCommit } from './group-commit.ts';

/** From what a document is to what it shall be; `undefined` stands for "there is none". Throws to refuse. */
export type Change<T> = (current: T | undefined) => T | undefined;

interface Turn<T> {
  change: Change<T>;
  settle: (outcome: { value: T | undefined } | { refusal: unknown }) => void;
}

/**
 * One document in use. Changes are applied in turn to what is durable, and those that wait for a write go into the next one
 * together. Queued are the changes, not their results: when a write fails, none of what it held lives on in the one after it.
 */
export class Document<T> {
  readonly #file: DurableJsonFile<T | null>;
  readonly #low: Low<T | null>;
  readonly #loaded: Promise<void>;
  readonly #enqueue: (turn: Turn<T>) => Promise<void>;
  #durable: T | undefined;

  constructor(file: DurableJsonFile<T | null>) {
    this.#file = file;
    this.#low = new Low<T | null>(file, null);
    this.#loaded = this.#low.read().then(() => {
      this.#durable = this.#low.data ?? undefined;
    });
    // Whoever reads or changes the document is told; that nobody has asked yet must not end the process.
    this.#loaded.catch(() => undefined);
    this.#enqueue = groupCommit((turns) => this.#commit(turns));
  }

  /** The durable value: a change shows only once the disk holds it. */
  async read(): Promise<T | undefined> {
    await this.#loaded;
    return this.#durable;
  }

  /** Applies a change and answers its result once that is durable. Errors: the change's own, `not_stored`. */
  async change(change: Change<T>): Promise<T | undefined> {
    await this.#loaded;
    return new Promise((resolve, reject) => {
      const settle: Turn<T>['settle'] = (outcome) =>
        'refusal' in outcome ? reject(outcome.refusal) : resolve(outcome.value);
      this.#enqueue({ change, settle }).catch(reject);
    });
  }

  async #commit(turns: Turn<T>[]): Promise<void> {
    let value = this.#durable;
    const answers: (() => void)[] = [];
    for (const { change, settle } of turns) {
      try {
        const result = change(value);
        value = result;
        answers.push(() => settle({ value: result }));
      } catch (refusal) {
        settle({ refusal });
      }
    }
    await this.#store(value);
    this.#durable = value;
    for (const answer of answers) answer();
  }

  async #store(value: T | undefined): Promise<void> {
    if (value === this.#durable) return;
    if (value === undefined) return this.#file.remove();
    this.#low.data = value;
    await this.#low.write();
  }
}
