import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileReport, LIMITS, type Report } from '@repere/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './kit/server.ts';
import { befriend, FOR_MANY, newTalker, say, type Talker, talkerOf } from './kit/talk.ts';

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
beforeEach(async () => {
  [ada, ben] = [await newTalker(server), await newTalker(server)];
  return () => {
    for (const talker of [ada, ben]) talker?.close();
  };
});

const NOT_FOUND = { ok: false, error: { code: 'not_found' } };

function reportOf(conversationId: string, seq: number, words?: string) {
  return { clientId: randomUUID(), reason: 'harassment', conversationId, seq, ...(words && { words }) } as const;
}

/** The reports of one person, newest first. */
async function filedBy(who: Talker): Promise<Report[]> {
  const { reports } = await admin.request('reports:list', {});
  return reports.filter(({ by }) => by?.id === who.id);
}

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
    const question = { kind: 'coaching', conversationId: randomUUID(), clientId: randomUUID(), text: 'Rude' } as const;
    const { event } = await ada!.request('conversation:start', question);
    expect(await coach.ask('report:file', reportOf(question.conversationId, event.seq))).toMatchObject({ ok: true });
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
