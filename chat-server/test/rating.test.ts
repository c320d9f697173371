import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { callControl } from '../src/index.ts';
import { call, signIn } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { act, befriend, consult, FOR_MANY, newTalker, say, summaryOf, type Talker, talkerOf } from './kit/talk.ts';

const DAY = 24 * 60 * 60_000;

let server: TestServer;
let [ana, ben, sam]: Talker[] = [];
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
  [ana, ben, sam] = [await newTalker(server), await newTalker(server), await newTalker(server, 'coach')];
});
afterAll(() => server.close());
afterEach(() => void vi.useRealTimers());

async function ask(who: Talker): Promise<string> {
  return (await consult(who)).conversationId;
}

/** What /metrics says of a rating. */
async function counted(labels: string): Promise<number> {
  const text = await (await call(server, 'GET', '/metrics')).text();
  return Number(new RegExp(`^repere_ratings_total\\{${labels}\\} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
}

describe('coaching', () => {
  it('is rated once each time that it was closed, by its member', async () => {
    const id = await ask(ana!);
    expect(await ana!.ask('conversation:rate', { ...act(id), score: 5 })).toMatchObject({
      error: { code: 'forbidden' },
    });
    await say(sam!, id, 'Plenty.');
    await sam!.request('desk:close', act(id));
    expect(await summaryOf(ana!, id)).toMatchObject({ closed: true, rate: true });
    const rating = { ...act(id), score: 4, words: 'Quick and clear' };
    const before = await counted('of="coaching",score="4"');
    const sent = await ana!.request('conversation:rate', rating);
    expect(sent).toMatchObject({ conversationId: id, event: { type: 'rated', score: 4, words: 'Quick and clear' } });
    expect(await ana!.request('conversation:rate', rating)).toEqual(sent);
    expect(await counted('of="coaching",score="4"')).toBe(before + 1);
    expect(await ana!.ask('conversation:rate', { ...rating, score: 1 })).toMatchObject({
      error: { code: 'client_id_reused' },
    });
    expect(await summaryOf(ana!, id)).not.toHaveProperty('rate');
    const { events } = await sam!.request('events:read', { conversationId: id, after: 0 });
    expect(events.at(-1)).toMatchObject({ type: 'rated', score: 4, words: 'Quick and clear' });
    await say(ana!, id, 'Something else.');
    await sam!.request('desk:close', act(id));
    expect(await summaryOf(ana!, id)).toMatchObject({ rate: true });
    await ana!.request('conversation:rate', { ...act(id), score: 5 });
  });

  it('is said to have been otherwise by its member, while it stays closed', async () => {
    const mia = await newTalker(server);
    const id = await ask(mia);
    await say(sam!, id, 'Plenty.');
    await sam!.request('desk:close', act(id));
    const first = { ...act(id), score: 2, words: 'Pressed the wrong one' };
    await mia.request('conversation:rate', first);
    const before = [await counted('of="coaching",score="2"'), await counted('of="coaching",score="5"')];
    const { ratings } = await sam!.request('desk:numbers', {});
    const second = { ...act(id), score: 5, words: 'Very good' };
    const sent = await mia.request('conversation:rate', second);
    expect(sent).toMatchObject({ event: { type: 'rated', score: 5, words: 'Very good' } });
    expect(await mia.request('conversation:rate', second)).toEqual(sent);
    // It is one rating: of its first words nothing is left, and nothing counts it twice.
    const { events } = await sam!.request('events:read', { conversationId: id, after: 0 });
    expect(events.slice(-2)).toMatchObject([
      { type: 'rated', score: 2, words: null },
      { type: 'rated', score: 5, words: 'Very good' },
    ]);
    expect(await mia.request('conversation:rate', first)).toMatchObject({ event: { score: 2, words: null } });
    expect([await counted('of="coaching",score="2"'), await counted('of="coaching",score="5"')]).toEqual(before);
    expect(await sam!.request('desk:numbers', {})).toMatchObject({ ratings });
    expect((await sam!.request('desk:card', { conversationId: id })).ratings[0]).toMatchObject({ score: 5 });
    expect(await summaryOf(mia, id)).not.toHaveProperty('rate');
    for (const who of [ben!, sam!])
      expect(await who.ask('conversation:rate', { ...act(id), score: 1 })).toHaveProperty('error');
    await say(mia, id, 'Something else.');
    expect(await mia.ask('conversation:rate', { ...act(id), score: 1 })).toMatchObject({
      error: { code: 'forbidden' },
    });
    await sam!.request('desk:close', act(id));
    await mia.request('conversation:rate', { ...act(id), score: 1 });
    const after = await sam!.request('events:read', { conversationId: id, after: 0 });
    expect(after.events.filter(({ type }) => type === 'rated')).toMatchObject([
      { words: null },
      { score: 5, words: 'Very good' },
      { score: 1 },
    ]);
  });

  it('is not rated by anybody else, nor is anything else', async () => {
    const id = await ask(ana!);
    await sam!.request('desk:close', act(id));
    expect(await ben!.ask('conversation:rate', { ...act(id), score: 1 })).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await sam!.ask('conversation:rate', { ...act(id), score: 5 })).toMatchObject({
      error: { code: 'forbidden' },
    });
    const friends = await befriend(ana!, ben!);
    expect(await ana!.ask('conversation:rate', { ...act(friends), score: 5 })).toMatchObject({
      error: { code: 'forbidden' },
    });
    for (const [score, code] of [
      [0, 'invalid_payload'],
      [6, 'payload_too_large'],
      [2.5, 'invalid_payload'],
      ['5', 'invalid_payload'],
    ])
      expect(await ben!.ask('conversation:rate', { ...act(id), score })).toMatchObject({
        error: { code, field: 'score' },
      });
  });
});

describe('the hub', () => {
  /** A new connection of a person, so many days later: a client drops an old one when its clock jumps. */
  async function later(who: Talker, days: number): Promise<Talker> {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * DAY });
    return talkerOf(server, who.person);
  }

  it('is rated at most once a quarter, by those who only write to other members', async () => {
    let [cleo, dan] = [await newTalker(server), await newTalker(server)];
    await befriend(cleo, dan);
    expect(cleo.welcome).not.toHaveProperty('ask');
    cleo = await later(cleo, 8);
    expect(cleo.welcome.ask).toBe('satisfaction');
    expect((await later(ana!, 0)).welcome).not.toHaveProperty('ask');
    await cleo.request('satisfaction:answer', { score: 2, words: 'Nobody writes back' });
    await cleo.request('satisfaction:answer', { score: 2, words: 'Nobody writes back' });
    expect(await cleo.ask('satisfaction:answer', { score: 5 })).toMatchObject({ error: { code: 'forbidden' } });
    dan = await later(dan, 0);
    await dan.request('satisfaction:answer', { score: null });
    expect(await counted('of="hub",score="2"')).toBe(1);
    expect(await counted('of="hub",score="none"')).toBe(1);
    const { cookie } = await signIn(server, cleo.person.email);
    const file = await (await call(server, 'GET', '/api/export', undefined, { cookie })).text();
    expect(JSON.parse(file)).toMatchObject({ satisfaction: [{ score: 2, words: 'Nobody writes back' }] });
    for (const who of [cleo, dan]) expect((await later(who, 5)).welcome).not.toHaveProperty('ask');
    await server.restart();
    expect((await later(cleo, 5)).welcome).not.toHaveProperty('ask');
    const kept = () => readdir(join(server.dataDir, 'satisfaction'), { recursive: true });
    expect(await kept()).toContainEqual(expect.stringContaining(cleo.id));
    await callControl(server.dataDir, 'account.erase', { handle: cleo.person.me.handle, now: true });
    expect(await kept()).not.toContainEqual(expect.stringContaining(cleo.id));
  });
});
