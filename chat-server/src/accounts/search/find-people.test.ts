import { LIMITS } from '@repere/protocol';
import { expect, it } from 'vitest';
import type { Account, SearchHit, SearchPlace } from '../account.store.ts';
import { findPeople } from './find-people.ts';

const PAGE = LIMITS.peoplePage;
const nobody = { except: 'me', hidden: () => false };

/** Finds everybody, in the order of their numbers. */
function storeOf(count: number) {
  const hits = Array.from({ length: count }, (_, at): SearchHit => {
    const id = String(at).padStart(4, '0');
    const account: Account = { id, handle: `lea-${id}`, name: 'Léa', role: 'member', language: 'fr', createdAt: 0 };
    return { account, place: { tier: 0, word: 'lea', id } };
  });
  let asked = 0;
  return {
    get asked() {
      return asked;
    },
    async search(_: string, limit: number, after?: SearchPlace) {
      asked += 1;
      return hits.filter(({ place }) => !after || place.id > after.id).slice(0, limit);
    },
  };
}

it('gives page after page until there is nobody left', async () => {
  const find = findPeople(storeOf(2 * PAGE));
  const first = await find('lea', undefined, nobody);
  const second = await find('lea', first.cursor, nobody);
  expect([first.people.length, second.people.length]).toEqual([PAGE, PAGE]);
  expect(second.people[0]?.id).toBe(String(PAGE).padStart(4, '0'));
  expect(second.cursor).toBeUndefined();
});

it('fills a page past those who are hidden, and names none of them in the cursor', async () => {
  const find = findPeople(storeOf(100));
  const options = { except: '0000', hidden: (id: string) => Number(id) % 2 === 1 };
  const { people, cursor } = await find('lea', undefined, options);
  expect(people.map(({ id }) => Number(id))).toEqual(Array.from({ length: PAGE }, (_, at) => 2 + 2 * at));
  expect(Buffer.from(cursor!, 'base64url').toString()).toContain(people.at(-1)!.id);
  const next = await find('lea', cursor, options);
  expect(next.people[0]?.id).toBe(String(2 + 2 * PAGE).padStart(4, '0'));
});

it('gives no cursor when all who follow are hidden', async () => {
  const { people, cursor } = await findPeople(storeOf(60))('lea', undefined, {
    except: 'me',
    hidden: (id) => Number(id) >= PAGE,
  });
  expect([people.length, cursor]).toEqual([PAGE, undefined]);
});

it.each(['', 'l', '@l', ' é! ', 'ж', 'λ', '7', '🙂'])(
  'does not search for “%s”: too many would match',
  async (query) => {
    const store = storeOf(3);
    expect(await findPeople(store)(query, undefined, nobody)).toEqual({ people: [] });
    expect(store.asked).toBe(0);
  },
);

it.each(['le', '@lé', 'l a', '田', '김', 'あ'])('searches for “%s”', async (query) => {
  expect((await findPeople(storeOf(3))(query, undefined, nobody)).people).toHaveLength(3);
});

it.each(['', 'x', 'bnVsbA', encode(7), encode([0, 'lea']), encode([3, 'lea', 'id']), encode([0, 'lea', 'id', 1])])(
  'refuses “%s” as a cursor',
  async (cursor) => {
    const finding = findPeople(storeOf(3))('lea', cursor, nobody);
    await expect(finding).rejects.toMatchObject({ code: 'invalid_payload', field: 'cursor' });
  },
);

it('keeps the longest possible cursor within what a client may send', async () => {
  const place: SearchPlace = { tier: 2, word: '田'.repeat(64), id: crypto.randomUUID() };
  const [hit] = await storeOf(1).search('lea', 1);
  const hits = Array.from({ length: PAGE + 1 }, () => ({ account: hit!.account, place }));
  const { cursor } = await findPeople({ search: async () => hits })('lea', undefined, nobody);
  expect(cursor!.length).toBeLessThanOrEqual(400);
});

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
