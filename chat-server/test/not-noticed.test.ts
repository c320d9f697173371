import { randomUUID } from 'node:crypto';
import type { Sent } from '@repere/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { until } from './kit/client.ts';
import { call, signIn } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { befriend, consult, FOR_MANY, named, newTalker, say, type Talker, talkerOf, write } from './kit/talk.ts';

let server: TestServer;
const open: Talker[] = [];
let [ada, ben]: Talker[] = [];

beforeAll(async () => {
  // What is tested here is not how often somebody may ask.
  server = await startTestServer(FOR_MANY, { rateLimit: { take: async () => ({ allowed: true }) } });
});
afterAll(() => server.close());
beforeEach(async () => {
  [ada, ben] = [await arrive(), await arrive()];
});
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function arrive(role?: 'member' | 'coach'): Promise<Talker> {
  const talker = await newTalker(server, role);
  open.push(talker);
  return talker;
}

const block = (who: Talker, other: Talker) => who.request('person:block', { account: other.id });
const change = ({ conversationId, event: { seq } }: Sent) => ({ conversationId, clientId: randomUUID(), seq });
const edit = (who: Talker, sent: Sent, text = 'In other words') => who.ask('message:edit', { ...change(sent), text });

/** Everything that a modified client can find out about one conversation and the person in it, without doing anything that shows. */
async function allThatShows(who: Talker, conversationId: string, other: Talker) {
  const cookie = { cookie: who.person.cookie };
  const about = { conversationId };
  const files = await call(server, 'GET', '/api/export', undefined, cookie);
  const exported = (await files.json()) as { conversations: unknown[] };
  return {
    mine: await who.request('conversations:list', { of: 'mine' }),
    requests: await who.request('conversations:list', { of: 'requests' }),
    heads: await who.request('heads:check', {}),
    events: await who.request('events:read', { ...about, after: 0 }),
    found: await who.request('messages:find', { query: 'words', ...about }),
    person: await who.ask('person:read', { account: other.id }).then(({ ok }) => ok),
    unread: await (await call(server, 'GET', '/api/unread', undefined, cookie)).json(),
    conversations: exported.conversations,
    notices: who.notices('conversation:event').length + who.notices('conversation:marks').length,
    typing: who.notices('typing:changed').length,
  };
}

describe('whoever is blocked', () => {
  it('finds nothing moved by what the blocker does afterwards', async () => {
    const conversationId = await befriend(ada!, ben!);
    const [first, second] = [await say(ben!, conversationId, 'words'), await say(ben!, conversationId, 'more words')];
    await block(ben!, ada!);
    const before = await allThatShows(ada!, conversationId, ben!);
    for (const sent of [first, second, second])
      expect(await edit(ben!, sent)).toMatchObject({ ok: false, error: { code: 'blocked' } });
    for (const name of ['conversation:mark-read', 'conversation:mark-delivered'] as const)
      await ben!.request(name, { conversationId, seq: second.event.seq });
    await ben!.request('typing:tell', { conversationId, typing: true });
    expect(await allThatShows(ada!, conversationId, ben!)).toEqual(before);
  });

  it('gets an export that looks like that of anybody else', async () => {
    const cleo = await arrive();
    const rows = [];
    for (const friend of [ben!, cleo]) {
      const conversationId = await befriend(ada!, friend);
      const { seq } = (await say(friend, conversationId, 'words')).event;
      if (friend === ben) await block(ben!, ada!);
      await ada!.request('conversation:mark-read', { conversationId, seq });
      const { conversations } = await allThatShows(ada!, conversationId, friend);
      const { readSeq, told } = (conversations as { id: string; readSeq: number; told?: unknown }[]).find(
        ({ id }) => id === conversationId,
      )!;
      rows.push({ readSeq, told });
    }
    expect(rows[0]).toEqual(rows[1]);
  });

  it('by a coach hears no typing of theirs in a question, as if they hid their presence; nor does the coach, or of pages', async () => {
    const [coach, other] = [await arrive('coach'), await arrive('coach')];
    const { conversationId } = await consult(ada!);
    await say(coach, conversationId, 'Like this');
    await block(coach, ada!);
    await coach.request('typing:tell', { conversationId, typing: true });
    await ada!.request('heads:check', {});
    await other.request('heads:check', {});
    expect(other.notices('typing:changed')).toHaveLength(1);
    expect(ada!.notices('typing:changed')).toEqual([]);
    await coach.request('heads:check', {});
    const heard = coach.notices('typing:changed').length;
    await ada!.request('typing:tell', { conversationId, typing: true });
    await coach.request('heads:check', {});
    await other.request('heads:check', {});
    expect(other.notices('typing:changed')).toHaveLength(2);
    expect(coach.notices('typing:changed')).toHaveLength(heard);

    const page = { url: '/en/', title: 'Home' };
    await ada!.request('page:tell', page);
    for (const each of [coach, other]) await each.request('heads:check', {});
    expect([coach, other].map((each) => each.notices('desk:page').length)).toEqual([0, 1]);
    expect(await coach.request('desk:card', { conversationId })).not.toHaveProperty('page');
    expect(await other.request('desk:card', { conversationId })).toMatchObject({ page });
  });
});

