import { expect, it } from 'vitest';
import type { Account, AccountStore } from '../accounts/index.ts';
import type { Identity } from '../core/index.ts';
import { carer, withCare } from './care.policy.ts';
import type { Head, NewEvent } from './conversation.store.ts';

const MESSAGE: NewEvent = { stream: 'shared', type: 'message', content: { text: 'Hello' } };

/** What a message of somebody adds, by type and whom it names. */
function added(account: string, role: 'member' | 'coach', head: Partial<Head>): unknown[] {
  const open: Partial<Head> = { participants: ['ana', 'sam'], closed: false };
  const carer = head.assignee === undefined ? undefined : ({ id: head.assignee } as Account);
  return withCare({ ...open, ...head } as Head, carer, { account, role } as Identity, MESSAGE).map((event) =>
    'account' in event ? `${event.type} ${event.account}` : event.type,
  );
}

it.each<[string, string, 'member' | 'coach', Partial<Head>, unknown[]]>([
  ['the member in an open one', 'ana', 'member', {}, ['message']],
  ['the member in a closed one', 'ana', 'member', { closed: true }, ['reopened', 'message']],
  ['a coach in one of nobody’s', 'sam', 'coach', {}, ['message', 'assigned sam']],
  ['a coach who is new to it', 'kim', 'coach', {}, ['joined kim', 'message', 'assigned kim']],
  ['a coach in another’s', 'kim', 'coach', { assignee: 'sam' }, ['joined kim', 'message']],
  ['a coach in their own, closed one', 'sam', 'coach', { assignee: 'sam', closed: true }, ['message']],
  ['a member who works here now, in their own', 'ana', 'coach', { closed: true }, ['reopened', 'message']],
])('a message of %s', (_, account, role, head, expected) => {
  expect(added(account, role, head)).toEqual(expected);
});

it.each<[string, Partial<Account> | undefined, boolean]>([
  ['a coach', { role: 'coach' }, true],
  ['an admin', { role: 'admin' }, true],
  ['a coach who is suspended', { role: 'coach', suspendedAt: 1 }, false],
  ['somebody who was a coach', { role: 'member' }, false],
  ['somebody who is gone', undefined, false],
])('has what was given to %s in their care: %j', async (_, account, expected) => {
  const accounts = { find: async () => account } as unknown as AccountStore;
  expect((await carer({ accounts })({ assignee: 'sam' } as Head)) !== undefined).toBe(expected);
});
