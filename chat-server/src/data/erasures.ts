import type { Erasure } from '../accounts/index.ts';
import { erase, type EraseParts } from './erase.ts';

/** How many erasures a start looks at side by side. */
const SIDE_BY_SIDE = 16;

/** Everything that erases, one account after the other. */
export interface Erasures {
  /** Erases one account now. */
  erase(account: string): Promise<void>;
  /** Erases every account whose day has come. One that fails is logged and left for the next time. */
  eraseDue(): Promise<void>;
  /**
   * Applies the journal again: goes on with what a crash cut short, and erases anew what an older backup brought back. Before anybody
   * is served. Answers how many accounts were there.
   */
  replay(): Promise<number>;
  /** Resolves when nothing is being erased, and begins nothing more. */
  stop(): Promise<void>;
}

/** Puts erasures in a line, so that a command and the timer never work on the same account. */
export function createErasures(parts: EraseParts): Erasures {
  const eraseOne = erase(parts);
  let line: Promise<unknown> = Promise.resolve();
  let stopped = false;

  function inLine<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = line.then(work);
    line = turn.catch(() => undefined);
    return turn;
  }

  async function repeat({ account, coachingConversations }: Erasure): Promise<boolean> {
    if (await parts.accounts.find(account)) {
      await eraseOne(account);
      return true;
    }
    await parts.keys.retire(`account:${account}`);
    for (const conversation of coachingConversations) await parts.keys.retire(`conversation:${conversation}`);
    return false;
  }

  return {
    erase: (account) => inLine(() => eraseOne(account)),
    async eraseDue() {
      for (const account of await parts.accounts.dueForErasure(parts.clock.now())) {
        await inLine(async () => {
          if (!stopped && (await parts.accounts.find(account))) await eraseOne(account);
        }).catch((error: unknown) => parts.events.erasureFailed(account, error));
      }
    },
    replay: () =>
      inLine(async () => {
        let found = 0;
        let batch: Promise<boolean>[] = [];
        const settle = async () => {
          found += (await Promise.all(batch)).filter(Boolean).length;
          batch = [];
        };
        for await (const erasure of parts.erasures.all()) {
          if (batch.push(repeat(erasure)) === SIDE_BY_SIDE) await settle();
        }
        await settle();
        return found;
      }),
    async stop() {
      stopped = true;
      await line;
    },
  };
}
