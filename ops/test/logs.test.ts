import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type RunningServer, startServer } from '@repere/chat-server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const BIN = join(import.meta.dirname, '../bin/repere.mjs');
let folder: string;
let env: Record<string, string>;
let server: RunningServer;
let following: ChildProcess | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'repere-logs-'));
  const given = { REPERE_ENV: 'development', HOST: '127.0.0.1', PORT: '0' };
  env = { PATH: process.env['PATH'] ?? '', ...given, DATA_DIR: join(folder, 'data'), LOG_DIR: join(folder, 'logs') };
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.faults.join());
  server = await startServer(read.config);
});
afterEach(async () => {
  following?.kill('SIGKILL');
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function repere(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...words], { env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

it('follows a server, finds a request by the id that its visitor saw, and makes an area louder', async () => {
  following = spawn(process.execPath, [BIN, 'logs', '--follow', '--level', 'debug', '--area', 'doors'], { env });
  let heard = '';
  following.stdout?.on('data', (chunk: Buffer) => (heard += chunk.toString()));

  const failed = await fetch(`${server.local}/test-error`);
  const id = String(failed.headers.get('x-request-id'));
  await vi.waitFor(() => expect(heard).toContain(id), { timeout: 60_000 });
  expect(heard).not.toContain('\u001b');

  const { code, out } = await repere('logs', '--errors', '--request', id);
  expect(out).toMatch(/^\d{4}-\d\d-\d\d [\d:.]{12} {2}ERROR {2}doors +a request failed: the visitor saw a 500/);
  expect(out).toMatch(/\n {4}Error: An error on purpose, from \/test-error\n {8}at /);
  expect(code).toBe(0);

  expect(await repere('logs', 'level', 'doors', 'debug')).toMatchObject({ code: 0, err: '' });
  expect((await repere('logs', 'level')).out).toMatch(/^area +level\n(.*\n)*doors +debug\n/);
  await fetch(`${server.local}/health/live`);
  await vi.waitFor(() => expect(heard).toMatch(/DEBUG {2}doors +answered {2}method=GET .*status=200/), {
    timeout: 60_000,
  });
});

it('ends in peace when nobody reads on', async () => {
  const through = spawn('sh', ['-c', `"${process.execPath}" "${BIN}" logs --json --lines 5; echo "code $?" >&2`], {
    env,
  });
  through.stdout.destroy();
  let said = '';
  through.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => through.once('close', resolve));
  expect(said).toBe('code 0\n');
});

it('has no level to show where no server runs', async () => {
  env['DATA_DIR'] = join(folder, 'elsewhere');
  expect(await repere('logs', 'level')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^repere: no server runs on this data folder/) as string,
  });
});
