import { randomUUID } from 'node:crypto';
import { cp, rename, rm } from 'node:fs/promises';
import { type ConversationEvent, LIMITS, type MessageName, type QuotedMessage } from '@repere/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from './kit/client.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import {
  befriend,
  consult,
  FOR_MANY,
  named,
  newTalker,
  say,
  summaryOf,
  type Talker,
  talkerOf,
  twoMembers,
} from './kit/talk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
});
afterAll(() => server.close());

let [ada, ben]: Talker[] = [];
beforeEach(() => twoMembers(server, (...two) => ([ada, ben] = two)));

const quoting = (conversationId: string, quotes: MessageName, text = 'As you say') => ({
  conversationId,
  clientId: randomUUID(),
  text,
  quotes,
});
const answer = (who: Talker, conversationId: string, event: ConversationEvent) =>
  who.request('message:send', quoting(conversationId, named(event)));
const NOT_FOUND = { ok: false, error: { code: 'not_found', field: 'quotes' } };

/** What stands beside the newest message in everything that says it to somebody. */
async function quotedTo(who: Talker, conversationId: string): Promise<QuotedMessage[][]> {
  await who.request('heads:check', {});
  const after = await who.request('events:read', { conversationId, after: 0 });
  const before = await who.request('events:read', { conversationId, before: 99 });
  const row = await summaryOf(who, conversationId);
  const all = [after.quoted, before.quoted, row?.quoted];
  return all.map((quoted) => quoted ?? []);
}

describe('a quote', () => {
  it('brings the message along in answers, notices, pages and summaries', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { event } = await say(ben!, conversationId, 'Eat more');
    const quoted = [{ seq: event.seq, by: ben!.id, text: 'Eat more' }];
    const sent = await answer(ada!, conversationId, event);
    expect(sent).toMatchObject({ event: { quotes: event.seq, text: 'As you say' }, quoted });
    const notices = () => ben!.notices('conversation:event').filter((each) => each.event.seq === sent.event.seq);
    await until(() => expect(notices()).toMatchObject([{ quoted }]));
    for (const who of [ada!, ben!]) expect(await quotedTo(who, conversationId)).toEqual([quoted, quoted, quoted]);
    const { events } = await ben!.request('events:read', { conversationId, after: sent.event.seq - 1 });
    expect(events).toMatchObject([{ quotes: event.seq }]);
    expect(await ben!.request('events:read', { conversationId, after: 0, limit: 3 })).not.toHaveProperty('quoted');
  });

  it('is named once in a page, however many quote it', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { event } = await say(ben!, conversationId, 'Eat more');
    for (let count = 0; count < 3; count += 1) await answer(ada!, conversationId, event);
    const { quoted } = await ben!.request('events:read', { conversationId, after: 0 });
    expect(quoted).toHaveLength(1);
  });

  it('says the present wording, and nothing of what was deleted', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { event } = await say(ben!, conversationId, 'Eat moor');
    const { seq, by } = event;
    await answer(ada!, conversationId, event);
    await ben!.request('message:edit', { conversationId, clientId: randomUUID(), seq, text: 'Eat more' });
    const [edited] = await quotedTo(ada!, conversationId);
    expect(edited).toEqual([{ seq, by, text: 'Eat more' }]);
    await ben!.request('message:delete', { conversationId, clientId: randomUUID(), seq });
    const deleted = [{ seq, by, text: null }];
    await server.restart();
    const again = await talkerOf(server, ada!.person);
    expect(await quotedTo(again, conversationId)).toEqual([deleted, deleted, deleted]);
    // An answer may be on its way when what it answers goes.
    expect(await answer(again, conversationId, event)).toMatchObject({ quoted: deleted });
    again.close();
  });

  it('is cut where it is long, between characters', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { event } = await say(ben!, conversationId, '🌿'.repeat(LIMITS.messageLength));
    const { quoted } = await answer(ada!, conversationId, event);
    expect(quoted).toEqual([{ seq: event.seq, by: ben!.id, text: '🌿'.repeat(LIMITS.quoteLength) }]);
  });

  it('stays with a message that is edited', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { event } = await say(ben!, conversationId, 'Eat more');
    const { seq } = (await answer(ada!, conversationId, event)).event;
    await ada!.request('message:edit', { conversationId, clientId: randomUUID(), seq, text: 'Quite so' });
    const { events } = await ben!.request('events:read', { conversationId, after: seq - 1 });
    expect(events[0]).toMatchObject({ text: 'Quite so', quotes: event.seq });
  });

  it('of a question shows the same to the member and to every coach', async () => {
    const [coach, other] = [await newTalker(server, 'coach'), await newTalker(server, 'coach')];
    const { conversationId, event } = await consult(ada!, 'How much?');
    const { event: said } = await answer(coach, conversationId, event);
    const quoted = [{ seq: event.seq, by: ada!.id, text: 'How much?' }];
    for (const who of [ada!, coach, other])
      await until(() => {
        const notice = who.notices('conversation:event').find((each) => each.event.seq === said.seq);
        expect(notice).toMatchObject({ quoted });
      });
    expect((await other.request('conversations:list', { of: 'desk' })).conversations[0]).toMatchObject({ quoted });
    for (const who of [coach, other]) who.close();
  });

  it('is the same under the same name, and another is another message', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { event } = await say(ben!, conversationId, 'Eat more');
    const message = quoting(conversationId, named(event));
    const answers = await Promise.all([1, 2, 3].map(() => ada!.request('message:send', message)));
    expect(new Set(answers.map((each) => each.event.seq)).size).toBe(1);
    const { event: other } = await say(ben!, conversationId, 'And sleep');
    for (const quotes of [named(other), undefined])
      expect(await ada!.ask('message:send', { ...message, quotes })).toMatchObject({
        error: { code: 'client_id_reused' },
      });
  });
});

