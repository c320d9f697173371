import { randomUUID } from 'node:crypto';
import { LIMITS } from '@repere/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from './kit/client.ts';
import { call } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import {
  befriend,
  FOR_MANY,
  listed,
  newTalker,
  opening,
  say,
  summaryOf,
  type Talker,
  talkerOf,
  transcript,
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

const OPENING = ['(created)', '(joined)', '(joined)'];

async function badge({ person }: Talker): Promise<number> {
  const answer = await call(server, 'GET', '/api/unread', undefined, { cookie: person.cookie });
  return ((await answer.json()) as { unread: number }).unread;
}

/** The notices about a conversation that somebody has heard, once everything told before now has arrived. */
async function heard(who: Talker, conversationId: string) {
  // What is broadcast before an answer arrives before it: one connection keeps its order.
  await who.request('heads:check', {});
  return who
    .notices('conversation:event')
    .filter((each) => each.conversationId === conversationId)
    .map(({ event, request }) => ({ type: event.type, seq: event.seq, ...(request && { request }) }));
}

describe('a stranger’s first message', () => {
  it('waits as a request: apart from one’s conversations, told once, counted once', async () => {
    const { conversationId } = await write(ada!, ben!);
    await say(ada!, conversationId);
    expect(await listed(ben!, 'mine')).toEqual([]);
    expect(await summaryOf(ben!, conversationId, 'requests')).toMatchObject({ request: 'incoming', unread: 2 });
    expect(await summaryOf(ada!, conversationId)).toMatchObject({ request: 'outgoing', unread: 0 });
    expect(await badge(ben!)).toBe(1);
    await until(async () => expect(await heard(ben!, conversationId)).toHaveLength(5));
    for (const [who, request] of [
      [ada!, 'outgoing'],
      [ben!, 'incoming'],
    ] as const)
      expect(new Set((await heard(who, conversationId)).map((each) => each.request))).toEqual(new Set([request]));
    await ben!.request('conversation:mark-read', { conversationId, seq: 5 });
    expect(await badge(ben!)).toBe(0);
  });

  it('may be followed by a few, and then by none; a repeat is none of them', async () => {
    const first = opening(ada!, ben!);
    const { conversationId } = first;
    await ada!.request('conversation:start', first);
    for (let count = 1; count < LIMITS.requestMessages; count += 1) await say(ada!, conversationId);
    const refused = { ok: false, error: { code: 'request_pending' } };
    const message = { conversationId, clientId: randomUUID(), text: 'One too many' };
    expect(await ada!.ask('message:send', message)).toMatchObject(refused);
    expect(await ada!.ask('conversation:start', opening(ada!, ben!))).toMatchObject(refused);
    expect(await ada!.ask('conversation:start', first)).toMatchObject({ ok: true });
    await ben!.request('request:answer', { conversationId, answer: 'accept' });
    expect(await ada!.ask('message:send', message)).toMatchObject({ ok: true });
  });

  it('is accepted in the conversation itself, once, for both to see', async () => {
    const { conversationId } = await write(ada!, ben!);
    const answer = { conversationId, answer: 'accept' } as const;
    const answers = await Promise.all([1, 2, 3].map(() => ben!.request('request:answer', answer)));
    expect(answers).toEqual([answer, answer, answer]);
    expect(await transcript(ada!, conversationId)).toEqual([...OPENING, 'Hello?', '(accepted)']);
    await until(async () => expect((await heard(ada!, conversationId)).at(-1)).toEqual({ type: 'accepted', seq: 5 }));
    await until(async () => expect((await heard(ben!, conversationId)).at(-1)).toEqual({ type: 'accepted', seq: 5 }));
    expect(await summaryOf(ada!, conversationId)).not.toHaveProperty('request');
    expect(await summaryOf(ben!, conversationId)).not.toHaveProperty('request');
    expect(await listed(ben!, 'requests')).toEqual([]);
  });

  it.each(['message:send', 'conversation:start'] as const)('is accepted by answering it with %s', async (name) => {
    const { conversationId } = await write(ada!, ben!);
    const { kind, with: other, ...message } = opening(ben!, ada!, 'Hello Ada');
    await ben!.request(name, name === 'message:send' ? message : { ...message, kind, with: other });
    expect(await transcript(ada!, conversationId)).toEqual([...OPENING, 'Hello?', '(accepted)', 'Hello Ada']);
    expect(await listed(ben!, 'mine')).toEqual([conversationId]);
    expect(await listed(ben!, 'requests')).toEqual([]);
  });

  it('that is ignored waits elsewhere, says nothing more, and can still be accepted', async () => {
    const { conversationId } = await write(ada!, ben!);
    await ben!.request('request:answer', { conversationId, answer: 'ignore' });
    const before = await heard(ben!, conversationId);
    await say(ada!, conversationId);
    expect([await listed(ben!, 'requests'), await listed(ben!, 'mine')]).toEqual([[], []]);
    expect(await listed(ben!, 'ignored')).toEqual([conversationId]);
    expect(await heard(ben!, conversationId)).toEqual(before);
    expect(await badge(ben!)).toBe(0);
    expect(await transcript(ben!, conversationId)).toEqual([...OPENING, 'Hello?', 'And another thing.']);
    await ben!.request('request:answer', { conversationId, answer: 'accept' });
    expect([await listed(ben!, 'ignored'), await listed(ben!, 'mine')]).toEqual([[], [conversationId]]);
  });

  it('that is declined is gone, and what follows is withheld for good, whatever one thinks later', async () => {
    const { conversationId } = await write(ada!, ben!);
    await ben!.request('request:answer', { conversationId, answer: 'decline' });
    await say(ada!, conversationId, 'Please?');
    for (const of of ['mine', 'requests', 'ignored'] as const) expect(await listed(ben!, of)).toEqual([]);
    expect(await badge(ben!)).toBe(0);
    expect(await transcript(ben!, conversationId)).toEqual([...OPENING, 'Hello?', '(withheld)']);
    expect(await transcript(ada!, conversationId)).toEqual([...OPENING, 'Hello?', 'Please?']);

    await write(ben!, ada!, 'I have thought about it');
    await say(ada!, conversationId, 'Thank you');
    const rest = ['(accepted)', 'I have thought about it', 'Thank you'];
    expect(await transcript(ben!, conversationId)).toEqual([...OPENING, 'Hello?', '(withheld)', ...rest]);
    expect(await transcript(ada!, conversationId)).toEqual([...OPENING, 'Hello?', 'Please?', ...rest]);
    expect(await summaryOf(ben!, conversationId)).toMatchObject({ unread: 2 });
  });

  it('is answered by the one who was asked, and only while it waits', async () => {
    const { conversationId } = await write(ada!, ben!);
    const refused = { ok: false, error: { code: 'not_found' } };
    const stranger = await newTalker(server);
    for (const who of [ada!, stranger])
      for (const answer of ['accept', 'decline', 'ignore'])
        expect(await who.ask('request:answer', { conversationId, answer })).toMatchObject(refused);
    await ben!.request('request:answer', { conversationId, answer: 'accept' });
    expect(await ben!.ask('request:answer', { conversationId, answer: 'decline' })).toMatchObject(refused);
    expect(await listed(ben!, 'mine')).toEqual([conversationId]);
    stranger.close();
  });

  it('is answered in every window of whoever was asked, and in none of the other’s', async () => {
    const window = await talkerOf(server, ben!.person);
    const { conversationId } = await write(ada!, ben!);
    let { revision } = await window.request('heads:check', {});
    for (const answer of ['ignore', 'decline', 'accept'] as const) {
      await ben!.request('request:answer', { conversationId, answer });
      // Should the notice be lost, the revision tells that something was missed.
      const heads = await window.request('heads:check', {});
      expect(heads.revision).toBeGreaterThan(revision);
      revision = heads.revision;
    }
    await until(() =>
      expect(window.notices('request:answered').map(({ answer }) => answer)).toEqual(['ignore', 'decline', 'accept']),
    );
    await ada!.request('heads:check', {});
    expect(ada!.notices('request:answered')).toEqual([]);
    window.close();
  });

  it('needs no acceptance from a coach, and keeps none waiting that a member writes to one', async () => {
    const coach = await newTalker(server, 'coach');
    const { conversationId } = await write(coach, ada!, 'How is the knee?');
    expect(await transcript(ada!, conversationId)).toEqual([...OPENING, '(accepted)', 'How is the knee?']);
    expect(await listed(ada!, 'mine')).toEqual([conversationId]);
    const { conversationId: other } = await write(ben!, coach);
    expect(await summaryOf(coach, other, 'requests')).toMatchObject({ request: 'incoming' });
    coach.close();
  });

  it('stands in no list but its own', async () => {
    const friends = await befriend(ada!, ben!);
    const writers = [await newTalker(server), await newTalker(server)];
    const asked: string[] = [];
    for (const writer of writers) asked.unshift((await write(writer, ben!)).conversationId);
    expect([await listed(ben!, 'mine'), await listed(ben!, 'requests')]).toEqual([[friends], asked]);
    for (const writer of writers) writer.close();
  });

  it('and its answer outlive a restart', async () => {
    const [left, declined] = [await newTalker(server), await newTalker(server)];
    const { conversationId: one } = await write(left, ben!);
    const { conversationId: two } = await write(declined, ben!);
    await ben!.request('request:answer', { conversationId: one, answer: 'ignore' });
    await ben!.request('request:answer', { conversationId: two, answer: 'decline' });
    await server.restart();
    const [again, sender] = [await talkerOf(server, ben!.person), await talkerOf(server, declined.person)];
    expect([await listed(again, 'requests'), await listed(again, 'ignored')]).toEqual([[], [one]]);
    await say(sender, two, 'Still there?');
    expect(await transcript(again, two)).toEqual([...OPENING, 'Hello?', '(withheld)']);
    for (const talker of [again, sender, left, declined]) talker.close();
  });
});

describe('whoever asks', () => {
  /** Everything that the one who asks can see of their request, with what differs between any two requests taken out. */
  async function everythingSeen(react: (asked: Talker, asking: Talker, conversationId: string) => Promise<unknown>) {
    const [asking, asked] = [await newTalker(server), await newTalker(server)];
    const first = await write(asking, asked);
    const { conversationId } = first;
    await react(asked, asking, conversationId);
    const answers: unknown[] = [first];
    for (let count = 0; count < LIMITS.requestMessages; count += 1)
      answers.push(await asking.ask('message:send', { conversationId, clientId: randomUUID(), text: `more ${count}` }));
    answers.push(await asking.ask('conversation:start', opening(asking, asked)));
    answers.push(await asking.ask('request:answer', { conversationId, answer: 'accept' }));
    answers.push(await asking.ask('person:read', { account: asked.id }));
    answers.push(await asking.ask('events:read', { conversationId, after: 0 }));
    answers.push(await asking.ask('conversation:mark-read', { conversationId, seq: 99 }));
    answers.push(await asking.ask('conversations:list', { of: 'mine' }));
    const { revision } = await asking.request('heads:check', {});
    const notices = (['conversation:event', 'conversation:read', 'request:answered', 'person:blocked'] as const).map(
      (name) => asking.notices(name),
    );
    const seen = JSON.stringify({ answers, notices, revision, unread: await badge(asking) }, (key, value: unknown) =>
      ['at', 'updatedAt', 'clientId', 'requestId'].includes(key) ? undefined : value,
    );
    for (const talker of [asking, asked]) talker.close();
    const names = [
      ...[asking, asked].flatMap(({ id, person }, which) => [
        [id, `person ${which}`],
        [person.me.name, `name ${which}`],
        [person.me.handle, `handle ${which}`],
      ]),
      [conversationId, 'conversation'],
    ];
    return names.reduce((text, [name, stand]) => text.replaceAll(name!, stand!), seen);
  }

  it('cannot tell whether they were overlooked, ignored, declined or blocked', async () => {
    const overlooked = await everythingSeen(() => Promise.resolve());
    expect(overlooked).toContain('request_pending');
    expect(overlooked).toContain('"request":"outgoing"');
    const answered = (answer: 'ignore' | 'decline') => (asked: Talker, _: Talker, conversationId: string) =>
      asked.request('request:answer', { conversationId, answer });
    expect(await everythingSeen(answered('ignore'))).toBe(overlooked);
    expect(await everythingSeen(answered('decline'))).toBe(overlooked);
    expect(await everythingSeen((asked, asking) => asked.request('person:block', { account: asking.id }))).toBe(
      overlooked,
    );
  });
});
