import { type CannedReply, LIMITS } from '@repere/protocol';
import { expect, it } from 'vitest';
import type { Identity } from '../../core/index.ts';
import type { DeskParts } from '../parts.ts';
import { saveCanned } from './save-canned.ts';

const REPLY: CannedReply = { id: 'one', language: 'en', shortcut: 'hi', title: 'Hello', text: 'Hello {name}' };

/** Saves a reply among others. */
function save(reply: CannedReply, others: CannedReply[]): Promise<CannedReply> {
  const canned = {
    save: async (_: CannedReply, admit: (others: CannedReply[]) => void) => admit(others),
  } as unknown as DeskParts['canned'];
  const events = { decided: () => undefined } as unknown as DeskParts['events'];
  return saveCanned({ canned, events })(reply, { account: 'coach' } as Identity);
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
