import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readJournalFile, replaceJournal } from './journal-file.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'repere-journal-'));
  path = join(folder, 'ANOMALIES.md');
  writeFileSync(path, 'before', { mode: 0o640 });
});
afterEach(() => rmSync(folder, { recursive: true }));

it('replaces the whole file, keeps its mode, and leaves nothing beside it', async () => {
  chmodSync(path, 0o640);
  await replaceJournal(path, 'before', 'after');
  expect(readFileSync(path, 'utf8')).toBe('after');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['ANOMALIES.md']);
});

it('touches nothing where nothing changed', async () => {
  const { ino, mtimeMs } = statSync(path);
  await replaceJournal(path, 'before', 'before');
  expect(statSync(path)).toMatchObject({ ino, mtimeMs });
});

it('leaves alone what somebody saved meanwhile', async () => {
  writeFileSync(path, 'saved by an editor');
  await expect(replaceJournal(path, 'before', 'after')).rejects.toThrow(/saved by somebody else/);
  expect(readFileSync(path, 'utf8')).toBe('saved by an editor');
  expect(readdirSync(folder)).toEqual(['ANOMALIES.md']);
});

it('follows a link to where the file is', async () => {
  const link = join(folder, 'link.md');
  symlinkSync(path, link);
  await replaceJournal(link, 'before', 'after');
  expect(readFileSync(path, 'utf8')).toBe('after');
  expect(readdirSync(folder)).toEqual(['ANOMALIES.md', 'link.md']);
});

it('reads every byte, a mark at the beginning too, and names the line of what is no UTF-8', async () => {
  writeFileSync(path, '\ufeffé\r\n');
  expect(await readJournalFile(path)).toBe('\ufeffé\r\n');
  writeFileSync(path, Buffer.from('é\n\n\xffx\n', 'latin1'));
  await expect(readJournalFile(path)).rejects.toThrow('line 1: bytes that are no UTF-8');
  writeFileSync(path, Buffer.concat([Buffer.from('é\n\n'), Buffer.from([0xff]), Buffer.from('x\n')]));
  await expect(readJournalFile(path)).rejects.toThrow('line 3: bytes that are no UTF-8');
});

it('says that there is no such file', async () => {
  await expect(readJournalFile(join(folder, 'none.md'))).rejects.toThrow(/there is no .*none\.md/);
});
