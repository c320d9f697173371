import { expect, it } from 'vitest';
import type { Identity } from '../core/index.ts';
import { withCare } from './care.policy.ts';
import type { Head, NewEvent } from './conversation.store.ts';

const MESSAGE: NewEvent = { stream: 'shared', type: 'message', content: { text: 'Hello' } };

/** What a message of somebody adds, by type and whom it names. */
function added(account: string, role: 'member' | 'coach', head: Partial<Head>): unknown[] {
  const open: Partial<Head> = { participants: ['ana', 'sam'], closed: false };
  return withCare({ ...open, ...head } as Head, { account, role } as Identity, MESSAGE).map((event) =>
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
