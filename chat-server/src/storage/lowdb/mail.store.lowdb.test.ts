import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MailRecord, MailStore } from '../../mail/mail.store.ts';
import { nodeFiles } from '../files/node-files.ts';
import { openDocumentStores } from './document-stores.ts';
import { wrap } from './envelope.ts';
import type { StoredMail } from './mail.store.lowdb.ts';
import { masterKeyOf } from './master-key.ts';
import { watchedFiles, type WatchedFiles } from './watched-files.ts';

const MASTER = new Uint8Array(32).fill(7);

let folder: string;
let watched: WatchedFiles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mails-'));
  watched = watchedFiles(nodeFiles);
});
afterEach(() => rm(folder, { recursive: true }));

async function open(): Promise<MailStore> {
  const stores = await openDocumentStores({
    files: watched.files,
    folder,
    masterKey: MASTER,
    clock: { now: () => 1_234 },
    onFatal: (error) => expect.fail(error.message),
  });
  return stores.mails;
}

function some(id: string, change: Partial<MailRecord> = {}): MailRecord {
  const words = { to: 'ana@example.org', subject: 'Votre code', text: '« 123 456 »' };
  return { id, ...words, createdAt: 1, expiresAt: 9, attempts: 0, nextAt: 1, ...change };
}

async function all(mails: MailStore): Promise<{ id: string; nextAt: number }[]> {
  const found = [];
  for await (const each of mails.waiting()) found.push(each);
  return found;
}

const pathOf = (id: string) => join(folder, 'mails', id.slice(0, 2), `${id}.json`);
const onDisk = async (id: string) =>
  (JSON.parse(await readFile(pathOf(id), 'utf8')) as { data: StoredMail & Record<string, unknown> }).data;

it('gives a mail back as it was, after a restart too', async () => {
  await (await open()).insert(some('aa1'));
  expect(await (await open()).find('aa1')).toEqual(some('aa1'));
  expect(await (await open()).find('aa2')).toBeUndefined();
});

it('writes neither address nor words in the open, notes which master key seals them, and seals each anew', async () => {
  const mails = await open();
  await mails.insert(some('aa1'));
  await mails.insert(some('aa2'));
  const [one, two] = [await onDisk('aa1'), await onDisk('aa2')];
  expect(Object.keys(one).sort()).toEqual(
    ['attempts', 'createdAt', 'expiresAt', 'id', 'master', 'nextAt', 'sealed'].sort(),
  );
  expect(one.master).toBe(masterKeyOf(MASTER).fingerprint);
  expect(one.sealed).not.toBe(two.sealed);
});

it('does not open what was sealed for another mail', async () => {
  const mails = await open();
  await mails.insert(some('aa1'));
  await mails.insert(some('aa2', { to: 'eve@example.org' }));
  await writeFile(pathOf('aa2'), wrap({ ...(await onDisk('aa2')), sealed: (await onDisk('aa1')).sealed }));
  await expect(mails.find('aa2')).rejects.toThrow(/authenticate/);
});

it('lists what waits by when it is due, and forgets what was removed', async () => {
  const mails = await open();
  await mails.insert(some('aa1', { nextAt: 9 }));
  await mails.insert(some('bb1', { nextAt: 3 }));
  await mails.insert(some('cc1', { nextAt: 4 }));
  await mails.postpone('bb1', 2, 7);
  await mails.remove('cc1');
  const listed = await all(await open());
  expect(listed).toEqual([
    { id: 'bb1', nextAt: 7 },
    { id: 'aa1', nextAt: 9 },
  ]);
  expect(await mails.find('bb1')).toEqual(some('bb1', { attempts: 2, nextAt: 7 }));
});

it('says so when a full disk keeps no record, and keeps none', async () => {
  const mails = await open();
  watched.fail('createSynced', { code: 'ENOSPC', syscall: 'write' }, 1);
  await expect(mails.insert(some('aa1'))).rejects.toMatchObject({ code: 'not_stored' });
  expect(await all(mails)).toEqual([]);
  await mails.insert(some('aa1'));
  expect(await mails.find('aa1')).toEqual(some('aa1'));
});