describe('what cannot be quoted', () => {
  it('is what is no message, what is not there, and what stands elsewhere', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { clientId } = named((await say(ben!, conversationId, 'Eat more')).event);
    const { events } = await ada!.request('events:read', { conversationId, after: 3, limit: 1 });
    const first = named(events[0]!);
    for (const name of [...[1, 2, 5, 99].map((seq) => ({ ...first, seq })), { ...first, clientId }])
      expect(await ada!.ask('message:send', quoting(conversationId, name))).toMatchObject(NOT_FOUND);
    for (const [quotes, field] of [
      ...[0, -1, 1.5, '4', null].map((seq) => [{ seq, clientId }, 'quotes.seq']),
      [{ seq: 4, clientId: 'x' }, 'quotes.clientId'],
      [{ seq: 4 }, 'quotes.clientId'],
      [4, 'quotes'],
    ])
      expect(
        await ada!.ask('message:send', { ...quoting(conversationId, { seq: 4, clientId }), quotes }),
      ).toMatchObject({ error: { code: 'invalid_payload', field } });
  });

  it('is another message that has the number since the store was put back: the answer can go without it', async () => {
    const conversationId = await befriend(ada!, ben!);
    const kept = await say(ben!, conversationId, 'Sleep more');
    const backup = `${server.dataDir}-backup`;
    await server.restart(() => cp(server.dataDir, backup, { recursive: true }));
    let [a, b] = [await talkerOf(server, ada!.person), await talkerOf(server, ben!.person)];
    const lost = await say(b, conversationId, 'Eat more');
    const waiting = quoting(conversationId, named(lost.event));
    for (const each of [a, b]) each.close();
    await server.restart(async () => {
      await rm(server.dataDir, { recursive: true });
      await rename(backup, server.dataDir);
    });
    [a, b] = [await talkerOf(server, ada!.person), await talkerOf(server, ben!.person)];
    expect(await a.ask('message:send', waiting)).toMatchObject(NOT_FOUND);
    expect((await say(b, conversationId, 'Take this pill')).event.seq).toBe(lost.event.seq);
    expect(await a.ask('message:send', waiting)).toMatchObject(NOT_FOUND);
    const { quotes: _, ...plain } = waiting;
    expect((await a.request('message:send', plain)).event).not.toHaveProperty('quotes');
    expect((await answer(a, conversationId, kept.event)).quoted).toMatchObject([{ text: 'Sleep more' }]);
    for (const each of [a, b]) each.close();
  });

  it('is what was withheld, for everybody but its author, whose quote then shows no word of it', async () => {
    const conversationId = await befriend(ada!, ben!);
    await ben!.request('person:block', { account: ada!.id });
    const { event } = await say(ada!, conversationId, 'hidden words');
    await ben!.request('person:unblock', { account: ada!.id });
    expect(await ben!.ask('message:send', quoting(conversationId, named(event)))).toMatchObject(NOT_FOUND);
    const mine = await answer(ada!, conversationId, event);
    expect(mine.quoted).toEqual([{ seq: event.seq, by: ada!.id, text: 'hidden words' }]);
    const nothing = [{ seq: event.seq, by: ada!.id, text: null }];
    const notices = () => ben!.notices('conversation:event').filter((each) => each.event.seq === mine.event.seq);
    await until(() => expect(notices()).toMatchObject([{ quoted: nothing }]));
    expect(await quotedTo(ben!, conversationId)).toEqual([nothing, nothing, nothing]);
    expect(JSON.stringify([ben!.notices('conversation:event'), await quotedTo(ada!, conversationId)])).toContain(
      '"hidden words"',
    );
  });

  it('is no wording that was withheld: the message can be quoted, as a deleted one can', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { event } = await say(ada!, conversationId, 'seen words');
    const { seq } = event;
    await ben!.request('person:block', { account: ada!.id });
    await ada!.request('message:edit', { conversationId, clientId: randomUUID(), seq, text: 'hidden words' });
    await ben!.request('person:unblock', { account: ada!.id });
    expect((await answer(ben!, conversationId, event)).quoted).toEqual([{ seq, by: ada!.id, text: null }]);
  });
});

