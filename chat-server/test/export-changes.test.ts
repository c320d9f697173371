import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { call } from './kit/person.ts';
import { PASSWORDS_AS_EVER, startTestServer, type TestServer } from './kit/server.ts';
import { FOR_MANY, named, newTalker, say, type Talker } from './kit/talk.ts';

let server: TestServer;
let [ana, coach]: Talker[] = [];
let conversationId: string;
const act = () => ({ conversationId, clientId: randomUUID() });
beforeAll(async () => {
  server = await startTestServer(FOR_MANY, PASSWORDS_AS_EVER);
  [ana, coach] = [await newTalker(server), await newTalker(server, 'coach')];
  conversationId = randomUUID();
  const asked = { kind: 'coaching', ...act(), text: 'My knee, snorvel' } as const;
  const { event } = await ana.request('conversation:start', asked);
  await ana.request('message:edit', { ...act(), seq: event.seq, text: 'My left knee' });
  const slip = await say(ana, conversationId, 'A slip, grumbeld');
  await ana.request('message:delete', { ...act(), seq: slip.event.seq });
  const article = { url: '/en/', title: 'Knees' };
  await coach.request('message:send', { ...act(), text: 'Look here', article, quotes: named(event) });
  await coach.request('desk:note', { ...act(), text: 'plinterwax' });
  await coach.request('desk:label', { ...act(), label: 'mimsyborogove', on: true });
  await coach.request('desk:close', act());
  await ana.request('conversation:rate', { ...act(), score: 4, words: 'Kind' });
});
afterAll(async () => {
  for (const each of [ana, coach]) each?.close();
  await server.close();
});

async function exportOf({ person }: Talker): Promise<string> {
  return (await call(server, 'GET', '/api/export', undefined, { cookie: person.cookie })).text();
}

it('gives the member every change as they see it, and nothing of the desk', async () => {
  const mine = await exportOf(ana!);
  expect(mine).not.toMatch(/snorvel|grumbeld|plinterwax|mimsyborogove/);
  const { conversations } = JSON.parse(mine) as { conversations: { events: Record<string, unknown>[] }[] };
  const { events } = (await ana!.request('events:read', { conversationId, after: 0 })) as { events: unknown[] };
  expect(conversations[0]?.events).toEqual(events);
  const types = conversations[0]?.events.map(({ type }) => type);
  for (const type of ['edited', 'deleted', 'closed', 'rated']) expect(types).toContain(type);
  expect(await exportOf(coach!)).not.toMatch(/snorvel|grumbeld|plinterwax|mimsyborogove/);
});

it('takes everything to another installation and finds it there a second time, the desk included', async () => {
  const lines: string[] = [];
  for (let run: string | undefined, done = false; !done;) {
    const page = await callControl(server.dataDir, 'data.export', { run });
    const taken = page as { run: string; lines: string[]; done: boolean };
    ({ run, done } = taken);
    lines.push(...taken.lines);
  }
  const text = lines.join('\n');
  expect(text).not.toMatch(/snorvel|grumbeld/);
  expect(text).toMatch(/plinterwax[^]*mimsyborogove/);
  const batch = { first: 1, lines, last: true };
  const [added, present] = [lines.length - 1, 0];
  expect(await callControl(server.dataDir, 'data.import', batch)).toMatchObject({
    added: 0,
    present: added,
    problems: [],
  });
  const other = await startTestServer();
  expect(await callControl(other.dataDir, 'data.import', batch)).toMatchObject({ added, present, problems: [] });
  const again = (await callControl(other.dataDir, 'data.export', {})) as { lines: string[] };
  expect(again.lines.slice(1)).toEqual(lines.slice(1));
  await other.close();
});
