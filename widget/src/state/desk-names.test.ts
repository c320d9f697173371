import { expect, test } from 'vitest';
import type { ErrorCode, Person } from '@repere/protocol';
import { Refusal } from '../connection/refusal.ts';
import type { ChatStore } from './chat.store.ts';
import { DeskNames } from './desk-names.ts';

function names(refusal?: { code: ErrorCode | undefined }): {
  names: DeskNames;
  asked: string[];
  known: Map<string, Person>;
} {
  const asked: string[] = [];
  const known = new Map<string, Person>([['sam', person('sam')]]);
  const request = async (_: string, { account }: { account: string }): Promise<unknown> => {
    asked.push(account);
    if (refusal?.code) throw new Refusal({ code: refusal.code });
    return { ...person(account), about: '', blocked: false, conversationId: 'x' };
  };
  const meet = (people: readonly Person[]): void => people.forEach((each) => known.set(each.id, each));
  const store = { access: { request } } as unknown as ChatStore;
  return { names: new DeskNames(store, { person: (account) => known.get(account), meet }), asked, known };
}

const person = (id: string): Person => ({ id, handle: id, name: id.toUpperCase(), role: 'coach' });

test('asks about each who is not known, once, and keeps no more than a person', async () => {
  const { names: some, asked, known } = names();
  some.learn(['sam', 'nour', 'nour']);
  some.learn(['nour']);
  await expect.poll(() => known.get('nour')).toEqual(person('nour'));
  expect(asked).toEqual(['nour']);
});

test('whoever cannot be found is asked about no more; silence is not taken for that', async () => {
  const refusal: { code: ErrorCode | undefined } = { code: 'not_found' };
  const hidden = names(refusal);
  const silent = names({ code: 'unavailable' });
  for (const each of [hidden, silent]) each.names.learn(['nour']);
  await expect.poll(() => silent.asked.length).toBe(1);
  await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
  for (const each of [hidden, silent]) each.names.learn(['nour']);
  expect([hidden.asked.length, silent.asked.length]).toEqual([1, 2]);
});
