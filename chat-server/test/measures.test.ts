import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { until } from './kit/client.ts';
import { call } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { act, befriend, consult, FOR_MANY, newTalker, say, type Talker, talkerOf } from './kit/talk.ts';

const MINUTE = 60_000;

let server: TestServer;
let [ana, ben, sam]: Talker[] = [];
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
  [ana, ben, sam] = [await newTalker(server), await newTalker(server), await newTalker(server, 'coach')];
});
afterAll(() => server.close());
afterEach(() => void vi.useRealTimers());

/** Count and sum of a histogram. */
async function measured(name: string): Promise<{ count: number; sum: number }> {
  const text = await (await call(server, 'GET', '/metrics')).text();
  const value = (of: string) => Number(new RegExp(`^${name}_${of} (\\S+)$`, 'm').exec(text)?.[1]);
  return { count: value('count'), sum: value('sum') };
}

async function ask(who: Talker): Promise<string> {
  return (await consult(who)).conversationId;
}

/** Lets time pass for the server; clients drop their connections when the clock jumps, so everybody comes anew. */
async function pass(minutes: number): Promise<void> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * MINUTE });
  [ana, sam] = [await talkerOf(server, ana!.person), await talkerOf(server, sam!.person)];
}

it('measures the time of a message from “send” to each recipient once, without being part of what a repeat repeats', async () => {
  const conversationId = await befriend(ana!, ben!);
  const message = { ...act(conversationId), text: 'Hello' };
  const { event } = await ana!.request('message:send', { ...message, waited: 4_000 });
  expect((await ana!.request('message:send', { ...message, waited: 9_000 })).event).toEqual(event);
  const shown = { conversationId, seq: event.seq, ago: 0 };
  for (const who of [ben!, ben!, ana!]) await who.request('message:shown', shown);
  const { count, sum } = await measured('repere_message_seconds');
  expect(count).toBe(1);
  expect(sum).toBeGreaterThanOrEqual(4);
  expect(sum).toBeLessThan(9);
  expect(await sam!.ask('message:shown', shown)).toMatchObject({ error: { code: 'not_found' } });
});

it('measures how long a question waits for its first answer, and how long it is open', async () => {
  const now = new Date();
  // Away from midnight, so that all of it is of one day.
  vi.useFakeTimers({
    toFake: ['Date'],
    now: Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1, 9),
  });
  await pass(0);
  const [id, other] = [await ask(ana!), await ask(ana!)];
  expect(await sam!.request('desk:numbers', {})).toMatchObject({ waiting: 2, answered: 0, ratings: 0, satisfied: 0 });
  await pass(10);
  await say(sam!, id, 'Plenty.');
  await say(sam!, id, 'Really.');
  await pass(20);
  await say(sam!, other, 'Plenty.');
  await sam!.request('desk:close', act(id));
  await until(async () => expect(Math.round((await measured('repere_resolution_seconds')).sum)).toBe(30 * 60));
  const { count, sum } = await measured('repere_first_response_seconds');
  expect([count, Math.round(sum)]).toEqual([2, 40 * 60]);
  await ana!.request('conversation:rate', { ...act(id), score: 4 });
  await say(ana!, other, 'And now?');
  const numbers = await sam!.request('desk:numbers', {});
  expect(numbers).toMatchObject({ waiting: 1, answered: 2, ratings: 1, satisfied: 1 });
  expect(Math.round((numbers.firstResponse ?? 0) / MINUTE)).toBe(20);
  expect(Math.round((numbers.firstResponse90 ?? 0) / MINUTE)).toBe(30);
  expect(numbers.waitingSince).toBeGreaterThan(numbers.since);
  await pass(24 * 60);
  // Touched today, answered and rated yesterday.
  for (const each of [id, other]) await say(ana!, each, 'Something else.');
  expect(await sam!.request('desk:numbers', {})).toMatchObject({ waiting: 2, answered: 0, ratings: 0 });
});
