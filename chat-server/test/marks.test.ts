import type { Marks } from '@repere/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './kit/server.ts';
import {
  befriend,
  consult,
  FOR_MANY,
  newTalker,
  say,
  summaryOf,
  type Talker,
  talkerOf,
  twoMembers,
  write,
} from './kit/talk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
});
afterAll(() => server.close());

let [ada, ben]: Talker[] = [];
beforeEach(() => twoMembers(server, (...two) => ([ada, ben] = two)));

const arrived = (who: Talker, conversationId: string, seq: number) =>
  who.request('conversation:mark-delivered', { conversationId, seq });
const read = (who: Talker, conversationId: string, seq: number) =>
  who.request('conversation:mark-read', { conversationId, seq });
const block = (who: Talker, other: Talker) => who.request('person:block', { account: other.id });
const unblock = (who: Talker, other: Talker) => who.request('person:unblock', { account: other.id });

/** What somebody's list says of the others' progress. */
async function marksFor(who: Talker, conversationId: string): Promise<Marks[] | undefined> {
  return (await summaryOf(who, conversationId))?.marks;
}

/** What somebody was told of the others' progress, once everything told before now has arrived. */
async function told(who: Talker, conversationId: string): Promise<Marks[]> {
  await who.request('heads:check', {});
  return who
    .notices('conversation:marks')
    .flatMap((each) => (each.conversationId === conversationId ? each.marks : []));
}

describe('marks in a direct conversation', () => {
  it('rise with what arrived and what was read, for the other alone', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { seq } = (await say(ada!, conversationId)).event;
    const { revision } = await ada!.request('heads:check', {});
    const window = await talkerOf(server, ben!.person);
    expect(await arrived(ben!, conversationId, seq)).toEqual({ conversationId, seq });
    const delivered = { account: ben!.id, delivered: seq, read: 0 };
    expect(await marksFor(ada!, conversationId)).toEqual([delivered]);
    expect(await told(ada!, conversationId)).toEqual([delivered]);
    expect(await summaryOf(ben!, conversationId)).toMatchObject({ readSeq: 0, unread: 2, marks: [] });
    // Should the notice be lost, the revision tells that something was missed.
    expect((await ada!.request('heads:check', {})).revision).toBeGreaterThan(revision);

    await read(ben!, conversationId, seq);
    expect(await marksFor(ada!, conversationId)).toEqual([{ ...delivered, read: seq }]);
    expect(await told(ada!, conversationId)).toEqual([delivered, { ...delivered, read: seq }]);
    for (const who of [ben!, window]) expect(await told(who, conversationId)).toEqual([]);
    window.close();
  });

  it('move and are told once, whatever is doubled, late or lower', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { seq } = (await say(ada!, conversationId)).event;
    await Promise.all([1, 2, 3, 4].map(() => arrived(ben!, conversationId, seq)));
    await Promise.all([1, 2, 3, 4].map(() => read(ben!, conversationId, seq)));
    const { revision } = await ada!.request('heads:check', {});
    for (const lower of [seq, seq - 1, 0]) {
      expect(await arrived(ben!, conversationId, lower)).toEqual({ conversationId, seq: lower });
      expect(await read(ben!, conversationId, lower)).toEqual({ conversationId, seq });
    }
    expect(await told(ada!, conversationId)).toEqual([
      { account: ben!.id, delivered: seq, read: 0 },
      { account: ben!.id, delivered: seq, read: seq },
    ]);
    expect((await ada!.request('heads:check', {})).revision).toBe(revision);
    expect(ben!.notices('conversation:read').filter((each) => each.conversationId === conversationId)).toHaveLength(1);
  });

  it('stand at the newest message, however far somebody claims to be', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { seq } = (await say(ada!, conversationId)).event;
    expect(await arrived(ben!, conversationId, 1_000_000)).toEqual({ conversationId, seq });
    expect(await marksFor(ada!, conversationId)).toEqual([{ account: ben!.id, delivered: seq, read: 0 }]);
    await say(ada!, conversationId);
    expect(await marksFor(ada!, conversationId)).toEqual([{ account: ben!.id, delivered: seq, read: 0 }]);
  });

  it('outlive a restart', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { seq } = (await say(ada!, conversationId)).event;
    await read(ben!, conversationId, seq - 2);
    await arrived(ben!, conversationId, seq);
    await server.restart();
    const again = await talkerOf(server, ada!.person);
    expect(await marksFor(again, conversationId)).toEqual([{ account: ben!.id, delivered: seq, read: seq - 2 }]);
    again.close();
  });

  it('are refused to whoever may not read the conversation, and with what is no number', async () => {
    const conversationId = await befriend(ada!, ben!);
    const stranger = await newTalker(server);
    for (const name of ['conversation:mark-delivered', 'conversation:mark-read']) {
      expect(await stranger.ask(name, { conversationId, seq: 1 })).toMatchObject({ error: { code: 'not_found' } });
      for (const seq of [-1, 1.5, '1', null])
        expect(await ben!.ask(name, { conversationId, seq })).toMatchObject({ error: { code: 'invalid_payload' } });
    }
    expect(await marksFor(ada!, conversationId)).toEqual([]);
    stranger.close();
  });
});

