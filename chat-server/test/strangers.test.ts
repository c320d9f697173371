import { afterEach, beforeAll, afterAll, describe, expect, it, vi } from 'vitest';
import { strangersAllowed } from '../src/conversations/strangers.policy.ts';
import { signIn } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { FOR_MANY, newTalker, opening, say, type Talker, talkerOf, write } from './kit/talk.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

let server: TestServer;
let open: Talker[] = [];
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
});
afterEach(() => {
  vi.useRealTimers();
  for (const talker of open) talker.close();
  open = [];
});
afterAll(() => server.close());

/** The clock that the server reads too, so much later than it is. */
function later(milliseconds: number): void {
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
}

async function person(role?: 'coach'): Promise<Talker> {
  const talker = await newTalker(server, role);
  open.push(talker);
  return talker;
}

/** Somebody's new session, with an open socket: the one before may have ended meanwhile. */
async function back({ person: { email } }: Talker): Promise<Talker> {
  const talker = await talkerOf(server, await signIn(server, email));
  open.push(talker);
  return talker;
}

const people = (count: number) => Promise.all(Array.from({ length: count }, () => person()));
const REFUSED = { ok: false, error: { code: 'too_many_strangers', field: 'with' } };

describe('how many strangers one writes to in a day', () => {
  it('grows with the age of the account', () => {
    const ages = [0, DAY - 1, DAY, 7 * DAY - 1, 7 * DAY, 30 * DAY - 1, 30 * DAY, 900 * DAY];
    expect(ages.map(strangersAllowed)).toEqual([3, 3, 10, 10, 25, 25, 50, 50]);
  });

  it('is counted right when many begin at once', async () => {
    const [ada, ...others] = [await person(), ...(await people(8))];
    const answers = await Promise.all(others.map((other) => ada.ask('conversation:start', opening(ada, other))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  });

  it('counts a conversation that somebody has written in since, and outlives a restart', async () => {
    const [ada, ...others] = [await person(), ...(await people(4))];
    for (const other of others.slice(0, 3)) {
      const { conversationId } = await write(ada, other);
      await say(other, conversationId);
    }
    await server.restart();
    const again = await talkerOf(server, ada.person);
    open.push(again);
    expect(await again.ask('conversation:start', opening(again, others[3]!))).toMatchObject(REFUSED);
  });

  it('counts neither coaches nor those who wrote first, and binds no coach', async () => {
    const [ada, coach] = [await person(), await person('coach')];
    const others = await people(4);
    await write(ada, coach);
    await write(others[0]!, ada);
    await say(ada, opening(ada, others[0]!).conversationId);
    for (const other of others.slice(1)) expect(await write(ada, other)).toMatchObject({ event: { seq: 4 } });
    expect(await ada.ask('conversation:start', opening(ada, await person()))).toMatchObject(REFUSED);
    await write(ada, await person('coach'));
    for (const other of others) await write(coach, other);
  });

  // Last, because limits that were used in the future stay used when the clock goes back.
  it('is three on the first day, whoever they are, and says when there is room again', async () => {
    const [ada, ...others] = [await person(), ...(await people(4))];
    const starts = others.map((other) => opening(ada, other));
    for (const start of starts.slice(0, 3)) await ada.request('conversation:start', start);
    const refusal = await ada.ask('conversation:start', starts[3]);
    expect(refusal).toMatchObject(REFUSED);
    const { retryAfter = 0 } = (refusal as { error: { retryAfter?: number } }).error;
    expect(retryAfter).toBeGreaterThan(86_000);
    expect(retryAfter).toBeLessThanOrEqual(86_400);

    // Neither a repeat nor a further message is another stranger.
    expect(await ada.ask('conversation:start', starts[0])).toMatchObject({ ok: true });
    await say(ada, starts[0]!.conversationId);
    // The refused one was kept nowhere, and goes through once there is room.
    later(23 * HOUR);
    expect(await (await back(ada)).ask('conversation:start', starts[3])).toMatchObject(REFUSED);
    later(25 * HOUR);
    expect(await (await back(ada)).ask('conversation:start', starts[3])).toMatchObject({ ok: true });
  });
});
