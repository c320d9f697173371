import { randomUUID } from 'node:crypto';
import { LIMITS, type Sent } from '@repere/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { callControl } from '../src/index.ts';
import { until } from './kit/client.ts';
import { call } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import {
  befriend,
  consult,
  FOR_MANY,
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
afterEach(() => vi.useRealTimers());

let [ada, ben]: Talker[] = [];
beforeEach(() => twoMembers(server, (...two) => ([ada, ben] = two)));

const PAGE = { url: '/en/nutrition/protein/#how-much', title: 'Protein' };
const NOT_FOUND = { ok: false, error: { code: 'not_found', field: 'seq' } };

const editOf = ({ conversationId, event }: Sent, text: string) => ({
  conversationId,
  clientId: randomUUID(),
  seq: event.seq,
  text,
});
const deletionOf = ({ conversationId, event }: Sent) => ({ conversationId, clientId: randomUUID(), seq: event.seq });
const edit = (who: Talker, sent: Sent, text: string) => who.request('message:edit', editOf(sent, text));
const remove = (who: Talker, sent: Sent) => who.request('message:delete', deletionOf(sent));
const block = (who: Talker, other: Talker) => who.request('person:block', { account: other.id });
const unblock = (who: Talker, other: Talker) => who.request('person:unblock', { account: other.id });

async function eventsOf(who: Talker, conversationId: string) {
  return (await who.request('events:read', { conversationId, after: 0 })).events;
}

/** The events that somebody was told of after a number, once everything told before now has arrived. */
async function told(who: Talker, conversationId: string, after: number) {
  await who.request('heads:check', {});
  return who
    .notices('conversation:event')
    .filter((each) => each.conversationId === conversationId && each.event.seq > after)
    .map(({ event }) => event);
}

/** A question to the coaches. */
describe('an edit', () => {
  it('is an event of its own, and the message’s present wording everywhere', async () => {
    const conversationId = await befriend(ada!, ben!);
    const sent = await ada!.request('message:send', {
      conversationId,
      clientId: randomUUID(),
      text: 'Eat moor',
      origin: { ...PAGE, quote: 'as much as' },
      article: { ...PAGE, section: 'How much' },
    });
    const answer = await edit(ada!, sent, 'Eat more');
    expect(answer.event).toMatchObject({
      type: 'edited',
      target: sent.event.seq,
      seq: sent.event.seq + 1,
      by: ada!.id,
    });
    expect(answer.event).toMatchObject({ text: 'Eat more' });
    await until(async () => expect((await told(ben!, conversationId, sent.event.seq)).at(-1)).toEqual(answer.event));
    for (const who of [ada!, ben!]) {
      const [message, edited] = (await eventsOf(who, conversationId)).slice(-2);
      expect(message).toMatchObject({
        text: 'Eat more',
        origin: PAGE,
        article: { section: 'How much' },
        change: { type: 'edited', seq: edited?.seq, at: edited?.at },
      });
      expect(edited).toEqual(answer.event);
      expect(await summaryOf(who, conversationId)).toMatchObject({ lastMessage: { text: 'Eat more' } });
    }
    expect(await summaryOf(ben!, conversationId)).toMatchObject({ unread: 2 });
  });

  it('that another takes the place of says nothing any more', async () => {
    const conversationId = await befriend(ada!, ben!);
    const sent = await say(ada!, conversationId, 'one');
    await edit(ada!, sent, 'two');
    await edit(ada!, sent, 'three');
    expect((await eventsOf(ben!, conversationId)).slice(-3)).toMatchObject([
      { type: 'message', text: 'three' },
      { type: 'edited', text: null },
      { type: 'edited', text: 'three' },
    ]);
  });

  it('is stored once, whoever repeats it, and answered as it stands', async () => {
    const conversationId = await befriend(ada!, ben!);
    const sent = await say(ada!, conversationId, 'one');
    const wanted = editOf(sent, 'two');
    const answers = await Promise.all([1, 2, 3].map(() => ada!.request('message:edit', wanted)));
    expect(new Set(answers.map(({ event }) => event.seq))).toEqual(new Set([sent.event.seq + 1]));
    expect(await told(ben!, conversationId, sent.event.seq)).toHaveLength(1);
    const reused = { ok: false, error: { code: 'client_id_reused' } };
    expect(await ada!.ask('message:edit', { ...wanted, text: 'another' })).toMatchObject(reused);
    expect(await ada!.ask('message:edit', { ...wanted, seq: 4 })).toMatchObject(reused);
    const { text: _, ...deletion } = wanted;
    expect(await ada!.ask('message:delete', deletion)).toMatchObject(reused);
    await remove(ada!, sent);
    expect(await ada!.ask('message:edit', wanted)).toMatchObject({ ok: true, result: { event: { text: null } } });
  });

  it('to the very same text is one like any other', async () => {
    const conversationId = await befriend(ada!, ben!);
    const sent = await say(ada!, conversationId, 'same');
    await edit(ada!, sent, 'same');
    expect((await eventsOf(ben!, conversationId)).at(-2)).toMatchObject({ text: 'same', change: { type: 'edited' } });
  });

  it('in a request counts as no message, and accepts nothing', async () => {
    const first = await write(ada!, ben!, 'Hello?');
    for (let count = 0; count < LIMITS.requestMessages + 1; count += 1) await edit(ada!, first, `Hello ${count}?`);
    expect(await summaryOf(ben!, first.conversationId, 'requests')).toMatchObject({
      unread: 1,
      request: 'incoming',
      lastMessage: { text: `Hello ${LIMITS.requestMessages}?` },
    });
    for (let count = 1; count < LIMITS.requestMessages; count += 1) await say(ada!, first.conversationId);
    expect(await ada!.ask('message:send', { ...opening(ada!, ben!), kind: undefined, with: undefined })).toMatchObject({
      error: { code: 'request_pending' },
    });
  });

  it('reaches the desk and the member, whoever of them makes it, and reopens nothing', async () => {
    const [coach, other] = [await newTalker(server, 'coach'), await newTalker(server, 'coach')];
    const asked = await consult(ada!);
    const { conversationId } = asked;
    const answered = await say(coach, conversationId, 'This mush');
    await edit(coach, answered, 'This much');
    await other.request('desk:close', { conversationId, clientId: randomUUID() });
    await edit(ada!, asked, 'How much, exactly?');
    for (const who of [ada!, coach, other]) {
      const texts = (await transcript(who, conversationId)).filter((text) => !text?.startsWith('('));
      expect(texts).toEqual(['How much, exactly?', 'This much']);
    }
    expect(await summaryOf(ada!, conversationId)).toMatchObject({ closed: true });
    expect(await coach.ask('message:edit', editOf(asked, 'Never'))).toMatchObject(NOT_FOUND);
    expect(await other.ask('message:edit', editOf(answered, 'Never'))).toMatchObject(NOT_FOUND);
    for (const who of [coach, other]) who.close();
  });
});

describe('a deletion', () => {
  it('takes the words away, and all that came with them, and is counted no more', async () => {
    const conversationId = await befriend(ada!, ben!);
    const sent = await ada!.request('message:send', {
      conversationId,
      clientId: randomUUID(),
      text: 'Forget it',
      article: PAGE,
      origin: PAGE,
    });
    const { event } = await remove(ada!, sent);
    expect(event).toMatchObject({ type: 'deleted', target: sent.event.seq });
    const [message] = (await eventsOf(ben!, conversationId)).slice(-2);
    expect(message).toMatchObject({ text: null, change: { type: 'deleted', seq: event.seq, at: event.at } });
    expect(message).not.toHaveProperty('origin');
    expect(message).not.toHaveProperty('article');
    await until(async () => expect((await told(ben!, conversationId, sent.event.seq)).at(-1)).toEqual(event));
    expect(await summaryOf(ben!, conversationId)).toMatchObject({ unread: 1, lastMessage: { text: null } });
  });

  it('is the last change, stored once, and answered to every repeat', async () => {
    const conversationId = await befriend(ada!, ben!);
    const sent = await say(ada!, conversationId);
    const wanted = deletionOf(sent);
    const answers = await Promise.all([1, 2, 3].map(() => ada!.request('message:delete', wanted)));
    expect(new Set(answers.map(({ event }) => event.seq))).toEqual(new Set([sent.event.seq + 1]));
    expect(await told(ben!, conversationId, sent.event.seq)).toHaveLength(1);
    expect(await ada!.ask('message:edit', editOf(sent, 'Back again'))).toMatchObject(NOT_FOUND);
    expect(await ada!.ask('message:delete', deletionOf(sent))).toMatchObject(NOT_FOUND);
  });

  it('and edits of the same moment leave it deleted, in one order for both', async () => {
    const conversationId = await befriend(ada!, ben!);
    const sent = await say(ada!, conversationId, 'now');
    const window = await talkerOf(server, ada!.person);
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, (_, count) => ada!.ask('message:edit', editOf(sent, `edit ${count}`))),
      window.ask('message:delete', deletionOf(sent)),
      ...Array.from({ length: 5 }, (_, count) => window.ask('message:edit', editOf(sent, `late ${count}`))),
    ]);
    for (const answer of answers) if (!answer.ok) expect(answer).toMatchObject(NOT_FOUND);
    const events = await eventsOf(ben!, conversationId);
    expect(events.at(-1)?.type).toBe('deleted');
    expect(events).toHaveLength(sent.event.seq + answers.filter(({ ok }) => ok).length);
    expect(JSON.stringify(events)).not.toMatch(/edit \d|late \d|now/);
    window.close();
  });
});

