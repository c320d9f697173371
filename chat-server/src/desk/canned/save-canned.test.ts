import { type CannedReply, LIMITS } from '@repere/protocol';
import { expect, it } from 'vitest';
import type { Identity } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';
import { removeCanned } from './remove-canned.ts';
import { saveCanned } from './save-canned.ts';

const COACH = { account: 'coach', role: 'coach' } as Identity;
const REPLY: CannedReply = { id: 'one', language: 'en', shortcut: 'hi', title: 'Hello', text: 'Hello {name}' };

/** Saves a reply among others. */
function save(reply: CannedReply, others: CannedReply[], role = 'coach'): Promise<CannedReply> {
  const canned = {
    save: async (_: CannedReply, admit: (others: CannedReply[]) => Promise<void>) => admit(others),
  } as unknown as DeskParts['canned'];
  return saveCanned({ canned, ...among(role) })(reply, COACH);
}

/** What is left of a coach by the time at which it is their turn. */
function among(role: string) {
  return {
    accounts: { find: async () => ({ role }) } as unknown as DeskParts['accounts'],
    events: { decided: () => undefined } as unknown as DeskParts['events'],
  };
}

it('lets a shortcut stand for one reply in each language', async () => {
  await expect(save(REPLY, [{ ...REPLY, id: 'two', language: 'fr' }])).resolves.toEqual(REPLY);
  await expect(save(REPLY, [{ ...REPLY, id: 'two' }])).rejects.toMatchObject({
    code: 'invalid_payload',
    field: 'shortcut',
  });
});

it('keeps so many and no more', async () => {
  const others = Array.from({ length: LIMITS.cannedReplies }, (_, count) => ({
    ...REPLY,
    id: `${count}`,
    shortcut: `s${count}`,
  }));
  await expect(save(REPLY, others)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(save(REPLY, others.slice(1))).resolves.toEqual(REPLY);
});

it('neither saves nor removes for whoever is a coach no more when it is their turn', async () => {
  await expect(save(REPLY, [], 'member')).rejects.toMatchObject({ code: 'session_ended' });
  const removed: string[] = [];
  const canned = {
    remove: async (id: string, admit: () => Promise<void>) => {
      await admit();
      removed.push(id);
    },
  } as unknown as DeskParts['canned'];
  await expect(removeCanned({ canned, ...among('member') })({ id: 'one' }, COACH)).rejects.toMatchObject({
    code: 'session_ended',
  });
  await removeCanned({ canned, ...among('coach') })({ id: 'two' }, COACH);
  expect(removed).toEqual(['two']);
});
