import type { Sent } from '@repere/protocol';
import { expect, it } from 'vitest';
import type { Identity } from '../core/index.ts';
import { timed } from './timed.ts';

const ANA = { account: 'ana' } as Identity;
const SENT = { conversationId: 'c1', event: { seq: 3 } } as Sent;

it('tells when “send” was pressed, and sends what was said without it', async () => {
  const told: unknown[] = [];
  const said: unknown[] = [];
  const send = timed({ clock: { now: () => 5_000 }, pressed: (message) => told.push(message) })(async (wanted: {
    text: string;
    waited?: number;
  }) => {
    said.push(wanted);
    return SENT;
  });
  expect(await send({ text: 'Hello', waited: 300 }, ANA)).toBe(SENT);
  expect(await send({ text: 'Hello' }, ANA)).toBe(SENT);
  expect(said).toEqual([{ text: 'Hello' }, { text: 'Hello' }]);
  expect(told).toEqual([{ conversation: 'c1', seq: 3, by: 'ana', at: 4_700 }]);
});
