import { expect, it } from 'vitest';
import type { RelationParts } from './parts.ts';
import { readPerson } from './read-person.ts';

const ADA = { account: 'ada', role: 'member' } as Parameters<ReturnType<typeof readPerson>>[1];

/** Reads Ben, and counts what was asked on the way. */
async function asked(findable: boolean, blocking: boolean): Promise<number> {
  let count = 0;
  const counted = <Answer>(answer: Answer) => {
    count += 1;
    return Promise.resolve(answer);
  };
  const read = readPerson({
    relations: {
      find: (id: string) => counted({ account: id, blocked: id === 'ben' && blocking ? [{ account: 'ada' }] : [] }),
    },
    accounts: { find: (id: string) => counted({ id, role: 'member', findable }) },
    acquainted: () => counted(false),
  } as unknown as RelationParts);
  await read({ account: 'ben' }, ADA).catch(() => undefined);
  return count;
}

it('asks as much of whoever is found as of those who hide or have blocked the reader', async () => {
  const found = await asked(true, false);
  expect([await asked(false, false), await asked(true, true), await asked(false, true)]).toEqual([found, found, found]);
});
