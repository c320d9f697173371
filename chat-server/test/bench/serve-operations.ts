import { type Operation, time } from './operation.ts';
import type { Asked, Opened } from './side.ts';

/** Tells the parent what can be measured, and measures what it asks for until it says `end`. */
export function serveOperations(operations: readonly Operation[], openedIn: number, close: () => Promise<void>): void {
  // What opening leaves behind is collected now, and not in the middle of the figures.
  (globalThis as { gc?: () => void }).gc?.();
  process.send!({ openedIn, operations: operations.map(({ name }) => name) } satisfies Opened);
  process.on('message', (asked: Asked) => {
    if (asked === 'end') void close().then(() => process.disconnect());
    else void time(operations.find(({ name }) => name === asked.operation)!).then((times) => process.send!(times));
  });
  // Also when the parent is gone: nobody else would end this process.
  process.on('disconnect', () => process.exit());
}
