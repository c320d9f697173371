import { appendFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRotatingLog } from '@repere/logs';
import { type Config, ControlError } from '@repere/chat-server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Io } from '../cli/command.ts';
import { runCommand } from '../cli/run-command.ts';
import { setLogLevel } from './level.ts';
import { showLogs } from './show.ts';

let folder: string;
let printed: string[];
let complaint: string;
let asked: unknown[];
let answer: () => unknown;
let stop: AbortController;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'repere-show-'));
  mkdirSync(join(folder, 'app'));
  [printed, complaint, asked, stop] = [[], '', [], new AbortController()];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function type(...line: string[]): Promise<number> {
  const io = {
    print: (text: string) => void printed.push(text),
    config: () => ({ logDir: folder }) as Config,
    askServer: async (command: string, args?: unknown) => (asked.push([command, args]), answer()),
    terminal: line.includes('colours'),
    signal: stop.signal,
  } as unknown as Io;
  const words = line.filter((word) => word !== 'colours');
  return runCommand(words, [setLogLevel, showLogs], io, (text) => void (complaint += text));
}

const line = (msg: string, facts: object = {}, time = '2026-03-01T08:00:00.000Z'): string =>
  JSON.stringify({ level: 'info', time, release: 'r1', area: 'doors', ...facts, msg });
const write = (file: string, ...lines: string[]): void =>
  writeFileSync(join(folder, 'app', file), lines.map((each) => `${each}\n`).join(''));

