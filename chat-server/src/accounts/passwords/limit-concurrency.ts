import { AppError } from '../../core/index.ts';

/** Runs work in turn: so many at once, so many more wait, and whoever comes then is turned away with `unavailable`. */
export function limitConcurrency(atOnce: number, waiting: number) {
  const queue: (() => void)[] = [];
  let running = 0;
  return async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running >= atOnce) {
      if (queue.length >= waiting)
        throw new AppError('unavailable', { retryAfter: 2, message: 'too many passwords to check' });
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
