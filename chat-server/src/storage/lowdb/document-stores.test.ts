import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Files } from '../../core/files.ts';
import { someAccount } from '../accounts.contract.ts';
import { nodeFiles } from '../files/node-files.ts';
import { openDocumentStores } from './document-stores.ts';
import { wrap } from './envelope.ts';
import { EventLog } from './event-log.ts';
import { RESTORE_ADVICE } from './restore-advice.ts';
import { DOCUMENT_FOLDERS } from './store-manifest.ts';
import { watchedFiles } from './watched-files.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
});

afterEach(() => rm(folder, { recursive: true }));

const MASTER = new Uint8Array(32).fill(7);

function open(masterKey = MASTER, files: Files = nodeFiles) {
  return openDocumentStores({
    files,
    folder,
    masterKey,
    clock: { now: () => 1_234 },
    onFatal: (error) => expect.fail(error.message),
  });
}

function openLog(files: Files = nodeFiles) {
  return EventLog.open({
    files,
    folder: join(folder, 'events'),
    segmentBytes: 4096,
    visit: () => undefined,
    onFatal: () => undefined,
  });
}

/** A file system on which only the first changes happen, as if the process had been killed behind them. */
function dyingAfter(changes: number): Files {
  let left = changes;
  const change = (verb: 'createSynced' | 'rename' | 'remove' | 'makeFolder' | 'syncFolder') => ({
    [verb]: async (...args: [string, string]) => {
      if ((left -= 1) < 0) throw new Error('the process was killed');
      return nodeFiles[verb](...args);
    },
  });
  return {
    ...nodeFiles,
    ...change('createSynced'),
    ...change('rename'),
    ...change('remove'),
    ...change('makeFolder'),
    ...change('syncFolder'),
  };
}

it('says what it is once, and says the same at the next start', async () => {
  const { manifest } = await open();
  expect(manifest).toMatchObject({ format: 1, createdAt: 1_234 });
  expect(manifest.epoch).toMatch(/^[0-9a-f]{8}-/);
  expect((await open()).manifest).toEqual(manifest);
});

it('begins beside a lock and a key file, but not beside data without a manifest', async () => {
  await writeFile(join(folder, 'master.key'), 'key');
  await open();
  const { accounts } = await open();
  await accounts.insert(someAccount());
  await rm(join(folder, 'store.json'));
  await expect(open()).rejects.toThrow(/holds data in accounts\/ but no store\.json: .* Nothing was changed\./);
});

it('refuses a folder with events and no manifest', async () => {
  await mkdir(join(folder, 'events'));
  await writeFile(join(folder, 'events', '000001.log'), '');
  await expect(open()).rejects.toThrow('holds data in events/ but no store.json');
  expect(await readdir(folder)).not.toContain('accounts');
});

it('refuses a store that has lost a folder', async () => {
  await open();
  await rm(join(folder, 'keys'), { recursive: true });
  await expect(open()).rejects.toThrow(/has lost keys\/: a part of the store is missing\./);
  await expect(open()).rejects.toThrow(RESTORE_ADVICE);
});

it.each([
  ['events/ and events.json', ['events', 'events.json'], 'has lost events/'],
  ['events.json and what was in events/', ['events/000001.log', 'events.json'], 'has lost events.json'],
])('refuses a store that has lost %s, and makes nothing in their place', async (_, names, reason) => {
  await open();
  await (await openLog()).close();
  for (const name of names) await rm(join(folder, name), { recursive: true });
  const left = await readdir(folder);
  await expect(open()).rejects.toThrow(reason);
  expect(await readdir(folder)).toEqual(left);
});

it('refuses a log whose folder is remembered and whose store is gone', async () => {
  await open();
  await (await openLog()).close();
  await rm(join(folder, 'store.json'));
  await rm(join(folder, 'events/000001.log'));
  await expect(open()).rejects.toThrow('remembers events but holds no store.json');
});