describe('neither', () => {
  it.each([
    ['of somebody else’s message', (_: Sent, theirs: Sent) => theirs],
    ['of what is no message', ({ conversationId, event }: Sent) => ({ conversationId, event: { ...event, seq: 1 } })],
    ['of what is not there', ({ conversationId, event }: Sent) => ({ conversationId, event: { ...event, seq: 99 } })],
  ])('is taken %s', async (_, target) => {
    const conversationId = await befriend(ada!, ben!);
    const [mine, theirs] = [await say(ada!, conversationId), await say(ben!, conversationId)];
    const sent = target(mine, theirs);
    expect(await ada!.ask('message:edit', editOf(sent, 'Other words'))).toMatchObject(NOT_FOUND);
    expect(await ada!.ask('message:delete', deletionOf(sent))).toMatchObject(NOT_FOUND);
  });

  it.each([
    ['an empty text', { text: ' ' }, 'invalid_payload', 'text'],
    ['a text that is too long', { text: 'é'.repeat(LIMITS.messageLength + 1) }, 'payload_too_large', 'text'],
    ['a number below the first', { seq: 0 }, 'invalid_payload', 'seq'],
    ['an article', { article: PAGE }, 'invalid_payload', undefined],
  ])('is taken with %s', async (_, wrong, code, field) => {
    const sent = await say(ada!, await befriend(ada!, ben!));
    const answer = await ada!.ask('message:edit', { ...editOf(sent, 'fine'), ...wrong });
    expect(answer).toMatchObject({ ok: false, error: { code, ...(field !== undefined && { field }) } });
  });

  it('is let in from whoever was suspended meanwhile', async () => {
    const conversationId = await befriend(ada!, ben!);
    const sent = await say(ada!, conversationId, 'as it was');
    const tries = Array.from({ length: 10 }, (_, count) => ada!.ask('message:edit', editOf(sent, `try ${count}`)));
    const suspending = callControl(server.dataDir, 'account.suspend', { handle: ada!.person.me.handle });
    await Promise.allSettled(tries.map((each) => Promise.race([each, suspending])));
    await suspending;
    const held = await transcript(ben!, conversationId);
    await until(() => expect(ada!.socket.connected).toBe(false));
    expect(await transcript(ben!, conversationId)).toEqual(held);
  });
});

