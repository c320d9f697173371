import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, startServer } from '@repere/chat-server';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
let env: Record<string, string>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'repere-'));
  env = { REPERE_ENV: 'test', PORT: '0', DATA_DIR: join(folder, 'data'), LOG_DIR: join(folder, 'logs') };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Types a command in a process of its own, as its owner would. */
function repere(args: string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const bin = join(import.meta.dirname, '../bin/repere.mjs');
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    const child = execFile(
      process.execPath,
      [bin, ...args],
      { env: { PATH, NODE_COMPILE_CACHE, ...env } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
    child.stdin?.end(input);
  });
}

const create = (handle: string): string[] => [
  'account',
  'create',
  '--email',
  `${handle}@example.org`,
  '--name',
  handle,
  '--handle',
  handle,
];

it('creates and lists accounts while no server runs', async () => {
  const created = await repere([...create('nora'), '--role', 'coach', '--password-stdin'], 'granite and lichen');
  expect(created).toMatchObject({ code: 0, err: '' });
  const { out } = await repere(['account', 'list', '--json']);
  expect(JSON.parse(out)).toEqual([
    expect.objectContaining({ handle: 'nora', role: 'coach', email: 'nora@example.org' }),
  ]);
  expect(out).not.toMatch(/granite|argon2|password/i);
});

it('goes through the server while one runs, and both see the same accounts', async () => {
  await repere(create('before'));
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.faults.join());
  const server = await startServer(read.config);
  try {
    expect(await repere(create('during'))).toMatchObject({ code: 0, err: '' });
    expect((await repere(create('during'))).err).toBe('repere: during@example.org already has an account\n');
  } finally {
    await server.close();
  }
  const { out } = await repere(['account', 'list']);
  expect(out).toMatch(/^handle.*\nbefore .*\nduring /);
});

it('ends with one line and code 1 where the configuration is wrong', async () => {
  env['PORT'] = 'three thousand';
  const { code, err } = await repere(['account', 'list']);
  expect(err).toMatch(/^repere: PORT is "three thousand".*\n$/);
  expect(code).toBe(1);
});

it('ends with code 2 for a command that there is not', async () => {
  expect(await repere(['acount', 'list'])).toMatchObject({ code: 2, out: '' });
});
