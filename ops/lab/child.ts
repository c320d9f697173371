import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { OrderName, Orders, Reply } from './driver/orders.ts';
import type { Usage } from './usage.ts';

/** What a server, ours or the relay, says once it serves. */
export interface Serving {
  url: string;
  /** From the start of the process, in milliseconds. */
  startedIn: number;
  /** The most memory that it had by then, in kilobytes. */
  maxRss: number;
}

/** A process of a measurement. */
export class Child {
  readonly #child: ChildProcess;
  readonly #what: string;

  private constructor(child: ChildProcess, what: string) {
    this.#child = child;
    this.#what = what;
  }

  /** Starts a script. `profile`: a folder that gets a CPU profile of it when it ends. */
  static start(script: string, args: readonly string[] = [], profile?: string): Child {
    const execArgv = ['--expose-gc', ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`])];
    return new Child(fork(script, args, { execArgv }), script);
  }

  /** The next thing it says. Rejects where it ends instead. */
  async hear<Said>(): Promise<Said> {
    const gone = new AbortController();
    const ended = once(this.#child, 'exit', { signal: gone.signal }).then(([code]) => {
      throw new Error(`${this.#what} ended with ${code}`);
    });
    ended.catch(() => undefined);
    const [said] = (await Promise.race([once(this.#child, 'message'), ended])) as [Said];
    gone.abort();
    return said;
  }

  ask<Said>(what: unknown): Promise<Said> {
    const said = this.hear<Said>();
    this.#child.send(what as object);
    return said;
  }

  usage(collected = false): Promise<Usage> {
    return this.ask<Usage>(collected ? 'usage after a collection' : 'usage');
  }

  /** Asks the driver for something. */
  async order<Name extends OrderName>(name: Name, order: Orders[Name]['order']): Promise<Orders[Name]['answer']> {
    const reply = await this.ask<Reply>({ name, order });
    if ('fault' in reply) throw new Error(`${name}: ${reply.fault}`);
    return reply.answer as Orders[Name]['answer'];
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.send('end');
    await ended;
  }

  /** Lets a process go that needs no goodbye. */
  async release(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    await ended;
  }
}
