import { afterAll, beforeAll, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { until } from './kit/client.ts';
import { call } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { act, consult, FOR_MANY, newTalker, say, type Talker, talkerOf } from './kit/talk.ts';
import { wordsIn } from './kit/words-in.ts';

const TITLE = 'Zumbelquist for beginners';

let server: TestServer;
let [ana, sam]: Talker[] = [];
beforeAll(async () => {
  server = await startTestServer({ ...FOR_MANY, LOG_LEVEL: 'debug' });
  [ana, sam] = [await newTalker(server), await newTalker(server, 'coach')];
});
afterAll(() => server.close());

async function ask(who: Talker): Promise<string> {
  return (await consult(who)).conversationId;
}
const page = { url: '/en/nutrition/protein/', title: TITLE };

/** What the desk was told of the pages that somebody reads. */
const told = ({ id }: Talker) =>
  sam!
    .notices('desk:page')
    .filter(({ account }) => account === id)
    .map((notice) => notice.page?.url ?? null);

async function settings(who: Talker, showPresence: boolean): Promise<void> {
  const { name, handle, about, language, units, findable } = who.person.me;
  const wanted = { name, handle, about, language, units, findable, showPresence };
  await call(server, 'POST', '/api/profile', wanted, { cookie: who.person.cookie });
}

it('shows coaches who asks, how their questions were rated, and what they read while they are here', async () => {
  const id = await ask(ana!);
  await say(sam!, id, 'Plenty.');
  await sam!.request('desk:close', act(id));
  await ana!.request('conversation:rate', { ...act(id), score: 4 });
  await ask(ana!);
  const { handle, name } = ana!.person.me;
  const card = {
    person: { id: ana!.id, handle, name, role: 'member' },
    about: '',
    language: 'en',
    since: expect.any(Number) as number,
    conversations: 2,
    ratings: [{ at: expect.any(Number) as number, score: 4 }],
  };
  expect(await sam!.request('desk:card', { conversationId: id })).toEqual(card);

  const other = await talkerOf(server, ana!.person);
  await ana!.request('page:tell', page);
  await other.request('page:tell', { ...page, url: '/en/strength/squat/' });
  const at = expect.any(Number) as number;
  const reading = async () => (await sam!.request('desk:card', { conversationId: id })).page;
  expect(await reading()).toEqual({ ...page, url: '/en/strength/squat/', at });
  other.close();
  await until(async () => expect(await reading()).toEqual({ ...page, at }));
  expect(told(ana!)).toEqual([page.url, '/en/strength/squat/']);
  ana!.close();
  await until(() => expect(told(ana!)).toEqual([page.url, '/en/strength/squat/', null]));
  expect(await reading()).toBeUndefined();
});

it('tells nobody of pages that a member without a question reads, nor of one who hides', async () => {
  const [cleo, dan] = [await newTalker(server), await newTalker(server)];
  await cleo.request('page:tell', page);
  const id = await ask(dan);
  await dan.request('page:tell', page);
  await settings(dan, false);
  expect(await sam!.request('desk:card', { conversationId: id })).not.toHaveProperty('page');
  await dan.request('page:tell', { ...page, url: '/en/secret/' });
  await settings(dan, true);
  expect(await sam!.request('desk:card', { conversationId: id })).not.toHaveProperty('page');
  await until(() => expect(told(dan)).toEqual([page.url, null]));
  cleo.close();
  await dan.request('page:tell', page);
  dan.close();
  await until(() => expect(told(dan)).toEqual([page.url, null, page.url, null]));
  expect(told(cleo)).toEqual([]);
});

it('tells at once that whoever hides reads nothing any more, and not when they leave', async () => {
  const eve = await newTalker(server);
  await ask(eve);
  await eve.request('page:tell', page);
  await settings(eve, false);
  await until(() => expect(told(eve)).toEqual([page.url, null]));
  eve.close();
  await sam!.request('heads:check', {});
  expect(told(eve)).toEqual([page.url, null]);
});

it('shows coaches since when an account is suspended, and tells its member nothing of the card', async () => {
  const fay = await newTalker(server);
  const id = await ask(fay);
  const card = () => sam!.request('desk:card', { conversationId: id });
  expect(await card()).not.toHaveProperty('suspendedAt');
  const before = Date.now();
  await callControl(server.dataDir, 'account.suspend', { handle: fay.person.me.handle });
  const { suspendedAt } = await card();
  expect(suspendedAt).toBeGreaterThanOrEqual(before);
  expect(suspendedAt).toBeLessThanOrEqual(Date.now());
  expect(await (await newTalker(server)).ask('desk:card', { conversationId: id })).toMatchObject({
    error: { code: 'forbidden' },
  });
  await callControl(server.dataDir, 'account.restore', { handle: fay.person.me.handle });
  expect(await card()).not.toHaveProperty('suspendedAt');
});

it('writes down nowhere what anybody reads', async () => {
  expect(await wordsIn(server.dataDir, [TITLE])).toEqual([]);
  expect(await wordsIn(server.logDir, [TITLE])).toEqual([]);
});
