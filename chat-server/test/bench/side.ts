import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a process over stores says first. */
export interface Opened {
  /** Milliseconds. */
  openedIn: number;
  operations: string[];
}

/** What it may be asked, an answer of figures in milliseconds each. */
export type Asked = { operation: string } | 'end';

/** What a process with a whole server says. */
export interface Serving {
  url: string;
  /** From the start of the process, in milliseconds. */
  startedIn: number;
  /** Bytes, after a collection. */
  rss: number;
  heapUsed: number;
  /** The most that the process had by then, in kilobytes. */
  maxRss: number;
}

/** What it says when it is asked later. */
export interface Usage {
  /** Processor time since its start, in microseconds. */
  cpu: number;
  /** Bytes. */
  rss: number;
  heapUsed: number;
}

/** A process of its own over one folder: the heap of the one must not slow the other down. */
export class Side<First> {
  readonly first: First;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, first: First) {
    this.#child = child;
    this.first = first;
  }

  /** Starts `script`, beside this file, and waits for what it says first. */
  static async start<First>(script: string, ...args: string[]): Promise<Side<First>> {
    const child = fork(join(import.meta.dirname, script), args, { execArgv: ['--expose-gc'] });
    return new Side(child, await answerOf<First>(child, script));
  }

  ask<Answer>(asked: Asked): Promise<Answer> {
    this.#child.send(asked);
    return answerOf<Answer>(this.#child, JSON.stringify(asked));
  }

  async end(): Promise<void> {
    this.#child.send('end');
    await once(this.#child, 'exit');
  }
}

function answerOf<Answer>(child: ChildProcess, what: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`${what}: the process ended with ${code}`));
    child.once('exit', gone);
    child.once('message', (answer) => {
      child.off('exit', gone);
      resolve(answer as Answer);
    });
  });
}
