import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, PROBLEM_KINDS, type ReportProblem } from '@repere/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { until } from './kit/client.ts';
import { fromAnewAddress } from './kit/ask.ts';
import { call } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { FOR_MANY, newTalker, type Talker, talkerOf } from './kit/talk.ts';
import { wordsIn } from './kit/words-in.ts';

let server: TestServer;
let admin: Talker;
beforeAll(async () => {
  server = await startTestServer({ ...FOR_MANY, METRICS_TOKEN: 'a-token-of-at-least-thirty-two-bytes' });
  admin = await newTalker(server, 'admin');
});
afterAll(async () => {
  admin.close();
  await server.close();
});

function problem(change: Partial<ReportProblem> = {}): ReportProblem {
  return { clientId: randomUUID(), page: '/en/nutrition/protein/#amount', what: 'The table is cut off', ...change };
}

/** Reports from an address that nobody had before, unless one is named; answers the status and the code of a refusal. */
async function tell(body: unknown, headers: Record<string, string> = fromAnewAddress()) {
  const answer = await call(server, 'POST', '/api/problems', body, headers);
  const said = (await answer.json()) as { error?: { code: string; field?: string } };
  return { status: answer.status, ...said.error };
}

const newest = async (): Promise<Problem | undefined> => (await admin.request('problems:list', {})).problems[0];

describe('a problem', () => {
  it('is told of to admins who are here, once', async () => {
    const coach = await newTalker(server, 'coach');
    const [one, other] = [problem(), problem()];
    const before = admin.notices('report:filed').length;
    for (const each of [one, one, other]) await tell(each);
    await until(() => expect(admin.notices('report:filed').length).toBeGreaterThanOrEqual(before + 2));
    for (const who of [admin, coach]) await who.request('heads:check', {});
    expect(admin.notices('report:filed').slice(before)).toEqual([{ list: 'problems' }, { list: 'problems' }]);
    expect(coach.notices('report:filed')).toEqual([]);
    coach.close();
  });

  it('is told by anybody, and read by admins, over a restart', async () => {
    const told = problem({ contact: 'visitor@example.org' });
    expect(await tell(told)).toEqual({ status: 202 });
    const { clientId: _, ...words } = told;
    const kept = { id: expect.any(String) as string, at: expect.any(Number) as number, kind: 'broken', ...words };
    expect(await newest()).toEqual(kept);
    await server.restart();
    admin = await talkerOf(server, admin.person);
    expect(await newest()).toEqual(kept);
    const listed = (await callControl(server.dataDir, 'problem.list', {})) as { problems: Problem[] };
    expect(listed.problems[0]).toEqual(kept);
  });

  it('says whether something is broken, or a text is wrong', async () => {
    for (const kind of PROBLEM_KINDS) {
      const told = problem({ kind });
      expect(await tell(told)).toEqual({ status: 202 });
      expect(await tell(told)).toEqual({ status: 202 });
      const listed = (await callControl(server.dataDir, 'problem.list', {})) as { problems: Problem[] };
      expect(listed.problems[0]).toMatchObject({ kind });
      const other = kind === 'text' ? 'broken' : 'text';
      expect(await tell({ ...told, kind: other })).toMatchObject({ code: 'client_id_reused' });
    }
    expect(await tell({ ...problem(), kind: 'praise' })).toMatchObject({ code: 'invalid_payload', field: 'kind' });
  });

  it('is one, however often it is sent', async () => {
    const told = problem({ what: 'Once' });
    expect(await Promise.all([tell(told), tell(told), tell(told)])).toEqual(Array(3).fill({ status: 202 }));
    const { problems } = await admin.request('problems:list', {});
    expect(problems.filter(({ what }) => what === 'Once')).toHaveLength(1);
    expect(await tell({ ...told, what: 'Twice' })).toMatchObject({ code: 'client_id_reused' });
  });

  it('keeps any script as it is', async () => {
    for (const what of ['زر لا يعمل', '👩🏽‍🚀 kaputt'.repeat(40), 'a\u0301\u0301\u0301\n\ttabs', 'x'.repeat(1_000)]) {
      expect(await tell(problem({ what }))).toEqual({ status: 202 });
      expect((await newest())?.what).toBe(what);
    }
  });

  it.each([
    ['nothing', { what: '  \n' }, 'what'],
    ['too much', { what: 'x'.repeat(1_001) }, 'what'],
    ['half a character', { what: 'a\ud800' }, 'what'],
    ['control characters', { what: 'a\u0000' }, 'what'],
    ['a page elsewhere', { page: '//evil.example/' }, 'page'],
    ['a page that is an address', { page: 'https://evil.example/' }, 'page'],
    ['two lines of contact', { contact: 'a@example.org\nBcc: b@example.org' }, 'contact'],
    ['a name that is none', { clientId: '../../etc' }, 'clientId'],
    ['more than was asked', { admin: true }, ''],
  ])('is refused where it says %s', async (_, change, field) => {
    const before = await newest();
    const answer = await tell({ ...problem(), ...change });
    expect(['invalid_payload', 'payload_too_large']).toContain(answer.code);
    expect(answer.field ?? '').toBe(field);
    expect(await newest()).toEqual(before);
  });

  it('is refused where it is huge, from elsewhere, or one of many', async () => {
    expect(await tell({ ...problem(), what: 'x'.repeat(40_000) })).toMatchObject({ code: 'payload_too_large' });
    const foreign = { ...fromAnewAddress(), origin: 'https://evil.example' };
    expect(await tell(problem(), foreign)).toMatchObject({ code: 'foreign_origin' });
    const bare = await fetch(new URL('/api/problems', server.url), { method: 'POST', body: JSON.stringify(problem()) });
    expect(bare.status).toBe(403);
    const flood = fromAnewAddress();
    const answers = await Promise.all(Array.from({ length: 20 }, () => tell(problem(), flood)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(5);
    expect(answers.find(({ status }) => status !== 202)).toMatchObject({ code: 'too_many_requests' });
    expect(await tell(problem())).toEqual({ status: 202 });
  });

  it('is found by paging, once each', async () => {
    for (let count = 0; count < 30; count += 1) await tell(problem({ what: `page ${count}` }));
    const found: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await admin.request('problems:list', cursor === undefined ? {} : { cursor });
      found.push(...page.problems.map(({ id }) => id));
      if (page.cursor === undefined) break;
      cursor = page.cursor;
    }
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(30);
    expect(await admin.ask('problems:list', { cursor: 'elsewhere' })).toMatchObject({ error: { field: 'cursor' } });
  });

  it('leaves its words nowhere but sealed', async () => {
    const said = ['plinterwax', 'mimsyborogove', 'snarkhunt'];
    await tell(problem({ what: said[0], contact: said[1], page: `/en/${said[2]}/` }));
    await tell({ ...problem(), what: `${said[0]}\u0000` });
    expect(await wordsIn(server.dataDir, said)).toEqual([]);
    expect(await wordsIn(server.logDir, said)).toEqual([]);
    expect(await readFile(join(server.logDir, 'app.log'), 'utf8')).toContain('a visitor reported a problem');
    const metrics = await fetch(new URL('/metrics', server.url), {
      headers: { authorization: 'Bearer a-token-of-at-least-thirty-two-bytes' },
    });
    const text = await metrics.text();
    expect(text).toMatch(/repere_problems_total\{outcome="kept"\} \d/);
    for (const word of said) expect(text).not.toContain(word);
  });
});
