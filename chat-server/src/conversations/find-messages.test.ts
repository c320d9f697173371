import { LIMITS } from '@repere/protocol';
import { expect, it } from 'vitest';
import type { Identity } from '../core/index.ts';
import { findMessages } from './find-messages.ts';
import type { ConversationParts } from './parts.ts';

const ME = { account: 'me', role: 'member' } as Identity;

/** Conversations of so many messages each, newest first; `reads` says how many were read at once, `turns` how often the event loop came around. */
function storeOf(counts: number[], textOf: (seq: number) => string) {
  const reads: number[] = [];
  let turn = 0;
  let next = setImmediate(function count() {
    turn += 1;
    next = setImmediate(count);
  });
  const heads = counts.map((lastSeq, place) => ({
    id: `00000000-0000-4000-8000-00000000000${place}`,
    kind: 'direct',
    accepted: true,
    participants: ['me', 'you'],
    lastSeq,
    lastMessageSeq: lastSeq,
    updatedAt: 1_000 - place,
  }));
  const store = {
    head: async (id: string) => heads.find((head) => head.id === id),
    listOf: async (_: string, limit: number, below?: { updatedAt: number }) =>
      heads.filter((head) => !below || head.updatedAt < below.updatedAt).slice(0, limit),
    eventsBefore: async (_: string, before: number, limit: number) => {
      const first = Math.max(1, before - limit);
      reads.push(before - first);
      return Array.from({ length: before - first }, (_, place) => ({
        seq: first + place,
        at: 0,
        by: 'you',
        clientId: 'c',
        stream: 'shared',
        type: 'message',
        content: { text: textOf(first + place) },
      }));
    },
  };
  const relations = { find: async () => ({ account: 'me', revision: 0, blocked: [], answers: [] }) };
  const find = findMessages({ store, relations, people: async () => [] } as unknown as ConversationParts);
  return { find, reads, stop: () => clearImmediate(next), turns: () => turn };
}

it('goes from page to page through everything, each message once, the newest first', async () => {
  const { find, stop } = storeOf([300, 0, 500], (seq) => (seq % 7 === 0 ? 'a needle' : 'hay'));
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await find({ query: 'needle', ...(cursor !== undefined && { cursor }) }, ME);
    expect(page.hits.length).toBeLessThanOrEqual(LIMITS.hitsPage);
    found.push(...page.hits.map(({ conversationId, event }) => `${conversationId.at(-1)} ${event.seq}`));
    ({ cursor } = page);
  } while (cursor !== undefined);
  const wanted = (place: number, last: number) =>
    Array.from({ length: Math.floor(last / 7) }, (_, count) => `${place} ${7 * (count + 1)}`).reverse();
  expect(found).toEqual([...wanted(0, 300), ...wanted(2, 500)]);
  stop();
});

it.each([
  ['short', 'hay', 2_100, 55],
  ['long', 'hay '.repeat(1_000), 150, 55],
  // One character of these unfolds into eighteen.
  ['hostile', 'ﷺ'.repeat(4_000), 50, 6],
])(
  'looks at a bounded part of %s messages in one call, and lets others have their turn in between',
  async (_, text, most, turned) => {
    const { find, reads, turns, stop } = storeOf([100_000], () => text);
    const { hits, cursor } = await find({ query: 'needle' }, ME);
    expect(hits).toEqual([]);
    expect(cursor).toBeDefined();
    expect(reads.reduce((sum, read) => sum + read)).toBeLessThanOrEqual(most);
    expect(turns()).toBeGreaterThanOrEqual(turned);
    const next = await find({ query: 'needle', cursor: cursor! }, ME);
    expect(next.cursor).not.toBe(cursor);
    stop();
  },
);

it('ends a call over conversations in none of one’s lists, too', async () => {
  const { find, reads, stop } = storeOf(Array(9).fill(0) as number[], () => 'hay');
  expect(await find({ query: 'needle' }, ME)).toEqual({ hits: [] });
  expect(reads).toEqual([]);
  stop();
});

it.each(['', 'x', '1.2.3', '1000.00000000-0000-4000-8000-000000000001', '1.00000000-0000-4000-8000-000000000001.-1'])(
  'refuses “%s” as a cursor',
  async (cursor) => {
    const { find, stop } = storeOf([3], () => 'hay');
    await expect(find({ query: 'needle', cursor }, ME)).rejects.toMatchObject({
      code: 'invalid_payload',
      field: 'cursor',
    });
    stop();
  },
);

it('refuses the cursor of another conversation', async () => {
  const { find, stop } = storeOf([3, 3], () => 'hay');
  const [conversationId, other] = ['00000000-0000-4000-8000-000000000000', '00000000-0000-4000-8000-000000000001'];
  await expect(find({ query: 'needle', conversationId, cursor: `999.${other}.3` }, ME)).rejects.toMatchObject({
    code: 'invalid_payload',
    field: 'cursor',
  });
  stop();
});