describe('marks keep to themselves', () => {
  it('what was seen of a request, until it is accepted', async () => {
    const { conversationId, event } = await write(ada!, ben!);
    const { revision } = await ada!.request('heads:check', {});
    await arrived(ben!, conversationId, event.seq);
    await read(ben!, conversationId, event.seq);
    expect([await marksFor(ada!, conversationId), await told(ada!, conversationId)]).toEqual([[], []]);
    expect((await ada!.request('heads:check', {})).revision).toBe(revision);
    await read(ada!, conversationId, event.seq);
    expect((await summaryOf(ben!, conversationId, 'requests'))?.marks).toEqual([]);
    await ben!.request('request:answer', { conversationId, answer: 'accept' });
    await read(ben!, conversationId, event.seq);
    expect(await marksFor(ada!, conversationId)).toMatchObject([{ read: event.seq }]);
  });

  it.each([
    ['whoever blocked', () => [ben!, ada!]],
    ['whoever was blocked', () => [ada!, ben!]],
  ] as const)('what %s sees during a block: marks stay where they were, and every answer is as ever', async (_, of) => {
    const [blocker, blocked] = of() as [Talker, Talker];
    const conversationId = await befriend(ada!, ben!);
    const [one, two] = [await say(ada!, conversationId), await say(ada!, conversationId)];
    await arrived(ben!, conversationId, one.event.seq);
    const held = await marksFor(ada!, conversationId);
    await block(blocker, blocked);
    const before = [await ada!.request('heads:check', {}), await told(ada!, conversationId)];
    const { seq } = two.event;
    expect(await arrived(ben!, conversationId, seq)).toEqual({ conversationId, seq });
    expect(await read(ben!, conversationId, seq)).toEqual({ conversationId, seq });
    expect([await ada!.request('heads:check', {}), await told(ada!, conversationId)]).toEqual(before);
    expect(await marksFor(ada!, conversationId)).toEqual(held);
    expect(await summaryOf(ben!, conversationId)).toMatchObject({ readSeq: seq });

    await unblock(blocker, blocked);
    await read(ben!, conversationId, seq);
    expect(await marksFor(ada!, conversationId)).toEqual([{ account: ben!.id, delivered: seq, read: seq }]);
  });

  it('what was withheld: they stand on none of it, and pass over it to the next message', async () => {
    const conversationId = await befriend(ada!, ben!);
    const seen = (await say(ada!, conversationId)).event.seq;
    await block(ben!, ada!);
    const hidden = (await say(ada!, conversationId, 'hidden')).event.seq;
    await unblock(ben!, ada!);
    await read(ben!, conversationId, hidden);
    expect(await marksFor(ada!, conversationId)).toEqual([{ account: ben!.id, delivered: seen, read: seen }]);
    const next = (await say(ada!, conversationId)).event.seq;
    await arrived(ben!, conversationId, hidden);
    expect(await marksFor(ada!, conversationId)).toMatchObject([{ delivered: seen }]);
    await arrived(ben!, conversationId, next);
    expect(await marksFor(ada!, conversationId)).toMatchObject([{ delivered: next, read: seen }]);
  });
});

it('tells a member how far the coaches have got, and the coaches how far everybody has', async () => {
  const [coach, other] = [await newTalker(server, 'coach'), await newTalker(server, 'coach')];
  const { conversationId, event } = await consult(ada!);
  await arrived(other, conversationId, event.seq);
  await read(coach, conversationId, event.seq);
  const marks = {
    coach: { account: coach.id, delivered: event.seq, read: event.seq },
    other: { account: other.id, delivered: event.seq, read: 0 },
  };
  expect(await marksFor(ada!, conversationId)).toEqual([marks.other, marks.coach]);
  expect(await told(ada!, conversationId)).toEqual([marks.other, marks.coach]);
  const { seq } = (await say(coach, conversationId, 'This much')).event;
  await read(ada!, conversationId, seq);
  const member = { account: ada!.id, delivered: seq, read: seq };
  for (const [who, all] of [
    [coach, [marks.other, member]],
    [other, [marks.coach, member]],
  ] as const) {
    expect(await told(who, conversationId)).toEqual(all);
    const { conversations } = await who.request('conversations:list', { of: 'desk' });
    expect(conversations.find(({ id }) => id === conversationId)?.marks).toEqual(all);
  }
  expect(await told(ada!, conversationId)).toHaveLength(2);
  expect(ben!.notices('conversation:marks')).toEqual([]);
  for (const who of [coach, other]) who.close();
});
