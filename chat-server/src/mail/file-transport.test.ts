import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { faultyFiles } from '../storage/files/faulty-files.ts';
import { nodeFiles } from '../storage/files/node-files.ts';
import { createFileTransport } from './file-transport.ts';

const record = {
  id: '3b1f0f0e-0000-4000-8000-000000000001',
  to: 'ana@example.org',
  subject: 'Votre code',
  text: '« 123 456 »\n',
  createdAt: Date.UTC(2026, 0, 2),
  attempts: 0,
  nextAt: 0,
};
const name = `2026-01-02T00-00-00-000Z-${record.id}.txt`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mail-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('writes a mail to a file, tells its name, and replaces it at a repeat', async () => {
  const wrote: string[] = [];
  const transport = createFileTransport({ files: nodeFiles, folder, wrote: (...args) => wrote.push(args.join(' ')) });
  expect(await transport.deliver(record)).toEqual({ outcome: 'accepted' });
  await writeFile(join(folder, `${name}.new`), 'half of a mail that a crash cut sh');
  expect(await transport.deliver(record)).toEqual({ outcome: 'accepted' });
  expect(await readdir(folder)).toEqual([name]);
  expect(await readFile(join(folder, name), 'utf8')).toBe('To: ana@example.org\nSubject: Votre code\n\n« 123 456 »\n');
  expect(wrote[0]).toBe(`${record.id} ${join(folder, name)}`);
});

it('fails for now on a full disk, and shows no half mail', async () => {
  const faulty = faultyFiles(nodeFiles);
  const wrote: string[] = [];
  const transport = createFileTransport({ files: faulty.files, folder, wrote: (id) => wrote.push(id) });
  faulty.play({ verb: 'createSynced', code: 'ENOSPC', times: 1 });
  expect(await transport.deliver(record)).toEqual({ outcome: 'failed', why: 'ENOSPC' });
  expect([await readdir(folder), wrote]).toEqual([[], []]);
  expect(await transport.deliver(record)).toEqual({ outcome: 'accepted' });
});