/** A snapshot in which identifiers stand by their order, and names and times are all one. */
function withoutNames(snapshot: unknown, people: readonly Talker[]): string {
  const handles = people.map(({ person }) => person.me.handle).join('|');
  const known: string[] = [];
  return JSON.stringify(snapshot)
    .replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => {
      if (!known.includes(id)) known.push(id);
      return `#${known.indexOf(id)}`;
    })
    .replace(new RegExp(handles, 'gi'), 'somebody')
    .replace(/\b\d{13}\b/g, 'then');
}

it('shows whoever asks the same of a request that is left, ignored, declined or met with a block, whatever they write', async () => {
  const fates = {
    overlooked: () => Promise.resolve(),
    ignored: (by: Talker, conversationId: string) => by.request('request:answer', { conversationId, answer: 'ignore' }),
    declined: (by: Talker, conversationId: string) =>
      by.request('request:answer', { conversationId, answer: 'decline' }),
    blocked: (by: Talker, _: string, from: Talker) => block(by, from),
  };
  const seen: Record<string, string> = {};
  for (const [fate, meet] of Object.entries(fates)) {
    const [asker, asked] = [await arrive(), await arrive()];
    const first = await write(asker, asked, 'words');
    const { conversationId } = first;
    await meet(asked, conversationId, asker);
    const second = await say(asker, conversationId, 'more words');
    const quoting = { conversationId, clientId: randomUUID(), text: 'words again', quotes: named(first.event) };
    const answers = [
      await edit(asker, first),
      await edit(asker, second),
      await edit(asker, first, 'At last, words'),
      await asker.ask('message:delete', change(second)),
      await asker.ask('message:send', quoting),
      await asker.ask('message:send', { conversationId, clientId: randomUUID(), text: 'too much' }),
      await asker.ask('typing:tell', { conversationId, typing: true }),
      await asker.ask('presence:watch', { accounts: [asked.id] }),
      await asker.ask('report:file', { account: asked.id, clientId: randomUUID(), reason: 'spam' }),
    ];
    for (const name of ['conversation:mark-read', 'conversation:mark-delivered'] as const)
      await asked.ask(name, { conversationId, seq: first.event.seq });
    const snapshot = [answers, await allThatShows(asker, conversationId, asked)];
    seen[fate] = withoutNames(snapshot, [asker, asked]);
  }
  expect(seen['overlooked']).toContain('At last, words');
  for (const fate of Object.keys(fates)) expect(seen[fate], fate).toBe(seen['overlooked']);
});

