import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, startServer } from '@repere/chat-server';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'repere-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The environment of one of several installations. */
function environment(name: string): Record<string, string> {
  const at = (what: string) => join(folder, name, what);
  return { REPERE_ENV: 'test', PORT: '0', DATA_DIR: at('data'), LOG_DIR: at('logs'), SITE_DIR: at('site') };
}

/** Types a command in a process of its own, as its owner would. */
function repere(name: string, args: string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const bin = join(import.meta.dirname, '../bin/repere.mjs');
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    const env = { PATH, NODE_COMPILE_CACHE, ...environment(name) };
    const child = execFile(process.execPath, [bin, ...args], { env, maxBuffer: 2 ** 28 }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
    // Whoever refuses early does not read to the end.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

const header = JSON.stringify({ type: 'header', format: 'repere-data', version: 1 });
const uuid = (number: number, version = 4) =>
  `00000000-0000-${version}000-8000-${number.toString(16).padStart(12, '0')}`;

/** A file of so many messages, a hundred a conversation, each conversation of another member. */
function file(messages: number): string {
  const lines = [header];
  for (let member = 0; member < messages / 100; member += 1)
    lines.push(
      JSON.stringify({
        type: 'account',
        id: uuid(member),
        handle: `member-${member}`,
        name: `Member ${member}`,
        createdAt: member,
      }),
    );
  for (let number = 0; number < messages; number += 1) {
    const [by, clientId] = [uuid(Math.floor(number / 100)), uuid(number)];
    const created =
      number % 100 === 0
        ? [
            { type: 'created', kind: 'coaching' },
            { type: 'joined', account: by },
          ]
        : [];
    const events = [...created, { type: 'message', text: `Message ${number}` }];
    lines.push(
      JSON.stringify({
        type: 'events',
        conversation: uuid(1_000_000 + Math.floor(number / 100)),
        by,
        clientId,
        at: number,
        events,
      }),
    );
  }
  return `${lines.join('\n')}\n`;
}

it('moves everything from one installation to another, stopped or running', async () => {
  const given = file(1_000);
  const checked = await repere('one', ['data', 'import', '--check'], given);
  expect(checked).toEqual({ code: 0, out: 'Would add: 1010. There already: 0. Refused: 0.\n', err: '' });
  expect(await repere('one', ['data', 'import'], given)).toEqual({
    code: 0,
    out: 'Added: 1010. There already: 0. Refused: 0.\n',
    err: '',
  });
  const path = join(folder, 'all.jsonl');
  expect(await repere('one', ['data', 'export', '--file', path])).toMatchObject({ code: 0, err: '' });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const all = await readFile(path, 'utf8');
  expect(all.split('\n')).toHaveLength(1 + 1_010 + 1);
  expect(await repere('one', ['data', 'export', '--file', path])).toMatchObject({ code: 1, out: '' });

  const read = readConfig(environment('two'));
  if (!read.ok) throw new Error(read.faults.join());
  const server = await startServer(read.config);
  try {
    expect(await repere('two', ['data', 'import', '--file', path])).toMatchObject({ code: 0, err: '' });
    const { out } = await repere('two', ['data', 'export']);
    expect(out.split('\n').slice(1)).toEqual(all.split('\n').slice(1));
  } finally {
    await server.close();
  }
  const logs = await readFile(join(folder, 'one', 'logs', 'app.log'), 'utf8');
  expect(logs).toMatch(/"added":1010,"refused":0,"audit":true/);
  expect(logs).not.toContain('Message 7');
});

it('names each line that it does not take, and takes the others', async () => {
  const path = join(folder, 'some.jsonl');
  const [first, account, ...rest] = file(100).split('\n');
  const long = JSON.stringify({ type: 'account', about: 'x'.repeat(300 * 1024) });
  await writeFile(path, [first, account, '{', long, ...rest].join('\n'));
  for (const [check, says] of [
    [['--check'], 'Would add'],
    [[], 'Added'],
  ] as const) {
    const { code, out } = await repere('one', ['data', 'import', '--file', path, ...check]);
    expect(out).toBe(
      `line 3: not JSON\nline 4: longer than 262144 bytes\n${says}: 101. There already: 0. Refused: 2.\n`,
    );
    expect(code).toBe(1);
  }
});

it.each([
  ['no such file', ['data', 'import', '--file', '/nowhere/at-all.jsonl'], /ENOENT.*at-all/],
  ['a file of something else', ['data', 'import'], /line 1: the file has to begin with/],
])('ends with one line for %s', async (_, args, says) => {
  const { code, out, err } = await repere('one', args, 'Dear diary\n');
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(says);
});

it('leaves audit lines of what is done while no server runs', async () => {
  await repere('one', ['account', 'create', '--email', 'sam@example.org', '--name', 'Sam', '--handle', 'sam']);
  for (const args of [
    ['suspend'],
    ['restore'],
    ['role', '--role', 'coach'],
    ['reset', '--second-factor'],
    ['erase', '--yes', '--now'],
  ])
    expect(await repere('one', ['account', ...args, '--handle', 'sam'])).toMatchObject({ code: 0, err: '' });
  const log = await readFile(join(folder, 'one', 'logs', 'app.log'), 'utf8');
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string; audit?: boolean });
  expect(lines.filter(({ audit }) => audit).map(({ msg }) => msg)).toEqual([
    'an account was created from the command line',
    'an account was suspended by the owner',
    'the suspension of an account was lifted from the command line',
    'the role of an account was changed from the command line',
    'an account was reset from the command line',
    'an account was erased, and its texts with it',
  ]);
  expect(log).not.toMatch(/example\.org|"sam"/);
  expect((await repere('one', ['account', 'list'])).out).toBe('There are no accounts yet.\n');
});
