import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileReport, LIMITS, type Report } from '@repere/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callControl } from '../src/index.ts';
import { auditLines } from './kit/audit-lines.ts';
import { until } from './kit/client.ts';
import { newestMail } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';
import { befriend, consult, FOR_MANY, newTalker, say, type Talker, talkerOf, twoMembers } from './kit/talk.ts';

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

let [ada, ben]: Talker[] = [];
beforeEach(() => twoMembers(server, (...two) => ([ada, ben] = two)));

const NOT_FOUND = { ok: false, error: { code: 'not_found' } };

function reportOf(conversationId: string, seq: number, words?: string) {
  return { clientId: randomUUID(), reason: 'harassment', conversationId, seq, ...(words && { words }) } as const;
}

/** The reports of one person, newest first. */
async function filedBy(who: Talker): Promise<Report[]> {
  const { reports } = await admin.request('reports:list', {});
  return reports.filter(({ by }) => by?.id === who.id);
}

it('is told of to every admin who is here, once, and to nobody else', async () => {
  const [other, coach] = [await newTalker(server, 'admin'), await newTalker(server, 'coach')];
  const told = (who: Talker) => who.notices('report:filed').length;
  const before = told(admin);
  const report = { clientId: randomUUID(), reason: 'spam', account: ben!.id } as const;
  await ada!.request('report:file', report);
  await ada!.request('report:file', report);
  const second = { ...report, clientId: randomUUID() };
  await ada!.request('report:file', second);
  for (const [who, count] of [
    [admin, before + 2],
    [other, 2],
  ] as const) {
    await until(() => expect(told(who)).toBeGreaterThanOrEqual(count));
    // What was told before an answer arrives before it.
    await who.request('heads:check', {});
    expect(told(who)).toBe(count);
    expect(who.notices('report:filed').at(-1)).toEqual({ list: 'reports' });
  }
  for (const who of [ada!, ben!, coach]) {
    await who.request('heads:check', {});
    expect(told(who)).toBe(0);
  }
  for (const who of [other, coach]) who.close();
});

describe('a report of a message', () => {
  it('carries that message and a few around it, and opens nothing else of the conversation', async () => {
    const conversationId = await befriend(ada!, ben!);
    for (let count = 0; count < 5; count += 1) await say(ada!, conversationId, `before ${count}`);
    const { event } = await say(ben!, conversationId, 'You fool');
    for (let count = 0; count < 5; count += 1) await say(ada!, conversationId, `after ${count}`);
    expect(await ada!.request('report:file', reportOf(conversationId, event.seq, 'He insults me'))).toEqual({});

    const [report] = await filedBy(ada!);
    expect(report).toMatchObject({
      by: { id: ada!.id },
      about: { id: ben!.id, handle: ben!.person.me.handle },
      reason: 'harassment',
      words: 'He insults me',
      excerpt: { conversationId, seq: event.seq },
    });
    const around = ['before 2', 'before 3', 'before 4', 'You fool', 'after 0', 'after 1', 'after 2'];
    expect(around).toHaveLength(2 * LIMITS.reportAround + 1);
    expect(report?.excerpt?.messages.map(({ text }) => text)).toEqual(around);
    expect(report?.excerpt?.messages[3]).toEqual({ seq: event.seq, at: event.at, by: ben!.id, text: 'You fool' });
    for (const [name, payload] of [
      ['events:read', { conversationId, after: 0 }],
      ['message:send', { conversationId, clientId: randomUUID(), text: 'Stop' }],
      ['report:file', reportOf(conversationId, event.seq)],
    ] as const)
      expect(await admin.ask(name, payload)).toMatchObject(NOT_FOUND);
  });

  it('carries nothing that was withheld from the reporter, and what is withheld cannot be reported', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { event } = await say(ben!, conversationId, 'You fool');
    await ada!.request('person:block', { account: ben!.id });
    const { event: withheld } = await say(ben!, conversationId, 'Worse');
    await ada!.request('person:unblock', { account: ben!.id });
    await ada!.request('report:file', reportOf(conversationId, event.seq));
    const [report] = await filedBy(ada!);
    expect(report?.excerpt?.messages.map(({ text }) => text)).toEqual(['May I?', 'You fool']);
    expect(await ada!.ask('report:file', reportOf(conversationId, withheld.seq))).toMatchObject(NOT_FOUND);
  });

  it('is for those who may read it, of somebody else’s message', async () => {
    const conversationId = await befriend(ada!, ben!);
    const [stranger, coach] = [await newTalker(server), await newTalker(server, 'coach')];
    for (const who of [stranger, coach])
      expect(await who.ask('report:file', reportOf(conversationId, 4))).toMatchObject(NOT_FOUND);
    // A joining, no message at all, and one's own.
    for (const seq of [2, 99])
      expect(await ben!.ask('report:file', reportOf(conversationId, seq))).toMatchObject(NOT_FOUND);
    expect(await ada!.ask('report:file', reportOf(conversationId, 4))).toMatchObject(NOT_FOUND);
    const { conversationId: asked, event } = await consult(ada!, 'Rude');
    expect(await coach.ask('report:file', reportOf(asked, event.seq))).toMatchObject({ ok: true });
    for (const who of [stranger, coach]) who.close();
  });
});