describe('under a block', () => {
  it('edits are for their author alone and look like a deletion; deletions are honoured', async () => {
    const conversationId = await befriend(ada!, ben!);
    const [one, two] = [await say(ada!, conversationId, 'one'), await say(ada!, conversationId, 'two')];
    await block(ben!, ada!);
    const before = await ben!.request('heads:check', {});
    await edit(ada!, one, 'hidden one');
    await edit(ada!, one, 'hidden two');
    expect(await transcript(ada!, conversationId)).toContain('hidden two');
    expect(await ben!.request('heads:check', {})).toEqual(before);
    expect(await told(ben!, conversationId, two.event.seq)).toEqual([]);
    await remove(ada!, two);

    await unblock(ben!, ada!);
    await edit(ada!, one, 'hidden three');
    const asAda = JSON.stringify(await eventsOf(ada!, conversationId));
    expect(asAda).toContain('hidden three');
    const events = (await eventsOf(ben!, conversationId)).slice(5);
    expect(JSON.stringify(events)).not.toMatch(/hidden|one|two/);
    // As if it had been edited twice, and then deleted.
    expect(events).toMatchObject([
      { type: 'message', text: null, change: { type: 'deleted', seq: 11 } },
      { type: 'message', text: null, change: { type: 'deleted', seq: 10 } },
      { type: 'edited', target: 6, text: null },
      { type: 'edited', target: 6, text: null },
      { type: 'deleted', target: 7 },
      { type: 'deleted', target: 6 },
    ]);
  });

  it('whoever has blocked the other edits nothing, as they write nothing, until they unblock them', async () => {
    const conversationId = await befriend(ada!, ben!);
    const [one, two] = [await say(ada!, conversationId, 'one'), await say(ada!, conversationId, 'two')];
    await block(ada!, ben!);
    expect(await ada!.ask('message:edit', editOf(one, 'other'))).toMatchObject({
      ok: false,
      error: { code: 'blocked' },
    });
    await remove(ada!, two);
    expect((await transcript(ben!, conversationId)).slice(5)).toEqual(['one', null, '(deleted)']);
    expect(await told(ben!, conversationId, two.event.seq)).toMatchObject([{ type: 'deleted' }]);
    await unblock(ada!, ben!);
    await edit(ada!, one, 'other');
    expect((await transcript(ben!, conversationId))[5]).toBe('other');
  });

  it('what was withheld stays so whatever its author does with it, and lifts nothing for the other', async () => {
    const conversationId = await befriend(ada!, ben!);
    await block(ben!, ada!);
    const [kept, gone] = [await say(ada!, conversationId, 'hidden'), await say(ada!, conversationId, 'hidden too')];
    await unblock(ben!, ada!);
    const before = [await ben!.request('heads:check', {}), await summaryOf(ben!, conversationId)];
    await edit(ada!, kept, 'hidden as ever');
    await remove(ada!, gone);
    const row = await summaryOf(ben!, conversationId);
    expect([await ben!.request('heads:check', {}), { ...row, lastSeq: 7 }]).toEqual(before);
    expect(await told(ben!, conversationId, gone.event.seq)).toEqual([]);
    expect(JSON.stringify(await eventsOf(ben!, conversationId))).not.toContain('hidden');
    expect(await transcript(ada!, conversationId)).toContain('hidden as ever');
  });

  it('an edit of the same moment is seen before the block is acknowledged, or never', async () => {
    const conversationId = await befriend(ada!, ben!);
    const sent = await say(ada!, conversationId, 'edit -1');
    const edits = Array.from({ length: 15 }, (_, count) => edit(ada!, sent, `edit ${count}`));
    await block(ben!, ada!);
    const seen = (await transcript(ben!, conversationId))[5];
    edits.push(edit(ada!, sent, 'afterwards'));
    await Promise.all(edits);
    expect([null, seen]).toContain((await transcript(ben!, conversationId))[5]);
    expect((await transcript(ada!, conversationId))[5]).toBe('afterwards');
  });

  it('a declined request keeps new words away as it keeps new messages', async () => {
    const first = await write(ada!, ben!, 'Hello?');
    const { conversationId } = first;
    await ben!.request('request:answer', { conversationId, answer: 'decline' });
    const { revision } = await ben!.request('heads:check', {});
    await edit(ada!, first, 'Please?');
    expect((await ben!.request('heads:check', {})).revision).toBe(revision);
    expect(JSON.stringify(await eventsOf(ben!, conversationId))).not.toContain('Please?');
    expect(await transcript(ada!, conversationId)).toContain('Please?');
  });
});

