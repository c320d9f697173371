import { randomUUID } from 'node:crypto';
import { accountEvents, createKnownDevices, createSessions, findPeople } from '../../src/accounts/index.ts';
import { signIn } from '../../src/accounts/sign-in/sign-in.ts';
import { AppError, randomIds, systemClock } from '../../src/core/index.ts';
import { createMetrics, createSilentLog } from '../../src/observability/index.ts';
import type { DocumentStores } from '../../src/storage/lowdb/document-stores.ts';
import { MemoryRateLimit } from '../../src/storage/memory/rate-limit.memory.ts';
import type { Operation } from './operation.ts';
import { emailOf, EVERYBODY, handleOf, idOf, nameOf, PASSWORD, SESSIONS_EACH, tokenOf } from './population.ts';

/** Which page of the search that finds everybody is the late one: with 1,000 accounts, the last. */
const LATE_PAGE = 50;

/** What is done by use cases on real stores: all of it but argon2 and the way over the network. */
export async function storeOperations(stores: DocumentStores, accounts: number): Promise<Operation[]> {
  const anybody = () => Math.floor(Math.random() * accounts);
  const parts = { accounts: stores.accounts, clock: systemClock, ids: randomIds };
  const sessions = createSessions({ ...parts, store: stores.sessions, secondFactorForStaff: false });
  const enter = signIn({
    accounts: stores.accounts,
    passwords: { hash: async () => '', verify: async () => true, needsRehash: () => false },
    events: accountEvents(createSilentLog(), createMetrics()),
    rateLimit: new MemoryRateLimit(systemClock),
    devices: createKnownDevices({ key: new Uint8Array(32), clock: systemClock, ids: randomIds }),
  });
  const find = findPeople(stores.accounts);
  const search = async (query: string, cursor?: string) => {
    const page = await find(query, cursor, { except: idOf(0), hidden: () => false });
    if (page.people.length === 0) throw new Error(`a search for ${query} found nobody`);
    return page;
  };
  const late = await cursorOfLatePage(search, accounts);
  return [
    {
      name: 'sign in (without argon2)',
      ...{ batch: 1, figures: 8 },
      async run() {
        const account = await enter(
          { email: emailOf(anybody()), password: PASSWORD },
          { address: randomUUID(), device: undefined },
        );
        await sessions.open(account.id, 'cookie', 'Firefox');
      },
    },
    {
      name: 'resolve a session',
      ...{ batch: 4, figures: 8 },
      async run() {
        const token = tokenOf(anybody(), Math.floor(Math.random() * SESSIONS_EACH));
        if (!(await sessions.resolve(token, 'cookie'))) throw new AppError('unauthenticated');
      },
    },
    {
      name: 'list one’s sessions',
      ...{ batch: 4, figures: 8 },
      run: () => stores.sessions.listOf(idOf(anybody()), Date.now()),
    },
    {
      name: 'save a profile (another name)',
      ...{ batch: 1, figures: 8 },
      run: () => stores.accounts.update(idOf(anybody()), (each) => ({ ...each, name: nameOf(anybody(), anybody()) })),
    },
    {
      name: 'search, one hit',
      batch: 500,
      figures: 4,
      run: () => search(handleOf(1 + Math.floor(Math.random() * 900))),
    },
    { name: 'search, a first name', batch: 500, figures: 4, run: () => search('lea') },
    { name: 'search that finds everybody', batch: 500, figures: 4, run: () => search(EVERYBODY) },
    { name: `its page ${LATE_PAGE}`, batch: 500, figures: 4, run: () => search(EVERYBODY, late) },
  ];
}

async function cursorOfLatePage(
  search: (query: string, cursor?: string) => Promise<{ cursor?: string }>,
  accounts: number,
): Promise<string> {
  let cursor: string | undefined;
  for (let page = 1; page < LATE_PAGE; page += 1) {
    cursor = (await search(EVERYBODY, cursor)).cursor;
    if (cursor === undefined) throw new Error(`${accounts} accounts have no page ${page + 1}`);
  }
  return cursor!;
}
