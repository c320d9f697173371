/** Fills a data folder through the real stores. Arguments: folder, number of accounts. */
import { mkdirSync } from 'node:fs';
import { createPasswords } from '../../src/accounts/index.ts';
import { accountOf, PASSWORD, SESSIONS_EACH, sessionOf } from './population.ts';
import { quickFiles } from './quick-files.ts';
import { openStores } from './stores.ts';

const [folder, accounts] = process.argv.slice(2) as [string, string];
mkdirSync(folder, { recursive: true, mode: 0o700 });
const stores = await openStores(folder, quickFiles);
// One hash for all: a hundred thousand of them would take a quarter of an hour and say nothing.
const hash = await (await createPasswords(stores.accounts)).hash(PASSWORD);
const now = Date.now();
for (let number = 0; number < Number(accounts); number += 1) {
  const account = accountOf(number, hash);
  await stores.accounts.insert(account);
  for (let session = 0; session < SESSIONS_EACH; session += 1)
    await stores.sessions.insert(sessionOf(number, session, now));
}
await stores.close();
