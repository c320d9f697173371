import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type RunningServer, startServer } from '@repere/chat-server';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
let file: string;
let env: Record<string, string>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'repere-'));
  file = join(folder, 'ANOMALIES.md');
  writeFileSync(file, '# Anomalies\n\n## Entries\n');
  env = {
    REPERE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    LOG_DIR: join(folder, 'logs'),
    SITE_DIR: join(import.meta.dirname, '../../chat-server/test/site'),
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function anomalies(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const bin = join(import.meta.dirname, '../bin/repere.mjs');
    const { PATH, NODE_COMPILE_CACHE } = process.env;
    execFile(
      process.execPath,
      [bin, 'anomalies', ...args, '--file', file],
      { env: { PATH, NODE_COMPILE_CACHE, ...env } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** A server of one release that fails so often, and is asked while it runs. */
async function fail(release: string, times: number, meanwhile = async (): Promise<void> => undefined): Promise<void> {
  const read = readConfig({ ...env, RELEASE: release });
  if (!read.ok) throw new Error(read.faults.join());
  const server: RunningServer = await startServer(read.config);
  try {
    for (let each = 0; each < times; each += 1)
      expect((await fetch(new URL('/test-error', server.local))).status).toBe(500);
    await meanwhile();
  } finally {
    await server.close();
  }
}

const text = () => readFileSync(file, 'utf8');
const said = (called: string) => new RegExp(`\\*\\*${called}\\*\\*: (.*)`).exec(text())?.[1];

it('follows an error from a running server to its correction and back', async () => {
  await fail('0.2.0', 2, async () => {
    expect((await anomalies('collect')).out).toBe('New: 1. Counted again: 0. Regressed: 0.\n');
    expect([said('Status'), said('Count'), said('Release')]).toEqual(['new', '2', '0.2.0']);
    const before = text();
    expect((await anomalies('collect')).out).toBe('New: 0. Counted again: 0. Regressed: 0.\n');
    expect(text()).toBe(before);
  });
  expect((await anomalies('check')).code).toBe(0);
  const fingerprint = String(said('Fingerprint')).replaceAll('`', '');

  writeFileSync(file, text().replace('not known yet', 'everybody who tried – Léa has seen it'));
  expect(await anomalies('fix', '--fingerprint', fingerprint, '--release', '0.2.0')).toMatchObject({ code: 1 });
  expect(await anomalies('fix', '--fingerprint', fingerprint.slice(0, 9), '--release', 'v0.3.0')).toEqual({
    code: 0,
    out: `${fingerprint} is corrected in 0.3.0.\n`,
    err: '',
  });

  await fail('0.2.1', 1);
  expect((await anomalies('collect')).out).toBe('New: 0. Counted again: 1. Regressed: 0.\n');
  expect([said('Status'), said('Count')]).toEqual(['corrected in 0.3.0', '3']);

  await fail('0.3.1', 1);
  expect(JSON.parse((await anomalies('collect', '--json')).out)).toMatchObject({ regressed: [fingerprint] });
  expect([said('Status'), said('Count'), said('Release')]).toEqual(['regressed in 0.3.1', '4', '0.3.1']);
  expect(said('Impact')).toBe('everybody who tried – Léa has seen it');
  expect((await anomalies('show', '--fingerprint', fingerprint)).out).toContain('Léa has seen it');
  expect((await anomalies('list', '--status', 'regressed')).out).toContain(fingerprint);
  expect(JSON.parse((await anomalies('list', '--status', 'new', '--json')).out)).toEqual([]);
});

it('takes the same from the logs, and counts nothing twice', async () => {
  await fail('0.2.0', 3);
  const log = join(folder, 'logs', 'errors.log');
  expect((await anomalies('collect', '--log', log)).out).toBe('New: 1. Counted again: 0. Regressed: 0.\n');
  const before = text();
  expect(said('Count')).toBe('3');
  for (const args of [[], ['--log', log]]) {
    expect((await anomalies('collect', ...args)).out).toBe('New: 0. Counted again: 0. Regressed: 0.\n');
    expect(text()).toBe(before);
  }
  writeFileSync(join(folder, 'torn.log'), `{"level":"err\n\n${readFileSync(log, 'utf8')}`);
  expect((await anomalies('collect', '--log', join(folder, 'torn.log'))).out).toContain('no log lines: 1.');
  expect(text()).toBe(before);
});

it('keeps the old file where there is no room for the whole new one', async () => {
  const log = join(folder, 'one.log');
  const err = { type: 'TypeError', message: 'x', stack: 'TypeError: x' };
  const line = { level: 'error', time: '2026-01-31T00:00:00.000Z', release: '0.2.0', event: 'message:send', err };
  writeFileSync(log, JSON.stringify(line));
  const prose = `${text()}\n${'What somebody wrote.\n'.repeat(20_000)}`;
  writeFileSync(file, prose);
  const bin = join(import.meta.dirname, '../bin/repere.mjs');
  const command = `ulimit -f 64; exec "${process.execPath}" "${bin}" anomalies collect --log "${log}" --file "${file}"`;
  const failed = await new Promise<boolean>((resolve) => {
    execFile('bash', ['-c', command], { env: { PATH: process.env['PATH'], ...env } }, (error) =>
      resolve(error !== null),
    );
  });
  expect(failed).toBe(true);
  expect(text()).toBe(prose);
  expect((await anomalies('collect', '--log', log)).out).toContain('New: 1.');
  expect(text().startsWith(prose)).toBe(true);
});

it('writes nothing to a file that cannot be read, and names the line', async () => {
  await fail('0.2.0', 1);
  await anomalies('collect');
  const spoiled = text().replace('**Count**: 1', '**Count**: many');
  writeFileSync(file, spoiled);
  const line = spoiled.split('\n').findIndex((each) => each.includes('many')) + 1;
  const { code, err } = await anomalies('collect');
  expect([code, err]).toEqual([
    1,
    `repere: the journal cannot be read, and nothing was written: line ${line}: "Count" cannot be read here\n`,
  ]);
  expect(text()).toBe(spoiled);
  const checked = await anomalies('check');
  expect(checked).toMatchObject({ code: 1, err: '' });
  expect(checked.out).toMatch(new RegExp(`ANOMALIES\\.md:${line}: "Count" cannot be read here\n$`));
});

it.each([
  [['fix', '--fingerprint', 'v1:1'], /missing: --release/],
  [['fix', '--fingerprint', 'v1:1', '--release', 'soon'], /--release takes a version such as 0\.3\.0/],
  [['show', '--fingerprint', 'v1:1'], /no entry has a fingerprint that begins/],
  [['list', '--status', 'gone'], /--status takes new, ongoing/],
])('does nothing for %j', async (args, says) => {
  const { code, err } = await anomalies(...args);
  expect(err).toMatch(says);
  expect(code).toBe(2);
});
