import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  type AnomalyDraft,
  type AnomalyPage,
  callControl,
  readConfig,
  readLogLine,
  startServer,
} from '../src/index.ts';
import { fromAnewAddress } from './kit/ask.ts';
import { call } from './kit/person.ts';
import { startTestServer, type TestServer } from './kit/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ REPERE_ENV: 'development', RELEASE: '0.2.0', TRUSTED_PROXIES: '1' });
});
afterAll(() => server.close());

async function drafts(): Promise<AnomalyDraft[]> {
  return ((await callControl(server.dataDir, 'anomalies.list', {})) as AnomalyPage).anomalies;
}

const fail = async () => {
  const answer = await fetch(new URL('/test-error?token=plinterwax', server.url), {
    headers: { cookie: 'mimsy', 'user-agent': 'borogove' },
  });
  expect(answer.status).toBe(500);
};

describe('an error that nobody threw on purpose', () => {
  it('is a draft once, with a count, over a restart', async () => {
    for (let each = 0; each < 3; each += 1) await fail();
    const [draft, ...others] = await drafts();
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ source: 'request', error: 'Error', seen: [{ release: '0.2.0', count: 3 }] });
    expect(draft?.frames[0]).toMatch(/chat-server\/src\/http\/operations\.ts/);
    await server.restart();
    await fail();
    expect((await drafts())[0]?.seen).toMatchObject([{ count: 4 }]);
  });

  it('has the same fingerprint in errors.log', async () => {
    const lines = (await readFile(join(server.logDir, 'errors.log'), 'utf8')).trim().split('\n');
    const read = lines.map(readLogLine).filter((each) => typeof each === 'object');
    expect(new Set(read.map(({ fingerprint }) => fingerprint))).toEqual(new Set([(await drafts())[0]?.fingerprint]));
    expect(read).toHaveLength(4);
  });
});

describe('what visitors report as broken', () => {
  const report = (change: object) =>
    call(
      server,
      'POST',
      '/api/problems',
      {
        clientId: randomUUID(),
        page: '/en/',
        what: 'plinterwax',
        contact: 'mimsy@example.org',
        ...change,
      },
      fromAnewAddress(),
    );

  it('is a draft for each page, and tells nothing of what they wrote', async () => {
    const same = { clientId: randomUUID() };
    for (const change of [same, same, { page: '/en/?q=mimsy#amount' }, { kind: 'text' }, { page: '/en/plinterwax/' }])
      expect((await report(change)).status).toBe(202);
    const visitors = (await drafts()).filter(({ source }) => source === 'visitor');
    expect(visitors.map(({ where, seen }) => [where, seen[0]?.count]).sort()).toEqual([
      ['/en/', 2],
      ['no page', 1],
    ]);
  });

  it('leaves nothing of anybody in the folder of drafts', async () => {
    const folder = join(server.dataDir, 'anomalies');
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));
    expect(names).toHaveLength(3);
    const stored = (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join();
    expect(stored).toContain('operations.ts');
    expect(stored).not.toMatch(/plinterwax|mimsy|borogove|127\.0\.0\.1/);
  });
});

describe('a process that did not start', () => {
  it('is counted by the next one that does, once', async () => {
    const own = await startTestServer({ RELEASE: '0.2.0' });
    onTestFinished(() => own.close());
    const deaths = async () => {
      const { anomalies } = (await callControl(own.dataDir, 'anomalies.list', {})) as AnomalyPage;
      return anomalies.map(({ source, message, seen }) => [
        source,
        message,
        seen.map(({ release, count }) => [release, count]),
      ]);
    };
    const failToStart = async () => {
      const urgentDir = join(own.dataDir, 'plinterwax');
      const env = { REPERE_ENV: 'test', PORT: '0', DATA_DIR: own.dataDir, LOG_DIR: own.logDir, URGENT_DIR: urgentDir };
      const read = readConfig({ ...env, RELEASE: '0.3.0' });
      if (!read.ok) throw new Error(read.faults.join());
      await expect(startServer(read.config)).rejects.toThrow('ENOENT');
    };
    expect(await deaths()).toEqual([]);
    await own.restart(failToStart);
    const once = [['process', 'ENOENT no … file or directory open …', [['0.3.0', 1]]]];
    expect(await deaths()).toEqual(once);
    await own.restart();
    expect(await deaths()).toEqual(once);
    await own.restart(async () => {
      await failToStart();
      await failToStart();
    });
    expect(await deaths()).toEqual([['process', 'ENOENT no … file or directory open …', [['0.3.0', 3]]]]);
  });
});
