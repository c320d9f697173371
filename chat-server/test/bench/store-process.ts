/** A process over one folder: opens the stores, says how long that took, and does what the parent asks for. Arguments: folder, accounts. */
import { time } from './operation.ts';
import type { Asked, Opened } from './side.ts';
import { storeOperations } from './store-operations.ts';
import { openStores } from './stores.ts';

const [folder, accounts] = process.argv.slice(2) as [string, string];
const began = performance.now();
const stores = await openStores(folder);
const openedIn = performance.now() - began;
const operations = await storeOperations(stores, Number(accounts));
// What opening leaves behind is collected now, and not in the middle of the figures.
(globalThis as { gc?: () => void }).gc?.();
process.send!({ openedIn, operations: operations.map(({ name }) => name) } satisfies Opened);

process.on('message', (asked: Asked) => {
  if (asked === 'end') void stores.close().then(() => process.disconnect());
  else void time(operations.find(({ name }) => name === asked.operation)!).then((times) => process.send!(times));
});
// Also when the parent is gone: nobody else would end this process.
process.on('disconnect', () => process.exit());
