import { describe, expect, it } from 'vitest';
import type { Role } from '@repere/protocol';
import type { Identity } from '../core/index.ts';
import { directId } from '../relations/index.ts';
import { acquainted } from './acquainted.ts';
import type { ConversationStore, Head } from './conversation.store.ts';

const heads = [
  { id: directId('ana', 'ben'), kind: 'direct', participants: ['ana', 'ben'] },
  { id: 'q1', kind: 'coaching', participants: ['ana', 'sam'] },
  { id: 'q2', kind: 'coaching', participants: ['cleo'] },
] as unknown as Head[];

const meets = acquainted({
  head: async (id: string) => heads.find((head) => head.id === id),
  listOf: async (account: string) => heads.filter(({ participants }) => participants.includes(account)),
} as unknown as ConversationStore);

const as = (account: string, role: Role = 'member') => ({ account, role }) as Identity;

describe('acquainted', () => {
  it.each([
    ['both of a direct conversation', as('ben'), 'ana', true],
    ['a member and the coach who answered', as('ana'), 'sam', true],
    ['a coach and whoever asked, answered or not', as('sam', 'coach'), 'cleo', true],
    ['neither a coach and somebody who asked nothing', as('sam', 'coach'), 'ben', false],
    ['nor a member and a coach who answered others', as('cleo'), 'sam', false],
    ['nor two who know the same person', as('ben'), 'sam', false],
  ])('are %s', async (_, identity, other, expected) => {
    expect(await meets(identity, other)).toBe(expected);
  });
});