it('lets a coach who is made a member see no question of anybody else any more', async () => {
  const coach = await newTalker(server, 'coach');
  const sent = await consult(ada!);
  const { conversationId } = sent;
  const answered = await say(coach, conversationId, 'Like this');
  await callControl(server.dataDir, 'account.role', { handle: coach.person.me.handle, role: 'member' });
  await until(() => expect(coach.socket.connected).toBe(false));
  const former = await talkerOf(server, await signIn(server, coach.person.email));
  open.push(former);
  await say(ada!, conversationId, 'Nobody else is to read this');
  const about = { conversationId };
  const clientId = randomUUID();
  const none = { ok: false, error: { code: 'not_found' } };
  expect(await former.ask('events:read', { ...about, after: 0 })).toMatchObject(none);
  expect(await former.ask('message:send', { ...about, clientId, text: 'Me again' })).toMatchObject(none);
  expect(await edit(former, answered)).toMatchObject(none);
  expect(await former.ask('typing:tell', { ...about, typing: true })).toMatchObject(none);
  expect(await former.ask('messages:find', { ...about, query: 'nobody' })).toMatchObject(none);
  expect(await former.request('messages:find', { query: 'nobody' })).toMatchObject({ hits: [] });
  expect((await former.request('conversations:list', { of: 'mine' })).conversations).toEqual([]);
  for (const name of ['conversation:mark-read', 'conversation:mark-delivered'] as const)
    expect(await former.ask(name, { ...about, seq: 3 })).toMatchObject(none);
  const cookie = { cookie: former.person.cookie };
  expect(await (await call(server, 'GET', '/api/unread', undefined, cookie)).json()).toEqual({ unread: 0 });
  expect(await (await call(server, 'GET', '/api/export', undefined, cookie)).text()).not.toContain('Nobody else');
  for (const name of ['conversation:event', 'conversation:marks', 'typing:changed'] as const)
    expect(former.notices(name)).toEqual([]);
});

describe('a name that was used', () => {
  it('is refused to requests of another kind, also once the wording that it named is gone', async () => {
    const conversationId = await befriend(ada!, ben!);
    const clientId = randomUUID();
    const sent = await ada!.request('message:send', { conversationId, clientId, text: 'words' });
    const other = await say(ada!, conversationId, 'others');
    const used = { ok: false, error: { code: 'client_id_reused' } };
    const asEdit = { ...change(other), clientId, text: 'In other words' };
    const asDeletion = { ...change(other), clientId };
    expect(await ada!.ask('message:edit', asEdit)).toMatchObject(used);
    await edit(ada!, sent);
    expect(await ada!.ask('message:edit', asEdit)).toMatchObject(used);
    expect(await ada!.ask('message:delete', asDeletion)).toMatchObject(used);
  });

  it('is refused to the desk too', async () => {
    const coach = await arrive('coach');
    const { conversationId } = await consult(ada!);
    const clientId = randomUUID();
    const sent = await coach.request('message:send', { conversationId, clientId, text: 'words' });
    const note = { conversationId, clientId, text: 'words' };
    const used = { ok: false, error: { code: 'client_id_reused' } };
    expect(await coach.ask('desk:note', note)).toMatchObject(used);
    await edit(coach, sent);
    expect(await coach.ask('desk:note', note)).toMatchObject(used);
    expect(await coach.ask('desk:close', { conversationId, clientId })).toMatchObject(used);
  });
});

it('takes no path that holds what nobody sees', async () => {
  const { conversationId } = await write(ada!, ben!);
  for (const hidden of ['\u0000', '\u001b[2J', '\u202e', '\ud800', '\u200b', '\u2066'])
    for (const ask of [
      ada!.ask('page:tell', { url: `/en/${hidden}`, title: 'Home' }),
      ada!.ask('message:send', {
        conversationId,
        clientId: randomUUID(),
        text: 'words',
        origin: { url: `/en/${hidden}`, title: 'Home' },
      }),
    ])
      expect(await ask).toMatchObject({ ok: false, error: { code: 'invalid_payload' } });
});
