import { describe, expect, it } from 'vitest';
import type { Account } from '../../accounts/index.ts';
import type { Head } from '../../conversations/index.ts';
import type { Identity } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';
import { answerSatisfaction } from './answer-satisfaction.ts';
import { askSatisfaction, QUARTER } from './ask-satisfaction.ts';
import type { SatisfactionAnswer } from './satisfaction.store.ts';

const DAY = 24 * 60 * 60_000;
const NOW = 1_000 * DAY;
const ME = { account: 'ana' } as Identity;
const FRIENDLY = { kind: 'direct', accepted: true } as Head;

/** A person with conversations, and with what they answered before. */
function world({ heads = [FRIENDLY], answers = [], account = {} }: World = {}) {
  let now = NOW;
  const ana = { id: 'ana', role: 'member', createdAt: 0, ...account } as Account;
  const kept = [...answers];
  const rated: unknown[] = [];
  const parts = {
    store: { listOf: async () => heads },
    accounts: { find: async () => ana },
    satisfaction: {
      of: async () => kept,
      add: async (_: string, decide: (earlier: SatisfactionAnswer[]) => SatisfactionAnswer | undefined) => {
        const answer = decide(kept);
        if (answer) kept.push(answer);
        return answer !== undefined;
      },
    },
    clock: { now: () => now },
    events: { rated: (...facts: unknown[]) => rated.push(facts) },
  } as unknown as DeskParts;
  return {
    asked: () => askSatisfaction(parts)(ana),
    answer: (score: number | null, words?: string) =>
      answerSatisfaction(parts)({ score, ...(words !== undefined && { words }) }, ME),
    kept,
    rated,
    pass: (ms: number) => void (now += ms),
  };
}

interface World {
  heads?: Head[];
  answers?: SatisfactionAnswer[];
  account?: Partial<Account>;
}

describe('the question about satisfaction', () => {
  it.each<[string, World, boolean]>([
    ['who writes to a friend', {}, true],
    ['who writes to nobody', { heads: [] }, false],
    ['whom nobody has answered yet', { heads: [{ ...FRIENDLY, accepted: false }] }, false],
    ['who asks the coaches', { heads: [FRIENDLY, { ...FRIENDLY, kind: 'coaching' }] }, false],
    ['who works here', { account: { role: 'coach' } }, false],
    ['who is new', { account: { createdAt: NOW - 6 * DAY } }, false],
    ['who answered last month', { answers: [{ at: NOW - 30 * DAY, score: 5, words: null }] }, false],
    ['who put it off last month', { answers: [{ at: NOW - 30 * DAY, score: null, words: null }] }, false],
    ['who answered a quarter ago', { answers: [{ at: NOW - QUARTER, score: 5, words: null }] }, true],
  ])('of somebody %s', async (_, given, expected) => {
    expect(await world(given).asked()).toBe(expected);
  });

  it('is answered once, and a repeat changes nothing', async () => {
    const { answer, kept, rated, pass, asked } = world();
    await answer(4, 'Rather good');
    await answer(4, 'Rather good');
    expect(kept).toEqual([{ at: NOW, score: 4, words: 'Rather good' }]);
    expect(rated).toEqual([['hub', 4]]);
    await expect(answer(5)).rejects.toMatchObject({ code: 'forbidden' });
    pass(QUARTER);
    expect(await asked()).toBe(true);
    await answer(null);
    expect(kept).toHaveLength(2);
    expect(await asked()).toBe(false);
  });

  it('is not answered by whoever was not asked', async () => {
    await expect(world({ heads: [] }).answer(5)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
