import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Head, ListPlace } from './conversation.store.ts';
import { gather } from './gather.ts';

/** A list of conversations, newest first, some of them wanted, that counts what is asked of it. */
function listOf(wanted: readonly boolean[]) {
  const heads = wanted.map(
    (each, index) => ({ id: `c${index}`, updatedAt: wanted.length - index, accepted: each }) as Head,
  );
  const asked = { heads: 0 };
  const list = async (limit: number, below?: ListPlace) => {
    const page = heads.filter(({ updatedAt }) => !below || updatedAt < below.updatedAt).slice(0, limit);
    asked.heads += page.length;
    return page;
  };
  return { heads, asked, list };
}

it('reaches everything that is wanted, once and in order, page by page at a bounded cost', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ wanted: fc.boolean(), times: fc.constantFrom(1, 2, 40, 1100) }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 60 }),
      async (runs, limit) => {
        const { heads, asked, list } = listOf(runs.flatMap(({ wanted, times }) => Array<boolean>(times).fill(wanted)));
        const found: string[] = [];
        for (let below: ListPlace | undefined; ;) {
          const before = asked.heads;
          const page = await gather(list, ({ accepted }) => accepted, limit, below);
          expect(asked.heads - before).toBeLessThanOrEqual(1_000);
          expect(page.heads.length).toBeLessThanOrEqual(limit);
          found.push(...page.heads.map(({ id }) => id));
          if (!page.next) break;
          below = page.next;
        }
        expect(found).toEqual(heads.filter(({ accepted }) => accepted).map(({ id }) => id));
      },
    ),
    { numRuns: 60 },
  ));
