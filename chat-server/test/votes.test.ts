import { randomUUID } from 'node:crypto';
import type { PageVotes } from '@repere/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { callControl } from '../src/index.ts';
import { fromAnewAddress } from './kit/ask.ts';
import { call } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { FOR_MANY, newTalker, type Talker, talkerOf } from './kit/talk.ts';
import { wordsIn } from './kit/words-in.ts';

let server: TestServer;
let admin: Talker;
beforeAll(async () => {
  server = await startTestServer(FOR_MANY);
  admin = await newTalker(server, 'admin');
});
afterAll(async () => {
  admin.close();
  await server.close();
});
afterEach(() => void vi.useRealTimers());

/** Votes from an address that nobody had before, unless one is named; answers the status and the code of a refusal. */
async function vote(body: unknown, headers: Record<string, string> = fromAnewAddress()) {
  const answer = await call(server, 'POST', '/api/votes', body, headers);
  const said = (await answer.json()) as { error?: { code: string; field?: string; retryAfter?: number } };
  return { status: answer.status, ...said.error };
}

const ballot = (change: object = {}) => ({ page: '/en/', voter: randomUUID(), helpful: true, ...change });

async function counts(page = '/en/'): Promise<PageVotes> {
  const { pages } = await admin.request('votes:list', {});
  return pages.find((each) => each.page === page) ?? { page, helpful: 0, unhelpful: 0 };
}

describe('a vote', () => {
  it('counts once a voter, in its newest form, over a restart', async () => {
    const before = await counts();
    const mine = ballot();
    for (const helpful of [true, true, false]) expect(await vote({ ...mine, helpful })).toEqual({ status: 200 });
    // Another spelling of the same page.
    expect(await vote({ ...mine, page: '/en', helpful: false })).toEqual({ status: 200 });
    await vote(ballot());
    const after = { page: '/en/', helpful: before.helpful + 1, unhelpful: before.unhelpful + 1 };
    expect(await counts()).toEqual(after);
    await server.restart();
    admin = await talkerOf(server, admin.person);
    expect(await counts()).toEqual(after);
    expect(await callControl(server.dataDir, 'votes.list', {})).toEqual({ pages: [after] });
    await vote({ ...mine, helpful: true });
    expect(await counts()).toMatchObject({ helpful: after.helpful + 1, unhelpful: after.unhelpful - 1 });
  });

  it.each([
    '/en/no-such-page/',
    '/404.html',
    '/en/index.html',
    '/_astro/',
    '/en/../en/',
    '/en/%2e%2e/en/',
    '/en%2f',
    '/%00',
    '/%ff',
    '/en//',
  ])('is for pages that exist, not for %s', async (page) => {
    const before = await admin.request('votes:list', {});
    expect(await vote(ballot({ page }))).toMatchObject({ code: 'not_found', field: 'page' });
    expect(await admin.request('votes:list', {})).toEqual(before);
  });

  it.each([
    [{ page: '/en/#top' }, 'page'],
    [{ page: '/en/?a=b' }, 'page'],
    [{ page: 'https://evil.example/en/' }, 'page'],
    [{ voter: 'me' }, 'voter'],
    [{ helpful: 'yes' }, 'helpful'],
    [{ weight: 1_000 }, undefined],
  ])('is refused with %j', async (change, field) => {
    expect(await vote(ballot(change))).toMatchObject({ status: 400, code: 'invalid_payload', ...(field && { field }) });
  });

  it('of made-up voters counts a few a day from one address, and its own voter may still change', async () => {
    const before = await counts('/fr/');
    const address = fromAnewAddress();
    const own = ballot({ page: '/fr/' });
    const answers = [await vote(own, address)];
    for (let made = 0; made < 10; made += 1) answers.push(await vote(ballot({ page: '/fr/' }), address));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.at(-1)).toMatchObject({ code: 'too_many_requests' });
    expect(answers.at(-1)?.retryAfter).toBeGreaterThan(3_600);
    expect((await counts('/fr/')).helpful).toBe(before.helpful + 3);
    expect(await vote({ ...own, helpful: false }, address)).toEqual({ status: 200 });
    expect(await vote(ballot(), address)).toEqual({ status: 200 });
    expect(await vote(ballot({ page: '/fr/' }))).toEqual({ status: 200 });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 60 * 60_000 });
    expect(await vote(ballot({ page: '/fr/' }), address)).toEqual({ status: 200 });
  });

  it('is bounded for each address whatever it says', async () => {
    const flood = fromAnewAddress();
    const answers = await Promise.all(Array.from({ length: 40 }, () => vote(ballot({ page: '/no/' }), flood)));
    expect(answers.filter(({ code }) => code === 'too_many_requests').length).toBeGreaterThanOrEqual(20);
  });

  it('says nowhere who voted', async () => {
    const mine = ballot();
    await vote(mine);
    expect(await wordsIn(server.dataDir, [mine.voter])).toEqual([]);
    expect(await wordsIn(server.logDir, [mine.voter])).toEqual([]);
  });

  it('is listed by paging, with our cursors alone', async () => {
    for (const cursor of ['elsewhere', 'x'.repeat(1_001)])
      expect(await admin.ask('votes:list', { cursor })).toMatchObject({
        error: { code: expect.stringMatching(/invalid|large/) as string },
      });
    const cursor = Buffer.from('/en/').toString('base64url');
    expect((await admin.request('votes:list', { cursor })).pages.map(({ page }) => page)).toEqual(['/fr/']);
  });
});
