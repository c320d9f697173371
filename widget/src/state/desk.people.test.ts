import { expect, test } from 'vitest';
import type { ErrorCode, Person } from '@repere/protocol';
import { Refusal } from '../connection/refusal.ts';
import type { ChatStore } from './chat.store.ts';
import { DeskPeople } from './desk.people.ts';

const person = (id: string): Person => ({ id, handle: id, name: id.toUpperCase(), role: 'coach' });

function desk(code?: ErrorCode): { people: DeskPeople; asked: string[] } {
  const asked: string[] = [];
  const request = async (_: string, { account }: { account: string }): Promise<unknown> => {
    asked.push(account);
    if (code) throw new Refusal({ code });
    return { ...person(account), about: '', blocked: false, conversationId: 'x' };
  };
  const store = { access: { request }, link: 'current', me: undefined, person: () => undefined };
  const people = new DeskPeople(store as unknown as ChatStore, () => undefined);
  people.learn([person('sam')]);
  return { people, asked };
}

test('asks about each who is not known, once, and keeps no more than a person', async () => {
  const { people, asked } = desk();
  for (const account of ['sam', 'nour', 'nour']) people.person(account);
  await expect.poll(() => people.person('nour')).toEqual(person('nour'));
  expect(asked).toEqual(['nour']);
});

test('whoever cannot be found is asked about no more; silence is not taken for that', async () => {
  const hidden = desk('not_found');
  const silent = desk('unavailable');
  hidden.people.person('nour');
  await expect.poll(() => (silent.people.person('nour'), silent.asked.length)).toBeGreaterThan(1);
  hidden.people.person('nour');
  expect(hidden.asked).toEqual(['nour']);
});
