import { randomUUID } from 'node:crypto';
import type { CannedReply, HoursAnswer, OpeningHours } from '@repere/protocol';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { call } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { befriend, consult, FOR_MANY, newTalker, say, type Talker, talkerOf } from './kit/talk.ts';

const HOUR = 60 * 60_000;

let server: TestServer;
let [ana, ben, sam, admin]: Talker[] = [];
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
  [ana, ben, sam] = [await newTalker(server), await newTalker(server), await newTalker(server, 'coach')];
  admin = await newTalker(server, 'admin');
});
afterAll(() => server.close());

async function restart(): Promise<void> {
  await server.restart();
  [ana, ben, sam, admin] = await Promise.all([ana!, ben!, sam!, admin!].map(({ person }) => talkerOf(server, person)));
}

const PATIENCE = { mailAfter: 2 * HOUR, alertAfter: HOUR };

/** Hours in UTC that begin some hours from now and last for one. */
function opensIn(hours: number): OpeningHours {
  const hour = (later: number) => `${String(new Date(Date.now() + later * HOUR).getUTCHours()).padStart(2, '0')}:00`;
  const interval = { from: hour(hours), to: hour(hours + 1) };
  return { zone: 'UTC', week: Array.from({ length: 7 }, () => [interval]), closedOn: [] };
}

it('says when somebody answers again to whoever asks the coaches outside their hours, and to nobody else', async () => {
  expect(await ana!.request('hours:read', {})).toEqual({ hours: null, open: true });
  expect(await consult(ana!)).not.toHaveProperty('opensAt');
  const hours = opensIn(3);
  const saved = await admin!.request('hours:save', { hours, ...PATIENCE });
  expect(saved).toMatchObject({ hours, open: false, patience: PATIENCE });
  const { changesAt } = saved;
  expect(changesAt).toBeGreaterThan(Date.now() + HOUR);
  const asked = await consult(ana!);
  expect(asked.opensAt).toBe(changesAt);
  expect(await say(ana!, asked.conversationId)).toMatchObject({ opensAt: changesAt });
  expect(await say(sam!, asked.conversationId)).not.toHaveProperty('opensAt');
  expect(await say(ana!, await befriend(ana!, ben!))).not.toHaveProperty('opensAt');
  await restart();
  expect(await ana!.request('hours:read', {})).toEqual({ hours, open: false, changesAt });
  expect(await sam!.request('hours:read', {})).toMatchObject({ patience: PATIENCE });
  const open = await admin!.request('hours:save', { hours: opensIn(0), ...PATIENCE });
  expect(open.open).toBe(true);
  expect(await consult(ana!)).not.toHaveProperty('opensAt');
  await admin!.request('hours:save', { hours: null, ...PATIENCE });
});

it('says the hours to anybody without a session, to be kept until they change and never for long', async () => {
  const read = async (headers: Record<string, string> = {}) => {
    const answer = await call(server, 'GET', '/api/hours', undefined, headers);
    const kept = /^public, max-age=(\d+)$/.exec(answer.headers.get('cache-control') ?? '')?.[1];
    return { answer: (await answer.json()) as HoursAnswer, kept: Number(kept), cookies: answer.headers.getSetCookie() };
  };
  expect(await read()).toEqual({ answer: { hours: null, open: true }, kept: 60, cookies: [] });
  const hours = opensIn(3);
  const { changesAt } = await admin!.request('hours:save', { hours, ...PATIENCE });
  const closed = { answer: { hours, open: false, changesAt }, kept: 60, cookies: [] };
  expect(await read()).toEqual(closed);
  // What is kept for everybody holds nothing that is for coaches, though one asked.
  expect(await read({ cookie: sam!.person.cookie })).toEqual(closed);
  vi.useFakeTimers({ toFake: ['Date'], now: changesAt! - 5_500 });
  const { kept } = await read();
  vi.useRealTimers();
  expect(kept).toBe(5);
  const foreign = await call(server, 'GET', '/api/hours', undefined, { origin: 'https://elsewhere.example' });
  expect([foreign.status, foreign.headers.get('cache-control')]).toEqual([403, 'no-store']);
  await admin!.request('hours:save', { hours: null, ...PATIENCE });
});

it('keeps replies at hand for all coaches, the last one to save wins', async () => {
  const id = randomUUID();
  const reply: CannedReply = { id, language: 'fr', shortcut: 'bonjour', title: 'Accueil', text: 'Bonjour {name}' };
  expect(await sam!.request('canned:save', { ...reply, shortcut: ' Bonjour ' })).toEqual(reply);
  await admin!.request('canned:save', { ...reply, text: 'Bonjour {name}, ici {coach}' });
  const other = { ...reply, id: randomUUID() };
  expect(await sam!.ask('canned:save', other)).toMatchObject({
    error: { code: 'invalid_payload', field: 'shortcut' },
  });
  expect(await sam!.ask('canned:save', { ...other, shortcut: 'x', text: '{token}' })).toMatchObject({
    error: { code: 'invalid_payload', field: 'text' },
  });
  await sam!.request('canned:save', { ...other, language: 'en' });
  await restart();
  const { replies } = await sam!.request('canned:list', {});
  expect(replies.map(({ language, text }) => [language, text])).toEqual([
    ['en', 'Bonjour {name}'],
    ['fr', 'Bonjour {name}, ici {coach}'],
  ]);
  for (const each of [id, id, other.id]) await sam!.request('canned:remove', { id: each });
  expect(await sam!.request('canned:list', {})).toEqual({ replies: [] });
});
