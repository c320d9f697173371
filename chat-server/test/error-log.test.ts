import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callControl } from '../src/index.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ServerProcess, startServerProcess } from './kit/server-process.ts';

let folder: string;
let server: ServerProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'repere-errors-'));
});
afterEach(async () => {
  server?.child.kill('SIGKILL');
  await server?.ended;
  rmSync(folder, { recursive: true, force: true });
});

interface ErrorLine {
  time: string;
  release: string;
  area: string;
  requestId: string;
  err: { stack: string };
}

const files = (): string[] => readdirSync(join(folder, 'logs/errors')).filter((file) => /\d\.log$/.test(file));

/** Every line of every error file; a line that is not whole throws. */
const errorLines = (): ErrorLine[] =>
  files().flatMap((file) =>
    readFileSync(join(folder, 'logs/errors', file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as ErrorLine),
  );

const start = (): Promise<ServerProcess> =>
  startServerProcess(folder, { REPERE_ENV: 'development', RELEASE: '9.8.7', LOG_FILE_MIB: '1' });

/** Causes errors from 20 sides until told to stop or nobody answers; remembers the id of each 500 that was read. */
function bombard(url: string, told: Set<string>): { stop(): Promise<void> } {
  let going = true;
  const one = async () => {
    while (going) {
      const answer = await fetch(`${url}/test-error`).catch(() => undefined);
      if (!answer) return;
      if (answer.status === 500) told.add(String(answer.headers.get('x-request-id')));
      await answer.arrayBuffer().catch(() => undefined);
    }
  };
  const all = Promise.all(Array.from({ length: 20 }, one));
  return {
    async stop() {
      going = false;
      await all;
    },
  };
}

it('has in its files each 500 that anybody was answered, once, over rotations and kills', async () => {
  const told = new Set<string>();
  for (const round of [1, 2, 3]) {
    server = await start();
    const bombarding = bombard(server.url, told);
    const before = files().length;
    await vi.waitFor(() => expect(files().length).toBeGreaterThan(before), { timeout: 100_000, interval: 5 });
    // Killed in the middle of it twice; the third time asked to stop.
    server.child.kill(round < 3 ? 'SIGKILL' : 'SIGTERM');
    await server.ended;
    await bombarding.stop();
  }
  const logged = errorLines().filter((line) => 'requestId' in line);
  const ids = logged.map((line) => line.requestId);
  expect(files().length).toBeGreaterThanOrEqual(4);
  expect(told.size).toBeGreaterThan(1_000);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...told].filter((id) => !ids.includes(id))).toEqual([]);
  for (const line of logged) {
    expect(line).toMatchObject({ release: '9.8.7', area: 'doors' });
    expect(line.time).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
    expect(line.err.stack).toMatch(/An error on purpose, from \/test-error\n\s+at /);
  }
});

it('is made louder and quieter while it serves, in one area, until it ends', async () => {
  server = await start();
  const said = () => readFileSync(join(folder, 'logs/app.log'), 'utf8');
  await fetch(`${server.url}/health/live`);
  const levels = await callControl(server.dataDir, 'logs.level', { area: 'doors', level: 'debug' });
  expect(levels).toMatchObject({ doors: 'debug', accounts: 'info' });
  await fetch(`${server.url}/health/ready`);
  await vi.waitFor(() => expect(said().match(/"msg":"answered"/g)).toHaveLength(1));
  expect(said()).toMatch(/"of":"doors","before":"info","after":"debug","audit":true/);
  await expect(callControl(server.dataDir, 'logs.level', { area: 'kitchen', level: 'debug' })).rejects.toThrow(
    /no area "kitchen"/,
  );
  server.child.kill('SIGKILL');
  await server.ended;
  server = await start();
  expect(await callControl(server.dataDir, 'logs.levels')).toMatchObject({ doors: 'info' });
});
