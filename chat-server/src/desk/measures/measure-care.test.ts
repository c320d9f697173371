import { expect, it } from 'vitest';
import type { Head, StoredEvent } from '../../conversations/index.ts';
import type { DeskParts } from '../parts.ts';
import { measureCare } from './measure-care.ts';

const HEAD = { id: 'c1', kind: 'coaching', participants: ['ana', 'sam'], createdAt: 1_000 } as unknown as Head;

const event = (seq: number, type: string, by: string, at: number) => ({ seq, type, by, at }) as unknown as StoredEvent;

/** What is measured of an append behind earlier events. */
async function measured(head: Head, added: StoredEvent[], earlier: StoredEvent[] = []): Promise<unknown[]> {
  const found: unknown[] = [];
  let read: Promise<StoredEvent[]> = Promise.resolve([]);
  measureCare({
    store: {
      eventsBefore: (_: string, before: number) =>
        (read = Promise.resolve(earlier.filter(({ seq }) => seq < before).slice(-2))),
    } as unknown as DeskParts['store'],
    events: {
      firstAnswered: (_: string, ms: number) => found.push(['answered', ms]),
      resolved: (_: string, ms: number) => found.push(['resolved', ms]),
    } as unknown as DeskParts['events'],
  })({ head, events: added });
  for (let turn = 0; turn < 10; turn += 1) await read;
  return found;
}

it('measures the first answer, and no later one', async () => {
  const answer = [event(4, 'joined', 'sam', 4_000), event(5, 'message', 'sam', 4_000)];
  expect(await measured(HEAD, answer)).toEqual([['answered', 3_000]]);
  expect(await measured(HEAD, [event(6, 'message', 'sam', 5_000)])).toEqual([]);
  const third = { ...HEAD, participants: ['ana', 'sam', 'kim'] };
  expect(await measured(third, [event(6, 'joined', 'kim', 5_000), event(7, 'message', 'kim', 5_000)])).toEqual([]);
  const asked = { ...HEAD, participants: ['ana'] };
  expect(await measured(asked, [event(2, 'joined', 'ana', 1), event(3, 'message', 'ana', 1)])).toEqual([]);
});

it('measures for how long a conversation was open: since it began, or was last opened again', async () => {
  const began = [
    event(1, 'created', 'ana', 1_000),
    event(2, 'joined', 'ana', 1_000),
    event(3, 'message', 'ana', 1_000),
  ];
  const closed = [event(4, 'closed', 'sam', 6_000)];
  expect(await measured(HEAD, closed, began)).toEqual([['resolved', 5_000]]);
  const again = [...began, ...closed, event(5, 'reopened', 'ana', 7_000), event(6, 'message', 'ana', 7_000)];
  expect(await measured(HEAD, [event(7, 'closed', 'sam', 9_000)], again)).toEqual([['resolved', 2_000]]);
});

it('measures nothing of a direct conversation', async () => {
  const direct = { ...HEAD, kind: 'direct' } as Head;
  expect(await measured(direct, [event(2, 'joined', 'sam', 9), event(4, 'message', 'sam', 9)])).toEqual([]);
});