describe('a report', () => {
  it('of a person carries no message', async () => {
    const about: FileReport = { clientId: randomUUID(), reason: 'impersonation', account: ben!.id };
    await ada!.request('report:file', about);
    const [report] = await filedBy(ada!);
    expect(report).toMatchObject({ reason: 'impersonation', about: { id: ben!.id }, words: null });
    expect(report).not.toHaveProperty('excerpt');
    for (const account of [ada!.id, randomUUID()])
      expect(await ada!.ask('report:file', { ...about, clientId: randomUUID(), account })).toMatchObject(NOT_FOUND);
  });

  it('is filed once, however often it is sent, and for each reporter', async () => {
    const report: FileReport = { clientId: randomUUID(), reason: 'spam', words: 'Adverts', account: admin.id };
    await Promise.all([1, 2, 3].map(() => ada!.request('report:file', report)));
    await ben!.request('report:file', report);
    expect([(await filedBy(ada!)).length, (await filedBy(ben!)).length]).toEqual([1, 1]);
    expect(await ada!.ask('report:file', { ...report, words: 'Something else' })).toMatchObject({
      error: { code: 'client_id_reused' },
    });
  });

  it('is for the owner’s eyes', async () => {
    const coach = await newTalker(server, 'coach');
    for (const who of [ada!, coach])
      expect(await who.ask('reports:list', {})).toMatchObject({ error: { code: 'forbidden' } });
    coach.close();
  });

  it('lies sealed on the disk, and outlives a restart', async () => {
    const conversationId = await befriend(ada!, ben!);
    const { event } = await say(ben!, conversationId, 'quibblesnark');
    await ada!.request('report:file', reportOf(conversationId, event.seq, 'flumbergast'));
    const folder = join(server.dataDir, 'reports');
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));
    const stored = (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
    expect(stored).toContain(conversationId);
    expect(stored).not.toMatch(/quibblesnark|flumbergast|May I/);
    await server.restart();
    admin = await talkerOf(server, admin.person);
    const [report] = await filedBy(ada!);
    expect(report).toMatchObject({ words: 'flumbergast' });
    expect(report?.excerpt?.messages.at(-1)).toMatchObject({ text: 'quibblesnark' });
  });

  it('is found by paging, newest first', async () => {
    const reporters: Talker[] = [];
    for (let count = 0; count < 3; count += 1) {
      const reporter = await newTalker(server);
      reporters.push(reporter);
      for (let each = 0; each < 8; each += 1)
        await reporter.request('report:file', {
          clientId: randomUUID(),
          reason: 'other',
          words: `${count} ${each}`,
          account: admin.id,
        });
    }
    const found: Report[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await admin.request('reports:list', cursor === undefined ? {} : { cursor });
      expect(page.reports.length).toBeLessThanOrEqual(20);
      found.push(...page.reports);
      if (page.cursor === undefined) break;
      cursor = page.cursor;
    }
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).sort((one, other) => other - one));
    expect(found.filter(({ by }) => reporters.some(({ id }) => id === by?.id))).toHaveLength(24);
    expect(await admin.ask('reports:list', { cursor: 'elsewhere' })).toMatchObject({
      error: { code: 'invalid_payload', field: 'cursor' },
    });
    for (const reporter of reporters) reporter.close();
  });
});

