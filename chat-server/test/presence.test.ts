import { randomUUID } from 'node:crypto';
import { LIMITS } from '@repere/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { createManualTime } from '../src/mail/manual-time.ts';
import { until } from './kit/client.ts';
import { call } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { befriend, FOR_MANY, newTalker, say, type Talker, talkerOf, write } from './kit/talk.ts';

const time = createManualTime();
let server: TestServer;
let ada: Talker;
let ben: Talker;
const open: Talker[] = [];
/** Connections that the server saw close. */
let closed = 0;

beforeAll(async () => {
  server = await startTestServer(FOR_MANY, {
    alarm(ms, ring) {
      closed += 1;
      return time.alarm(ms, ring);
    },
  });
});
beforeEach(async () => {
  [ada, ben] = [await arrive(), await arrive()];
});
afterEach(async () => {
  for (const talker of open.splice(0)) if (talker.socket.connected) await close(talker);
  pass(LIMITS.presenceGrace);
});
afterAll(() => server.close());

async function arrive(role?: 'member' | 'coach'): Promise<Talker> {
  const talker = await newTalker(server, role);
  open.push(talker);
  return talker;
}

/** Another window of somebody. */
async function another(who: Talker): Promise<Talker> {
  const talker = await talkerOf(server, who.person);
  open.push(talker);
  return talker;
}

/** Whom of some people somebody is told to be here, having asked for them. */
async function sees(who: Talker, ...others: { id: string }[]): Promise<string[]> {
  return (await who.request('presence:watch', { accounts: others.map(({ id }) => id) })).present;
}

/** What somebody was told of another by themselves. An answer comes after every notice that was sent before it. */
async function heard(who: Talker, other: Talker): Promise<boolean[]> {
  await who.request('heads:check', {});
  const notices = who.notices('presence:changed').filter(({ account }) => account === other.id);
  return notices.map(({ present }) => present);
}

/** Does what ends one connection, and waits until the server knows. */
async function ending(act: () => unknown): Promise<void> {
  const before = closed;
  await act();
  await until(() => expect(closed).toBe(before + 1));
}

/** Closes a window. */
function close(who: Talker): Promise<void> {
  return ending(() => who.close());
}

function pass(ms: number): void {
  time.pass(ms);
}

/** Decides whether others may see that one is here. */
async function show(who: Talker, showPresence: boolean): Promise<void> {
  const { name, handle } = who.person.me;
  const profile = { name, handle, about: '', language: 'en', units: 'metric', findable: true, showPresence };
  expect((await call(server, 'POST', '/api/profile', profile, { cookie: who.person.cookie })).status).toBe(200);
}

