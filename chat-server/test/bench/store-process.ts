/** A process over one folder: opens the stores, says how long that took, and does what the parent asks for. Arguments: folder, accounts. */
import { serveOperations } from './serve-operations.ts';
import { storeOperations } from './store-operations.ts';
import { openStores } from './stores.ts';

const [folder, accounts] = process.argv.slice(2) as [string, string];
const began = performance.now();
const stores = await openStores(folder);
const openedIn = performance.now() - began;
serveOperations(await storeOperations(stores, Number(accounts)), openedIn, () => stores.close());
