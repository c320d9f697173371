import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, startServer } from '@repere/chat-server';
import { afterEach, beforeEach, expect, it } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;
let folder: string;
let env: Record<string, string>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'repere-doctor-'));
  env = {
    REPERE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    LOG_DIR: join(folder, 'logs'),
    SITE_DIR: join(folder, 'site'),
  };
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/index.html'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Found {
  check: string;
  state: string;
  says: string;
  remedy?: string;
}

/** Types the command in a process of its own, as another user or behind another command where told so. */
function doctor(
  words: string[],
  { uid, through = [] }: { uid?: number; through?: string[] } = {},
): Promise<{ code: number; out: string; err: string }> {
  const [command = '', ...rest] = [...through, process.execPath, join(ROOT, 'ops/bin/repere.mjs'), 'doctor', ...words];
  const options = { cwd: folder, env: { PATH: process.env['PATH'] ?? '', ...env }, ...(uid !== undefined && { uid }) };
  return new Promise((resolve) => {
    execFile(command, rest, options, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

const faults = (out: string): Found[] => (JSON.parse(out) as Found[]).filter(({ state }) => state === 'fault');

it('finds no fault on a machine where a server could start, and leaves nothing behind', async () => {
  const { code, out, err } = await doctor([]);
  expect(err).toBe('');
  expect(out).toMatch(/^ok +node +Node 2\d/);
  expect(out).toMatch(/look at mail .*\n +→ SMTP_URL=/);
  expect(out).toMatch(/No fault was found\.\n$/);
  expect(code).toBe(0);
});

it('knows the running server, and looks at what it answers', async () => {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.faults.join());
  const server = await startServer(read.config);
  try {
    env['PORT'] = new URL(server.local).port;
    const { code, out } = await doctor(['--json', '--url', server.local]);
    expect(faults(out)).toEqual([]);
    expect(out).toContain('is served by the server of this data folder');
    expect(out).toContain(`process ${process.pid} has`);
    expect(out).toMatch(/the store is of format \d/);
    expect(out).toContain('answers as the server meant to');
    expect(out).toContain('this clock agrees');
    expect(code).toBe(0);
  } finally {
    await server.close();
  }
});

it('finds folders that the user may not write, and says whose they should be', async () => {
  for (const each of ['data', 'logs']) mkdirSync(join(folder, each), { mode: 0o555 });
  chmodSync(folder, 0o755);
  // Root writes everywhere: there, nobody is asked.
  const uid = process.getuid?.() === 0 ? 65534 : process.getuid?.();
  const { code, out } = await doctor(['--json'], { ...(uid !== undefined && { uid }) });
  const found = faults(out).filter(({ check }) => check === 'folders');
  expect(found.map(({ says }) => says.replace(folder, ''))).toContain('/data cannot be written (EACCES)');
  expect(found.map(({ remedy }) => remedy).join('\n')).toMatch(/sudo chown \d+:\d+ .*\/data/);
  expect(found.map(({ says }) => says.replace(folder, ''))).toContain('/logs cannot be written (EACCES)');
  expect(code).toBe(1);
});

it('finds a disk without room, for bytes and for files', async () => {
  const script =
    'mount -t tmpfs -o size=1m,nr_inodes=20 tmpfs "$1" && shift && touch "$DATA_DIR".{1..19} 2>/dev/null; exec "$@"';
  const through = ['unshare', '--map-root-user', '--mount', 'bash', '-c', script, 'bash', folder];
  const { code, out } = await doctor(['--json'], { through });
  const found = faults(out).filter(({ check }) => check === 'disk');
  expect(found.map(({ says }) => says)).toEqual([
    expect.stringMatching(/^[01] of 1 MiB are free/),
    expect.stringMatching(/^\d+ % of all files \(inodes\) are free/),
  ]);
  expect(found.map(({ remedy }) => remedy).join('\n')).toContain(`df -i ${folder}`);
  expect(code).toBe(1);
});

it('repeats every fault of the environment, and still looks at what needs none', async () => {
  env['PORT'] = 'three';
  env['LOG_LEVEL'] = 'loud';
  const { code, out } = await doctor(['--json']);
  expect(faults(out).map(({ says }) => says.slice(0, 16))).toEqual(['PORT is "three":', 'LOG_LEVEL is "lo']);
  expect(code).toBe(1);
});

it('does not guess what an address means', async () => {
  expect(await doctor(['--url', 'repere.example'])).toMatchObject({ code: 2 });
});