describe('somebody whom one has a conversation with', () => {
  beforeEach(() => befriend(ada, ben));

  it('is seen when they come, at once, and when they go, after the grace', async () => {
    await close(ben);
    pass(LIMITS.presenceGrace);
    expect(await sees(ada, ben)).toEqual([]);
    ben = await another(ben);
    await until(() => expect(ada.notices('presence:changed')).toEqual([{ account: ben.id, present: true }]));
    await close(ben);
    pass(LIMITS.presenceGrace - 1);
    expect(await heard(ada, ben)).toEqual([true]);
    expect(await sees(ada, ben)).toEqual([ben.id]);
    pass(1);
    expect(await heard(ada, ben)).toEqual([true, false]);
    expect(await sees(ada, ben)).toEqual([]);
  });

  it('does not flicker while they go from page to page', async () => {
    expect(await sees(ada, ben)).toEqual([ben.id]);
    for (const _ of [1, 2, 3]) {
      await close(ben);
      ben = await another(ben);
      pass(LIMITS.presenceGrace);
    }
    expect(await heard(ada, ben)).toEqual([]);
    expect(await sees(ada, ben)).toEqual([ben.id]);
  });

  it('is here while one of their windows is', async () => {
    const second = await another(ben);
    expect(await sees(ada, ben)).toEqual([ben.id]);
    await close(ben);
    pass(LIMITS.presenceGrace);
    expect(await heard(ada, ben)).toEqual([]);
    expect(await sees(ada, ben)).toEqual([ben.id]);
    await close(second);
    pass(LIMITS.presenceGrace);
    expect(await heard(ada, ben)).toEqual([false]);
  });

  it('is seen in every window that watches them, and in none that does not', async () => {
    const [second, third] = [await another(ada), await another(ada)];
    expect([await sees(ada, ben), await sees(second, ben)]).toEqual([[ben.id], [ben.id]]);
    await close(ben);
    pass(LIMITS.presenceGrace);
    expect([await heard(ada, ben), await heard(second, ben), await heard(third, ben)]).toEqual([[false], [false], []]);
  });

  it('is no longer heard of once others are watched', async () => {
    const cleo = await arrive();
    await befriend(ada, cleo);
    expect(await sees(ada, ben, cleo)).toEqual([ben.id, cleo.id]);
    expect(await sees(ada, cleo)).toEqual([cleo.id]);
    await close(ben);
    pass(LIMITS.presenceGrace);
    expect(await heard(ada, ben)).toEqual([]);
  });

  it('is watched as the last of several askings said, doubled or not', async () => {
    const asked = [[ben.id], [], [ben.id, ben.id], [], [ben.id]];
    const answers = await Promise.all(asked.map((accounts) => ada.request('presence:watch', { accounts })));
    expect(answers.map(({ present }) => present)).toEqual([[ben.id], [], [ben.id], [], [ben.id]]);
    await close(ben);
    pass(LIMITS.presenceGrace);
    expect(await heard(ada, ben)).toEqual([false]);
  });

  it('is seen no more from the moment that they hide, and again from when one asks after they show it', async () => {
    expect([await sees(ada, ben), await sees(ben, ada)]).toEqual([[ben.id], [ada.id]]);
    await show(ben, false);
    expect(await heard(ada, ben)).toEqual([false]);
    expect(await sees(ada, ben)).toEqual([]);
    const second = await another(ben);
    await close(second);
    await close(ben);
    pass(LIMITS.presenceGrace);
    ben = await another(ben);
    expect(await heard(ada, ben)).toEqual([false]);
    expect(await sees(ben, ada)).toEqual([ada.id]);
    await show(ben, true);
    expect(await sees(ada, ben)).toEqual([ben.id]);
  });

  it('is not noticed to hide or to block while they are away', async () => {
    await sees(ada, ben);
    await close(ben);
    pass(LIMITS.presenceGrace);
    expect(await heard(ada, ben)).toEqual([false]);
    await show(ben, false);
    await show(ben, true);
    expect(await heard(ada, ben)).toEqual([false]);
  });

  it.each(['the one', 'the other'])(
    'is gone in both directions when %s of the two blocks, until the block ends',
    async (which) => {
      const [blocking, blocked] = which === 'the one' ? [ada, ben] : [ben, ada];
      const unconcerned = await another(blocked);
      expect([await sees(ada, ben), await sees(ben, ada)]).toEqual([[ben.id], [ada.id]]);
      await blocking.request('person:block', { account: blocked.id });
      expect([await heard(ada, ben), await heard(ben, ada)]).toEqual([[false], [false]]);
      expect(await heard(unconcerned, blocking)).toEqual([]);
      expect([await sees(ada, ben), await sees(ben, ada)]).toEqual([[], []]);
      for (const each of [ada, ben]) await close(await another(each));
      pass(LIMITS.presenceGrace);
      expect([await heard(ada, ben), await heard(ben, ada)]).toEqual([[false], [false]]);
      await blocking.request('person:unblock', { account: blocked.id });
      expect([await sees(ada, ben), await sees(ben, ada)]).toEqual([[ben.id], [ada.id]]);
    },
  );

  it('stays hidden from whoever asked at the moment of the block', async () => {
    const asking = Promise.all(Array.from({ length: 8 }, () => sees(ada, ben)));
    await ben.request('person:block', { account: ada.id });
    await asking;
    await close(ben);
    pass(LIMITS.presenceGrace);
    const told = await heard(ada, ben);
    ben = await another(ben);
    expect(await heard(ada, ben)).toEqual(told);
    expect(await sees(ada, ben)).toEqual([]);
  });

  it.each([
    ['suspended', () => callControl(server.dataDir, 'account.suspend', { handle: ben.person.me.handle })],
    [
      'given another role',
      () => callControl(server.dataDir, 'account.role', { handle: ben.person.me.handle, role: 'coach' }),
    ],
    ['erased', () => callControl(server.dataDir, 'account.erase', { handle: ben.person.me.handle, now: true })],
  ])('is gone at once when they are %s', async (_, act) => {
    expect(await sees(ada, ben)).toEqual([ben.id]);
    await ending(act);
    expect(await heard(ada, ben)).toEqual([false]);
  });
});