describe('a decision about a report', () => {
  /** Ada reports Ben; answers the name of the report. */
  async function report(): Promise<string> {
    await ada!.request('report:file', { clientId: randomUUID(), reason: 'harassment', account: ben!.id });
    return (await filedBy(ada!))[0]?.id ?? '';
  }

  it('takes it out of the queue, for every admin and over a restart', async () => {
    const name = await report();
    const other = await newTalker(server, 'admin');
    const decision = { report: name, decision: 'dismiss', words: 'wordlebrick' } as const;
    const verdict = { decision: 'dismiss', words: 'wordlebrick', by: { id: admin.id } };
    expect(await admin.request('report:decide', decision)).toMatchObject(verdict);
    expect(await admin.request('report:decide', decision)).toMatchObject(verdict);
    expect(await other.ask('report:decide', decision)).toMatchObject({ error: { code: 'already_claimed' } });
    await server.restart();
    admin = await talkerOf(server, admin.person);
    const open = await admin.request('reports:list', { state: 'open' });
    expect(open.reports.map(({ id }) => id)).not.toContain(name);
    const { reports } = await admin.request('reports:list', { state: 'decided' });
    expect(reports.find(({ id }) => id === name)?.decided).toMatchObject(verdict);
    expect(await auditLines(server, { report: name, decision: 'dismiss', by: admin.id })).toHaveLength(1);
    expect(await readFile(join(server.logDir, 'app.log'), 'utf8')).not.toContain('wordlebrick');
    other.close();
  });

  it('of two admins at once is the decision of one', async () => {
    const name = await report();
    const other = await newTalker(server, 'admin');
    const answers = await Promise.all([
      admin.ask('report:decide', { report: name, decision: 'warn', words: 'Be kind' }),
      other.ask('report:decide', { report: name, decision: 'suspend' }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'already_claimed' } });
    other.close();
  });

  it('warns by mail', async () => {
    const name = await report();
    await admin.request('report:decide', { report: name, decision: 'warn', words: 'Be kind, Ben' });
    expect(await newestMail(server, ben!.person.email)).toContain('Be kind, Ben');
  });

  it('suspends: the socket is told and cut, and nobody gets in', async () => {
    const name = await report();
    await admin.request('report:decide', { report: name, decision: 'suspend' });
    await until(() => expect(ben!.notices('session:ended')).toEqual([{ code: 'session_ended' }]));
    await expect(talkerOf(server, ben!.person)).rejects.toMatchObject({ data: { code: 'unauthenticated' } });
    expect(await auditLines(server, { msg: 'an account was suspended by the owner', account: ben!.id })).toHaveLength(
      1,
    );
  });

  it('can be taken about somebody who is gone', async () => {
    const name = await report();
    await callControl(server.dataDir, 'account.erase', { handle: ben!.person.me.handle, now: true });
    expect(await admin.request('report:decide', { report: name, decision: 'suspend' })).toMatchObject({
      decision: 'suspend',
    });
    expect((await filedBy(ada!))[0]).toMatchObject({ about: null, decided: { decision: 'suspend' } });
  });

  it('can be taken at the command line', async () => {
    const name = await report();
    const list = (await callControl(server.dataDir, 'report.list', { state: 'open' })) as { reports: Report[] };
    expect(list.reports.find(({ id }) => id === name)).toEqual({
      ...{ id: name, at: expect.any(Number) as number, reason: 'harassment' },
      ...{ by: expect.objectContaining({ id: ada!.id }), about: expect.objectContaining({ id: ben!.id }) },
    });
    expect(await callControl(server.dataDir, 'report.show', { report: name })).toMatchObject({ id: name, words: null });
    const decided = await callControl(server.dataDir, 'report.decide', { report: name, decision: 'dismiss' });
    expect(decided).toMatchObject({ report: name, decision: 'dismiss', by: null });
    expect(await auditLines(server, { report: name, decision: 'dismiss', by: 'owner' })).toHaveLength(1);
    for (const args of [{ report: 'no' }, { report: '0'.repeat(32) }])
      await expect(callControl(server.dataDir, 'report.show', args)).rejects.toThrow();
  });
});
