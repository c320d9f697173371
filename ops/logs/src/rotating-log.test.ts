import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LogFolderError } from './log-folder-error.ts';
import { listRotated } from './remove-old.ts';
import { openRotatingLog, type RotatingLog } from './rotating-log.ts';

const defaults = {
  name: 'app',
  maxBytes: 2_000,
  frequency: 'daily',
  keep: 1_000,
  maxTotalBytes: 1_000_000_000,
} as const;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'repere-logs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rotated = (): string[] => listRotated(join(folder, 'app'), 'app');
const read = (file: string): string => readFileSync(join(folder, 'app', file), 'utf8');
const allLines = (): string[] => rotated().flatMap((file) => read(file).split('\n').filter(Boolean));
const numbered = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => `line ${from + index} ${'·'.repeat(40)}`);

/** Writes in batches, each once the last one has arrived: a rotation happens in the turn after nothing is waiting. */
async function writeInBatches(log: RotatingLog, lines: readonly string[]): Promise<void> {
  for (let start = 0; start < lines.length; start += 10) {
    for (const line of lines.slice(start, start + 10)) log.write(`${line}\n`);
    const newest = lines.slice(start, start + 10).at(-1);
    await vi.waitFor(() => expect(allLines().at(-1)).toBe(newest), { interval: 1 });
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe.each([{ sync: true }, { sync: false }])('a rotating log, sync: $sync', ({ sync }) => {
  it('loses, doubles and reorders no line while it rotates by size', async () => {
    const log = await openRotatingLog({ ...defaults, folder, sync });
    const lines = numbered(300);
    await writeInBatches(log, lines);
    await log.close();
    expect(rotated().length).toBeGreaterThan(5);
    expect(allLines()).toEqual(lines);
  });

  it('keeps the stable link on the file being written', async () => {
    const log = await openRotatingLog({ ...defaults, folder, sync });
    await writeInBatches(log, numbered(100));
    expect(rotated().length).toBeGreaterThan(1);
    log.write('the newest line\n');
    await log.close();
    expect(readlinkSync(join(folder, 'app.log'))).toBe(join('app', 'current.log'));
    expect(readlinkSync(join(folder, 'app', 'current.log'))).toBe(rotated().at(-1));
    expect(readFileSync(log.link, 'utf8')).toContain('the newest line');
  });

  it('begins a new file when the time is up, however small the old one is', async () => {
    const log = await openRotatingLog({ ...defaults, folder, sync, frequency: 50 });
    log.write('first\n');
    await vi.waitFor(() => expect(rotated().length).toBeGreaterThan(1));
    log.write('second\n');
    await log.close();
    expect(allLines()).toEqual(['first', 'second']);
  });

  it('goes on where the last run stopped', async () => {
    const lines = numbered(90);
    for (const part of [lines.slice(0, 30), lines.slice(30, 60), lines.slice(60)]) {
      const log = await openRotatingLog({ ...defaults, folder, sync });
      for (const line of part) log.write(`${line}\n`);
      await log.close();
    }
    expect(allLines()).toEqual(lines);
  });
});

describe('a rotating log', () => {
  it('keeps only the newest files while it runs', async () => {
    const log = await openRotatingLog({ ...defaults, folder, sync: true, keep: 3 });
    await writeInBatches(log, numbered(400));
    await vi.waitFor(() => expect(rotated().length).toBeLessThanOrEqual(4));
    await log.close();
    expect(allLines().at(-1)).toBe(numbered(400).at(-1));
  });

  it('keeps what its files hold together within its limit, and the newest lines', async () => {
    const log = await openRotatingLog({ ...defaults, folder, sync: true, maxTotalBytes: 9_000 });
    await writeInBatches(log, numbered(400));
    const held = (): number => rotated().reduce((sum, file) => sum + statSync(join(folder, 'app', file)).size, 0);
    await vi.waitFor(() => expect(held()).toBeLessThanOrEqual(9_000));
    await log.close();
    expect(rotated().length).toBeGreaterThan(2);
    expect(allLines().at(-1)).toBe(numbered(400).at(-1));
  });

  it('makes room at its start for what earlier runs left', async () => {
    mkdirSync(join(folder, 'app'));
    for (const day of [1, 2, 3]) writeFileSync(join(folder, 'app', `app.2020-01-0${day}.1.log`), 'old\n'.repeat(1_000));
    const log = await openRotatingLog({ ...defaults, folder, sync: true, maxTotalBytes: 7_000 });
    await log.close();
    expect(rotated().filter((file) => file.includes('2020'))).toEqual(['app.2020-01-03.1.log']);
  });

  it('removes what earlier runs left beyond the limit, and nothing else', async () => {
    mkdirSync(join(folder, 'app'));
    const names = ['app.2020-01-01.1.log', 'app.2020-01-02.10.log', 'app.2020-01-02.9.log', 'app.notes.log'];
    for (const name of names) writeFileSync(join(folder, 'app', name), 'old\n');
    const log = await openRotatingLog({ ...defaults, folder, keep: 1 });
    await log.close();
    expect(existsSync(join(folder, 'app', 'app.2020-01-02.10.log'))).toBe(true);
    expect(existsSync(join(folder, 'app', 'app.notes.log'))).toBe(true);
    expect(rotated()).not.toContain('app.2020-01-02.9.log');
    expect(rotated()).not.toContain('app.2020-01-01.1.log');
  });

  it('has the line in the file when a synchronous write returns', async () => {
    const log = await openRotatingLog({ ...defaults, folder, sync: true });
    log.write('at once\n');
    expect(readFileSync(log.link, 'utf8')).toBe('at once\n');
    await log.close();
  });

  it('keeps its place in the day although somebody removed the newest file', async () => {
    await (await openRotatingLog({ ...defaults, folder })).close();
    const [first = ''] = rotated();
    const [second, third] = [first.replace(/1\.log$/, '2.log'), first.replace(/1\.log$/, '3.log')];
    writeFileSync(join(folder, 'app', second), 'two\n');
    rmSync(join(folder, 'app', 'current.log'));
    symlinkSync(third, join(folder, 'app', 'current.log'));
    const log = await openRotatingLog({ ...defaults, folder, sync: true });
    log.write('back\n');
    await log.close();
    expect(readFileSync(log.link, 'utf8')).toBe('two\nback\n');
  });

  it('does not let strangers read its files', async () => {
    const log = await openRotatingLog({ ...defaults, folder });
    await log.close();
    expect(statSync(log.link).mode & 0o007).toBe(0);
  });

  it('says what is in the way, and what to do', async () => {
    writeFileSync(join(folder, 'app.log'), 'written by something else\n');
    const opening = openRotatingLog({ ...defaults, folder });
    await expect(opening).rejects.toThrow(LogFolderError);
    await expect(opening).rejects.toThrow(/app\.log is not a link.*set LOG_DIR/);
    expect(lstatSync(join(folder, 'app.log')).isFile()).toBe(true);
  });

  it('refuses limits that cannot both hold', async () => {
    const opening = openRotatingLog({ ...defaults, folder, maxTotalBytes: 1_999 });
    await expect(opening).rejects.toThrow(/maxTotalBytes: at least maxBytes \(2000\), not 1999/);
  });

  it('refuses a name that would leave its folder', async () => {
    await expect(openRotatingLog({ ...defaults, folder, name: '../app' })).rejects.toThrow(/name: lower-case letters/);
  });

  it('reports a failing write once, not once a line', async () => {
    await (await openRotatingLog({ ...defaults, folder })).close();
    const [file] = rotated();
    rmSync(join(folder, 'app', String(file)));
    symlinkSync('/dev/full', join(folder, 'app', String(file)));
    const errors: string[] = [];
    const onError = (error: Error): number => errors.push(error.message);
    const log = await openRotatingLog({ ...defaults, folder, sync: true, onError });
    for (const line of numbered(200)) log.write(`${line}\n`);
    await log.close();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/Writing to .*app\.log failed \(ENOSPC/);
  });
});
