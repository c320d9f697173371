import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { befriend, FOR_MANY, newTalker, say, type Talker, talkerOf, write } from './kit/talk.ts';

let server: TestServer;
let ada: Talker;
let ben: Talker;
const open: Talker[] = [];

beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
});
beforeEach(async () => {
  [ada, ben] = [await arrive(), await arrive()];
});
afterEach(() => {
  for (const talker of open.splice(0)) talker.close();
});
afterAll(() => server.close());

async function arrive(role?: 'member' | 'coach'): Promise<Talker> {
  const talker = await newTalker(server, role);
  open.push(talker);
  return talker;
}

function tell(who: Talker, conversationId: string, typing = true, note?: true) {
  return who.request('typing:tell', { conversationId, typing, ...(note && { note }) });
}

/** What somebody was told. An answer comes after every notice that was sent before it. */
async function heard(who: Talker) {
  await who.request('heads:check', {});
  return who.notices('typing:changed');
}

describe('in a conversation of two', () => {
  it('tells the other, in all their windows, and nobody else', async () => {
    const conversationId = await befriend(ada, ben);
    const cleo = await arrive();
    await befriend(ada, cleo);
    const [mine, theirs] = [await talkerOf(server, ada.person), await talkerOf(server, ben.person)];
    open.push(mine, theirs);
    expect(await tell(ada, conversationId)).toEqual({});
    expect(await tell(ada, conversationId, false)).toEqual({});
    const told = [true, false].map((typing) => ({ conversationId, account: ada.id, typing }));
    expect([await heard(ben), await heard(theirs)]).toEqual([told, told]);
    for (const other of [ada, mine, cleo]) expect(await heard(other)).toEqual([]);
  });

  it('stores nothing of it', async () => {
    const conversationId = await befriend(ada, ben);
    const before = [await ada.request('heads:check', {}), await ben.request('heads:check', {})];
    await tell(ada, conversationId);
    expect([await ada.request('heads:check', {}), await ben.request('heads:check', {})]).toEqual(before);
    const again = await talkerOf(server, ben.person);
    open.push(again);
    expect(await heard(again)).toEqual([]);
  });

  it('tells nothing to whom messages do not reach, and does not say so', async () => {
    const { conversationId } = await write(ada, ben);
    const silent = async (who: Talker, other: Talker) => {
      expect(await tell(who, conversationId)).toEqual({});
      expect(await heard(other)).toEqual([]);
    };
    await silent(ada, ben);
    await silent(ben, ada);
    for (const answer of ['ignore', 'decline'] as const) {
      await ben.request('request:answer', { conversationId, answer });
      await silent(ada, ben);
      await silent(ben, ada);
    }
    await ben.request('request:answer', { conversationId, answer: 'accept' });
    await ben.request('person:block', { account: ada.id });
    await silent(ada, ben);
    await silent(ben, ada);
    await ben.request('person:unblock', { account: ada.id });
    await tell(ada, conversationId);
    expect(await heard(ben)).toHaveLength(1);
  });

  it('tells nothing of whoever hides their presence', async () => {
    const conversationId = await befriend(ada, ben);
    const { name, handle } = ada.person.me;
    const hidden = { name, handle, about: '', language: 'en', units: 'metric', findable: true, showPresence: false };
    await call(server, 'POST', '/api/profile', hidden, { cookie: ada.person.cookie });
    await tell(ada, conversationId);
    expect(await heard(ben)).toEqual([]);
    await tell(ben, conversationId);
    expect(await heard(ada)).toHaveLength(1);
  });

  it('has no notes', async () => {
    const coach = await arrive('coach');
    const conversationId = await befriend(coach, ada).catch(() => undefined);
    const { conversationId: direct } = conversationId ? { conversationId } : await write(coach, ada);
    for (const who of [coach, ada])
      expect(await who.ask('typing:tell', { conversationId: direct, typing: true, note: true })).toMatchObject({
        error: { code: 'forbidden', field: 'note' },
      });
  });
});

describe('in a question to the coaches', () => {
  let conversationId: string;
  let coach: Talker;
  let colleague: Talker;
  beforeEach(async () => {
    [coach, colleague] = [await arrive('coach'), await arrive('coach')];
    conversationId = randomUUID();
    const first = { clientId: randomUUID(), text: 'How much protein?' };
    await ada.request('conversation:start', { kind: 'coaching', conversationId, ...first });
  });

  it('tells every coach of the member', async () => {
    await tell(ada, conversationId);
    const told = [{ conversationId, account: ada.id, typing: true }];
    for (const [who, what] of [
      [coach, told],
      [colleague, told],
      [ben, []],
      [ada, []],
    ] as const)
      expect(await heard(who)).toEqual(what);
  });

  it('tells the member of a coach, who need not have answered before, and the other coaches', async () => {
    await tell(coach, conversationId);
    await say(coach, conversationId, 'It depends.');
    await tell(coach, conversationId);
    const told = { conversationId, account: coach.id, typing: true };
    for (const [who, what] of [
      [ada, [told, told]],
      [colleague, [told, told]],
      [ben, []],
      [coach, []],
    ] as const)
      expect(await heard(who)).toEqual(what);
  });

  it('tells of a note the other coaches alone', async () => {
    await tell(coach, conversationId, true, true);
    expect(await heard(colleague)).toEqual([{ conversationId, account: coach.id, typing: true, note: true }]);
    for (const who of [ada, ben, coach]) expect(await heard(who)).toEqual([]);
    expect(await ada.ask('typing:tell', { conversationId, typing: true, note: true })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });
});

it('knows nothing of conversations that are not one’s own', async () => {
  const conversationId = await befriend(ada, ben);
  const [cleo, coach] = [await arrive(), await arrive('coach')];
  for (const who of [cleo, coach])
    for (const id of [conversationId, randomUUID()])
      for (const note of [{}, { note: true }])
        expect(await who.ask('typing:tell', { conversationId: id, typing: true, ...note })).toMatchObject({
          error: { code: 'not_found', field: 'conversationId' },
        });
  expect([await heard(ada), await heard(ben)]).toEqual([[], []]);
});

it('bears doubled packets, and refuses nonsense and floods', async () => {
  const conversationId = await befriend(ada, ben);
  for (const payload of [
    { conversationId },
    { conversationId, typing: 1 },
    { conversationId, typing: true, note: false },
  ])
    expect(await ada.ask('typing:tell', payload)).toMatchObject({ error: { code: 'invalid_payload' } });
  const doubled = await Promise.all(
    Array.from({ length: 6 }, () => ada.ask('typing:tell', { conversationId, typing: true })),
  );
  expect(new Set(doubled.map(({ ok }) => ok))).toEqual(new Set([true]));
  let refused: unknown;
  for (let asked = 0; asked < 200 && !refused; asked += 1) {
    const answer = await ada.ask('typing:tell', { conversationId, typing: true });
    if (!answer.ok) refused = answer.error;
  }
  expect(refused).toMatchObject({ code: 'too_many_requests' });
});