it('leaves no old word in anything that the server says afterwards, across a restart', async () => {
  const coach = await newTalker(server, 'coach');
  const asked = await consult(ada!, 'A secret slip');
  const { conversationId } = asked;
  const direct = await befriend(ada!, ben!);
  const slip = await say(ada!, direct, 'Another secret slip');
  const answer = editOf(asked, 'A better question');
  await ada!.request('message:edit', answer);
  await remove(ada!, slip);
  await server.restart();
  const people = [
    await talkerOf(server, ada!.person),
    await talkerOf(server, ben!.person),
    await talkerOf(server, coach.person),
  ];
  const said: unknown[] = [];
  for (const who of people) {
    for (const id of [conversationId, direct]) {
      said.push(await who.ask('events:read', { conversationId: id, after: 0 }));
      said.push(await who.ask('events:read', { conversationId: id, before: 99 }));
    }
    for (const of of ['mine', 'requests', 'desk']) said.push(await who.ask('conversations:list', { of }));
    for (const of of ['mine', 'desk']) said.push(await who.ask('messages:find', { query: 'secret slip', of }));
    const password = { password: 'juniper under snow' };
    await call(server, 'POST', '/api/session/confirm', password, { cookie: who.person.cookie });
    said.push(await (await call(server, 'GET', '/api/export', undefined, { cookie: who.person.cookie })).text());
    said.push(who.notices('conversation:event'));
  }
  said.push(await people[0]!.request('message:edit', answer));
  expect(JSON.stringify(said)).not.toContain('secret slip');
  expect(JSON.stringify(said).match(/A better question/g)!.length).toBeGreaterThan(6);
  for (const who of [...people, coach]) who.close();
});