it('carries article cards, and nothing that leads elsewhere or is no text', async () => {
  const conversationId = await befriend(ada!, ben!);
  const article = { url: '/en/nutrition/protein/#how-much', title: 'Protein', section: 'How much' };
  const message = () => ({ conversationId, clientId: randomUUID(), text: 'See here', article });
  const { event } = await ada!.request('message:send', message());
  expect(event).toMatchObject({ article });
  const { events } = await ben!.request('events:read', { conversationId, after: event.seq - 1 });
  expect(events).toEqual([event]);
  const started = await ada!.request('conversation:start', {
    kind: 'coaching',
    ...message(),
    conversationId: randomUUID(),
  });
  expect(started.event).toMatchObject({ article });
  for (const wrong of ['https://elsewhere.example/', '//elsewhere.example', 'javascript:alert(1)', '', '/a b'])
    expect(await ada!.ask('message:send', { ...message(), article: { ...article, url: wrong } })).toMatchObject({
      error: { code: 'invalid_payload', field: 'article.url' },
    });
  for (const more of [
    { attachment: 'AAAA' },
    { attachments: [] },
    { file: { name: 'scan.pdf', data: 'AAAA' } },
    { article: { ...article, image: '/x.png' } },
    { article: { ...article, section: 'two\nlines' } },
  ])
    expect(await ada!.ask('message:send', { ...message(), ...more })).toMatchObject({
      ok: false,
      error: { code: 'invalid_payload' },
    });
});

it('closes a connection that sends bytes instead of text, and keeps nothing of them', async () => {
  const conversationId = await befriend(ada!, ben!);
  const before = (await ada!.request('events:read', { conversationId, after: 0 })).events.length;
  const message = { conversationId, clientId: randomUUID(), text: 'See here', file: Buffer.from('a picture') };
  const answered = ada!.ask('message:send', message).catch(() => undefined);
  const closed = new Promise((resolve) => ada!.socket.once('disconnect', resolve));
  const outcome = await Promise.race([answered, closed]);
  if (typeof outcome === 'object') expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid_payload' } });
  const { events } = await ben!.request('events:read', { conversationId, after: 0 });
  expect(events).toHaveLength(before);
});
