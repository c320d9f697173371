import { LIMITS } from '@repere/protocol';
import { expect, it } from 'vitest';
import type { Identity } from '../core/index.ts';
import { block } from './block.ts';
import type { RelationParts } from './parts.ts';
import type { Relation } from './relation.store.ts';

const ME = { account: 'me' } as Identity;

/** A relation in memory, and the order of what is done. */
function parts(blocked: Relation['blocked'] = []) {
  let relation: Relation = { account: 'me', revision: 0, blocked, answers: [] };
  const done: string[] = [];
  const made = {
    relations: {
      change: async (_: string, change: (relation: Relation) => Relation) => {
        relation = change(relation);
        done.push('kept');
        return relation;
      },
    },
    accounts: { find: async (id: string) => ({ id }) },
    settle: async () => void done.push('settled'),
    visibilityChanged: async (...who: string[]) => void done.push(`hidden: ${who.join(' and ')}`),
    broadcast: () => ({ to: () => done.push('told') }),
    clock: { now: () => 5 },
    events: { blocked: () => undefined },
  } as unknown as RelationParts;
  return { made, done, relation: () => relation };
}

it('lets what was decided before the block be stored before it is acknowledged', async () => {
  const { made, done, relation } = parts();
  await block(made)({ account: 'other' }, ME);
  expect(done).toEqual(['kept', 'settled', 'hidden: me and other', 'told']);
  expect(relation().blocked).toEqual([{ account: 'other', at: 5 }]);
});

it('blocks so many and no more, and finds a repeat fine even then', async () => {
  const all = Array.from({ length: LIMITS.blocked }, (_, count) => ({ account: `a${count}`, at: 1 }));
  const { made, relation } = parts(all.slice(1));
  await block(made)({ account: 'a0' }, ME);
  await expect(block(made)({ account: 'one more' }, ME)).rejects.toMatchObject({ code: 'forbidden' });
  await block(made)({ account: 'a7' }, ME);
  expect(relation().blocked).toHaveLength(LIMITS.blocked);
});
