import { expect, it } from 'vitest';
import type { Identity } from '../core/index.ts';
import type { Relation } from '../relations/index.ts';
import { answerRequest } from './answer-request.ts';
import type { ConversationParts } from './parts.ts';

const ME = { account: 'me' } as Identity;

it.each(['decline', 'ignore'] as const)(
  'to %s keeps that, lets what was decided before be stored, and says so then',
  async (answer) => {
    const done: string[] = [];
    let relation: Relation = {
      account: 'me',
      revision: 0,
      blocked: [],
      answers: [
        { conversation: 'c0', answer: 'ignore', at: 1 },
        { conversation: 'c1', answer: 'ignore', at: 2 },
      ],
    };
    const head = { id: 'c1', kind: 'direct', participants: ['other', 'me'], accepted: false, lastMessageSeq: 4 };
    const parts = {
      store: { head: async () => head, settle: async () => void done.push('settled') },
      relations: {
        change: async (_: string, change: (relation: Relation) => Relation) => {
          relation = change(relation);
          done.push('kept');
        },
      },
      clock: { now: () => 9 },
      events: { answered: () => undefined },
      broadcast: () => ({ to: (audience: unknown) => done.push(`told ${JSON.stringify(audience)}`) }),
    } as unknown as ConversationParts;
    await answerRequest(parts)({ conversationId: 'c1', answer }, ME);
    expect(done).toEqual(['kept', 'settled', 'told {"accounts":["me"]}']);
    expect(relation.answers).toEqual([
      { conversation: 'c0', answer: 'ignore', at: 1 },
      { conversation: 'c1', answer, at: 9 },
    ]);
  },
);