it('starts after a first start that a crash cut short, wherever it did', async () => {
  const whole = watchedFiles(nodeFiles);
  await open(MASTER, whole.files);
  await (await openLog(whole.files)).close();
  expect(whole.done.length).toBeGreaterThan(20);
  for (let step = 0; step < whole.done.length; step += 1) {
    await rm(folder, { recursive: true });
    const cut = dyingAfter(step);
    await open(MASTER, cut).catch(() => undefined);
    await openLog(cut).then(
      (log) => log.close(),
      () => undefined,
    );
    expect((await open()).manifest.format).toBe(1);
    await (await openLog()).close();
  }
}, 30_000);

/** Turns the folder into the store of an earlier release: without these folders, and with what that release wrote about itself. */
async function becomeOlder(without: string[], told: 'names its folders' | 'names none'): Promise<void> {
  const { folders, ...rest } = (await open()).manifest;
  for (const name of without) await rm(join(folder, name), { recursive: true });
  const left = folders.filter((name) => !without.includes(name));
  await writeFile(join(folder, 'store.json'), wrap(told === 'names none' ? rest : { ...rest, folders: left }));
}

/** What came after the first release. */
const LATER = DOCUMENT_FOLDERS.slice(6);

it.each([
  ['names its folders', ['mails']],
  ['names none', LATER],
] as const)('adds the folders of this release to an older store that %s', async (told, without) => {
  const { manifest } = await open();
  await becomeOlder([...without], told);
  const upgraded = (await open()).manifest;
  expect({ ...upgraded, folders: [...upgraded.folders].sort() }).toEqual({
    ...manifest,
    folders: [...DOCUMENT_FOLDERS].sort(),
  });
  expect(await readdir(folder)).toEqual(expect.arrayContaining([...DOCUMENT_FOLDERS]));
  await rm(join(folder, 'mails'), { recursive: true });
  await expect(open()).rejects.toThrow(/has lost mails\//);
});

it.each(['names its folders', 'names none'] as const)(
  'still misses a folder that an older store had, where it %s',
  async (told) => {
    await becomeOlder([...LATER], told);
    await rm(join(folder, 'sessions'), { recursive: true });
    const left = await readdir(folder);
    await expect(open()).rejects.toThrow(/has lost sessions\//);
    expect(await readdir(folder)).toEqual(left);
  },
);

it('takes no data into a store that does not know of it', async () => {
  await becomeOlder(['mails'], 'names its folders');
  await mkdir(join(folder, 'mails', 'aa'), { recursive: true });
  await expect(open()).rejects.toThrow(/holds data in mails\/ but a store\.json that does not know of it/);
});

it('finishes an upgrade that a crash cut short, wherever it did', async () => {
  await becomeOlder([...LATER], 'names none');
  const whole = watchedFiles(nodeFiles);
  await open(MASTER, whole.files);
  expect(whole.done.length).toBeGreaterThan(4);
  for (let step = 0; step < whole.done.length; step += 1) {
    await becomeOlder([...LATER], 'names none');
    await open(MASTER, dyingAfter(step)).catch(() => undefined);
    expect((await open()).manifest.folders).toHaveLength(DOCUMENT_FOLDERS.length);
  }
}, 30_000);

it('refuses a newer format, and another master key', async () => {
  const { manifest } = await open();
  await expect(open(new Uint8Array(32).fill(8))).rejects.toThrow(
    `Set MASTER_KEY to the key whose fingerprint is ${manifest.masterKeyFingerprint}, or DATA_DIR to another folder.`,
  );
  await writeFile(join(folder, 'store.json'), wrap({ ...manifest, format: 2 }));
  await expect(open()).rejects.toThrow(/store\.json was written by a newer release .*Run that release/);
});

it('refuses a damaged account at the start', async () => {
  const { accounts } = await open();
  const account = someAccount();
  await accounts.insert(account);
  const path = join(folder, 'accounts', account.id.slice(0, 2), `${account.id}.json`);
  await writeFile(path, (await readFile(path)).subarray(0, 40));
  await expect(open()).rejects.toThrow(`${path} is damaged`);
});

it('sweeps what writes that never ended have left', async () => {
  await open();
  await writeFile(join(folder, 'tmp', 'left.tmp'), 'half');
  await open();
  expect(await readdir(join(folder, 'tmp'))).toEqual([]);
});