it('takes changes within the window and no later, but a repeat is answered', async () => {
  // Its own server: what limits were met while the clock was ahead begin anew when it goes back.
  const later = await startTestServer(FOR_MANY);
  const [ana, bea] = [await newTalker(later), await newTalker(later)];
  const conversationId = await befriend(ana, bea);
  const sent = await say(ana, conversationId, 'in time');
  const wanted = editOf(sent, 'still in time');
  await ana.request('message:edit', wanted);
  // A socket whose clock has moved believes that its connection was lost: each time has its own.
  const window = async (passed: number) => {
    vi.useFakeTimers({ toFake: ['Date'], now: sent.event.at + passed });
    return talkerOf(later, ana.person);
  };
  const last = await window(LIMITS.editWindow);
  await edit(last, sent, 'at the last moment');
  const after = await window(LIMITS.editWindow + 1);
  const late = { ok: false, error: { code: 'too_late' } };
  expect(await after.ask('message:edit', editOf(sent, 'too late'))).toMatchObject(late);
  expect(await after.ask('message:delete', deletionOf(sent))).toMatchObject(late);
  expect(await after.ask('message:edit', wanted)).toMatchObject({ ok: true });
  expect(await transcript(after, conversationId)).toContain('at the last moment');
  for (const each of [ana, bea, last, after]) each.close();
  vi.useRealTimers();
  await later.close();
});