describe('repere logs', () => {
  it('shows time, level, area, sentence and facts, and a stack below', async () => {
    const err = { type: 'Error', message: 'No', stack: 'Error: No\n    at here (a.ts:1:2)' };
    write(
      'app.2026-03-01.1.log',
      line('answered', { status: 200 }),
      line('failed', { level: 'error', requestId: 'q1', err }),
    );
    expect(await type('logs')).toBe(0);
    expect(printed.join('\n').split('\n')).toEqual([
      '2026-03-01 08:00:00.000  INFO   doors          answered  status=200',
      '2026-03-01 08:00:00.000  ERROR  doors          failed  requestId=q1 release=r1',
      '    Error: No',
      '        at here (a.ts:1:2)',
    ]);
  });

  it('paints for a person alone, and never lets a line move the terminal', async () => {
    write('app.2026-03-01.1.log', line('no\u001b[2J\u202e', { level: 'warn', path: '/\u009b' }), '{"half\u001b[2J');
    await type('logs', 'colours');
    expect(printed[0]).toContain('\u001b[33mWARN \u001b[0m');
    expect(printed[0]).toContain('no�[2J�');
    printed = [];
    await type('logs');
    expect(printed.join('')).not.toMatch(/[\u001b\u009b\u202e]/);
  });

  it('shows broken lines as they are, the last half of one too', async () => {
    write('app.2026-03-01.1.log', 'not JSON', '[1]', line('whole'));
    appendFileSync(join(folder, 'app/app.2026-03-01.1.log'), '{"level":"er');
    await type('logs', '--json');
    expect(printed).toEqual(['not JSON', '[1]', line('whole'), '{"level":"er']);
    printed = [];
    await type('logs', '--level', 'fatal');
    expect(printed).toEqual(['not JSON', '[1]', '{"level":"er']);
  });

  it('reads all files in their order, not that of their names', async () => {
    write('app.2026-03-01.10.log', line('third'));
    write('app.2026-03-01.9.log', line('second'));
    write('app.2026-02-28.11.log', line('first'));
    await type('logs', '--json');
    expect(printed.map((raw) => (JSON.parse(raw) as { msg: string }).msg)).toEqual(['first', 'second', 'third']);
  });

  it.each([
    [
      ['--level', 'warn'],
      ['b', 'c'],
    ],
    [['--area', 'mail'], ['b']],
    [['--request', 'q7'], ['c']],
    [
      ['--since', '2026-03-01T09:00'],
      ['b', 'c'],
    ],
    [['--lines', '1'], ['c']],
    [['--area', 'desk'], []],
  ])('filters by %j', async (options, messages) => {
    write(
      'app.2026-03-01.1.log',
      line('a'),
      line('b', { level: 'warn', area: 'mail' }, '2026-03-01T09:00:00.000Z'),
      line('c', { level: 'error', requestId: 'q7' }, '2026-03-01T09:30:00.000Z'),
    );
    await type('logs', '--json', ...options);
    expect(printed.map((raw) => (JSON.parse(raw) as { msg: string }).msg)).toEqual(messages);
  });

  it('takes times ago, and leaves files alone that ended before', async () => {
    const now = new Date();
    write('app.2026-03-01.1.log', line('a line of today in a file that says it ended long ago', {}, now.toISOString()));
    utimesSync(join(folder, 'app/app.2026-03-01.1.log'), 1, 1);
    write('app.2026-03-01.2.log', line('old'), line('new', {}, now.toISOString()));
    await type('logs', '--json', '--since', '30m');
    expect(printed).toEqual([line('new', {}, now.toISOString())]);
  });

  it('shows the newest hundred of very many', async () => {
    write('app.2026-03-01.1.log', ...Array.from({ length: 20_000 }, (_, index) => line(`m${index}`)));
    await type('logs', '--json');
    expect(printed).toHaveLength(100);
    expect([printed[0], printed[99]]).toEqual([line('m19900'), line('m19999')]);
  });

  it('follows over rotations and removals, each line once and in order', async () => {
    const options = {
      folder,
      name: 'app',
      maxBytes: 2_000,
      frequency: 'daily',
      keep: 2,
      maxTotalBytes: 1_000_000,
    } as const;
    const log = await openRotatingLog({ ...options, sync: true });
    log.write(`${line('before')}\n`);
    const following = type('logs', '--follow', '--json');
    await vi.waitFor(() => expect(printed).toHaveLength(1));
    const expected = [line('before')];
    for (let index = 0; index < 120; index += 1) {
      expected.push(line(`m${index}`));
      log.write(`${expected.at(-1)}\n`);
      // Some come while it looks, some while it waits; never more than a file ahead of it.
      if (index % 10 === 9) await vi.waitFor(() => expect(printed).toHaveLength(expected.length), { timeout: 5_000 });
      else await new Promise((resolve) => setImmediate(resolve));
    }
    await log.close();
    stop.abort();
    expect(await following).toBe(0);
    expect(printed).toEqual(expected);
  });

  it.each([
    [['--since', 'yesterday'], /--since takes 30m, 2h, 1d/],
    [['--level', 'loud'], /--level takes debug, info, warn, error, fatal, not "loud"/],
    [['--lines', '0'], /--lines takes a whole number/],
    [['--colour'], /colour/],
  ])('does not guess what %j means', async (options, says) => {
    expect(await type('logs', ...options)).toBe(2);
    expect(complaint).toMatch(says);
  });

  it('says where no logs are, and that there are no such lines', async () => {
    expect(await type('logs')).toBe(0);
    expect(printed).toEqual(['There are no such lines.']);
    rmSync(join(folder, 'app'), { recursive: true });
    expect(await type('logs')).toBe(1);
    expect(complaint).toMatch(/there are no logs in .*: set LOG_DIR/);
  });
});

describe('repere logs level', () => {
  it('lists the areas, and changes one', async () => {
    answer = () => ({ doors: 'info', mail: 'debug' });
    expect(await type('logs', 'level')).toBe(0);
    expect(printed).toEqual(['area   level', 'doors  info', 'mail   debug']);
    await type('logs', 'level', 'mail', 'debug');
    expect(printed.at(-1)).toBe('mail logs debug and above, until the server ends.');
    expect(asked).toEqual([
      ['logs.levels', undefined],
      ['logs.level', { area: 'mail', level: 'debug' }],
    ]);
    await type('logs', 'level', '--json');
    expect(JSON.parse(String(printed.at(-1)))).toEqual(answer());
  });

  it('says that no server runs', async () => {
    answer = () => {
      throw new ControlError('nobody_listening', 'nobody listens');
    };
    expect(await type('logs', 'level')).toBe(1);
    expect(complaint).toMatch(/no server runs on this data folder: start it/);
  });

  it.each([
    [['mail'], /missing: <level>|<level> takes/],
    [['mail', 'loud'], /<level> takes debug, info, warn, error, not "loud"/],
    [['mail', 'debug', 'now'], /"now" is one word too many/],
  ])('does nothing for %j', async (words, says) => {
    expect(await type('logs', 'level', ...words)).toBe(2);
    expect([complaint, asked]).toEqual([expect.stringMatching(says), []]);
  });
});