describe('nobody is seen', () => {
  it('whom one only asked, or was asked by, whatever became of the request', async () => {
    const { conversationId } = await write(ada, ben);
    const nothing = async () => expect([await sees(ada, ben), await sees(ben, ada)]).toEqual([[], []]);
    await nothing();
    for (const answer of ['ignore', 'decline'] as const) {
      await ben.request('request:answer', { conversationId, answer });
      await nothing();
    }
    await close(await another(ben));
    pass(LIMITS.presenceGrace);
    expect(await heard(ada, ben)).toEqual([]);
    await ben.request('request:answer', { conversationId, answer: 'accept' });
    expect([await sees(ada, ben), await sees(ben, ada)]).toEqual([[ben.id], [ada.id]]);
  });

  it('alike: whoever is unknown, a stranger, hidden, blocked, blocking, suspended or away', async () => {
    const [hidden, blocked, blocking, suspended, away] = [
      await arrive(),
      await arrive(),
      await arrive(),
      await arrive(),
      await arrive(),
    ];
    for (const other of [hidden, blocked, blocking, suspended, away]) await befriend(other, ada);
    await show(hidden, false);
    await ada.request('person:block', { account: blocked.id });
    await blocking.request('person:block', { account: ada.id });
    await ending(() => callControl(server.dataDir, 'account.suspend', { handle: suspended.person.me.handle }));
    await close(away);
    pass(LIMITS.presenceGrace);
    const watched = [randomUUID(), ben.id, hidden.id, blocked.id, blocking.id, suspended.id, away.id, ada.id];
    for (const id of watched)
      expect(await ada.ask('presence:watch', { accounts: [id] })).toEqual({ ok: true, result: { present: [] } });
    expect(await ada.ask('presence:watch', { accounts: watched })).toEqual({ ok: true, result: { present: [] } });
    expect(ada.notices('presence:changed')).toEqual([]);
  });

  it('beyond so many at once, nor where the question makes no sense', async () => {
    const people = Array.from({ length: LIMITS.watched }, () => randomUUID());
    expect(await ada.request('presence:watch', { accounts: people })).toEqual({ present: [] });
    const tooMany = { accounts: [...people, ben.id] };
    expect(await ada.ask('presence:watch', tooMany)).toMatchObject({ error: { code: 'payload_too_large' } });
    for (const payload of [{ accounts: ['ben'] }, { accounts: ben.id }, {}, [], null])
      expect(await ada.ask('presence:watch', payload)).toMatchObject({ ok: false, error: { code: 'invalid_payload' } });
  });

  it('by whoever asks without end', async () => {
    let refused: unknown;
    for (let asked = 0; asked < 100 && !refused; asked += 1) {
      const answer = await ada.ask('presence:watch', { accounts: [] });
      if (!answer.ok) refused = answer.error;
    }
    expect(refused).toMatchObject({ code: 'too_many_requests', retryAfter: expect.any(Number) as number });
  });
});

it('shows a member’s presence to the coaches they have asked, and a coach’s to the members whom they answered', async () => {
  const [coach, colleague] = [await arrive('coach'), await arrive('coach')];
  expect(await sees(coach, ada, ben)).toEqual([]);
  const { conversationId } = await ada.request('conversation:start', {
    kind: 'coaching',
    conversationId: randomUUID(),
    clientId: randomUUID(),
    text: 'How much protein?',
  });
  expect(await sees(coach, ada, ben, colleague)).toEqual([ada.id]);
  expect(await sees(ada, coach, colleague)).toEqual([]);
  await say(coach, conversationId, 'It depends.');
  expect(await sees(ada, coach, colleague)).toEqual([coach.id]);
  expect(await sees(ben, coach, ada)).toEqual([]);
  expect(await sees(coach, colleague)).toEqual([]);
  await ada.request('person:block', { account: coach.id });
  expect([await sees(ada, coach), await sees(coach, ada)]).toEqual([[], []]);
  expect(await sees(colleague, ada)).toEqual([ada.id]);
});

it('finds after a restart those who have come back, and no others', async () => {
  await befriend(ada, ben);
  await server.restart();
  const again = await another(ada);
  expect(await sees(again, ben)).toEqual([]);
  await another(ben);
  await until(() => expect(again.notices('presence:changed')).toEqual([{ account: ben.id, present: true }]));
});
