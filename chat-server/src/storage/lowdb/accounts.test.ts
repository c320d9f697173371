import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accountsContract, someAccount, someSession } from '../accounts.contract.ts';
import { nodeFiles } from '../files/node-files.ts';
import { type DocumentStores, openDocumentStores } from './document-stores.ts';
import { watchedFiles, type WatchedFiles } from './watched-files.ts';

let folder: string;
let watched: WatchedFiles;
let opened: DocumentStores[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stores-'));
  watched = watchedFiles(nodeFiles);
  opened = [];
});

afterEach(async () => {
  await Promise.all(opened.map((stores) => stores.close()));
  await rm(folder, { recursive: true });
});

async function open(): Promise<DocumentStores> {
  const stores = await openDocumentStores({
    files: watched.files,
    folder,
    masterKey: new Uint8Array(32).fill(7),
    clock: { now: () => 1_000 },
    onFatal: (error) => expect.fail(error.message),
  });
  opened.push(stores);
  return stores;
}

const NO_ROOM = { code: 'ENOSPC', syscall: 'write' };
const MINUTE = 60_000;

accountsContract(open, open);

it('gives address and handle back when an account could not be written', async () => {
  const { accounts } = await open();
  const account = someAccount();
  const heal = watched.fail('createSynced', NO_ROOM);
  await expect(accounts.insert(account)).rejects.toMatchObject({ code: 'not_stored' });
  expect(await accounts.findByEmail(account.email!)).toBeUndefined();
  expect(await accounts.search(account.handle, 5)).toEqual([]);
  heal();
  expect(await accounts.insert({ ...account, id: crypto.randomUUID() })).toBe(true);
});

it('gives a new handle back, and keeps the old one, when a change could not be written', async () => {
  const { accounts } = await open();
  const account = someAccount({ handle: 'old-handle' });
  await accounts.insert(account);
  const heal = watched.fail('createSynced', NO_ROOM);
  const change = accounts.update(account.id, (each) => ({ ...each, handle: 'new-handle' }));
  await expect(change).rejects.toMatchObject({ code: 'not_stored' });
  heal();
  expect((await accounts.findByHandle('old-handle'))?.id).toBe(account.id);
  await expect(accounts.insert(someAccount({ handle: 'old-handle' }))).rejects.toMatchObject({ code: 'handle_taken' });
  expect(await accounts.insert(someAccount({ handle: 'new-handle' }))).toBe(true);
});

it('shows an account only once it is durable', async () => {
  const { accounts } = await open();
  const account = someAccount();
  const inserting = accounts.insert(account);
  expect(await accounts.findByEmail(account.email!)).toBeUndefined();
  await inserting;
  expect(await accounts.findByEmail(account.email!)).toEqual(account);
});

it('writes a last use every ten minutes and at the end, and not in between', async () => {
  const { sessions, close } = await open();
  const session = someSession('ana');
  await sessions.insert(session);
  watched.done.length = 0;
  for (let minute = 1; minute < 10; minute += 1) sessions.touch(session, session.lastUsedAt + minute * MINUTE);
  expect(watched.done).toEqual([]);
  sessions.touch(session, session.lastUsedAt + 10 * MINUTE);
  sessions.touch(session, session.lastUsedAt + 11 * MINUTE);
  await close();
  const stored = await (await open()).sessions.findByTokenHash(session.tokenHash);
  expect(stored?.lastUsedAt).toBe(session.lastUsedAt + 11 * MINUTE);
});

it('survives a last use that cannot be written, and writes the next', async () => {
  const { sessions, close } = await open();
  const session = someSession('ana');
  await sessions.insert(session);
  const heal = watched.fail('createSynced', NO_ROOM);
  sessions.touch(session, session.lastUsedAt + 10 * MINUTE);
  await close();
  heal();
  await close();
  const stored = await (await open()).sessions.findByTokenHash(session.tokenHash);
  expect(stored?.lastUsedAt).toBe(session.lastUsedAt + 10 * MINUTE);
});

it('lists a session before it exists, and as long as it does: no crash hides one', async () => {
  const { sessions } = await open();
  const session = someSession('ana');
  const renames = () => watched.done.filter((call) => /^(rename|remove \w+\.json)/.test(call));
  await sessions.insert(session);
  const name = `${Buffer.from(session.tokenHash, 'base64url').toString('hex')}.json`;
  expect(renames().slice(-2)).toEqual(['rename ana.json', `rename ${name}`]);
  await sessions.remove(session);
  expect(renames().slice(-2)).toEqual([`remove ${name}`, 'remove ana.json']);
});

it('lists what there is when a crash left the name of a session that was never written', async () => {
  const { sessions } = await open();
  const [lost, kept] = [someSession('ana'), someSession('ana')];
  await sessions.insert(kept);
  await sessions.insert(lost);
  await rm(sessionPath(lost.tokenHash));
  expect((await (await open()).sessions.listOf('ana', 2_000)).map(({ id }) => id)).toEqual([kept.id]);
});

it('clears the names of such sessions when all are ended', async () => {
  const { sessions } = await open();
  const lost = someSession('ana');
  await sessions.insert(lost);
  await rm(sessionPath(lost.tokenHash));
  expect(await sessions.removeAllOf('ana')).toEqual([]);
  expect(await readdir(join(folder, 'account-sessions', 'an'))).toEqual([]);
});

it('sweeps past a session that cannot be read', async () => {
  const { sessions } = await open();
  const [damaged, ended] = [someSession('ana'), someSession('ana', { expiresAt: 2_000 })].map((each, at) => ({
    ...each,
    tokenHash: Buffer.alloc(32, at).toString('base64url'),
  }));
  await sessions.insert(damaged!);
  await sessions.insert(ended!);
  await writeFile(sessionPath(damaged!.tokenHash), '');
  expect(await sessions.sweep(2_000, 10)).toBe(1);
});

it('ends no session that is used between the look of the sweep and its turn', async () => {
  const { sessions } = await open();
  const session = someSession('ana', { idleLimit: 10 });
  await sessions.insert(session);
  const { read } = watched.files;
  let reads = 0;
  watched.files.read = async (path) => {
    if (path === sessionPath(session.tokenHash) && ++reads === 2) sessions.touch(session, 1_995);
    return read(path);
  };
  expect(await sessions.sweep(2_000, 10)).toBe(0);
  expect(reads).toBe(2);
});

it('leaves nothing of a session that it sweeps', async () => {
  const { sessions } = await open();
  await sessions.insert(someSession('ana', { expiresAt: 2_000 }));
  await sessions.sweep(2_000, 10);
  expect(await readdir(join(folder, 'account-sessions', 'an'))).toEqual([]);
});

it('sweeps no further once it is closed', async () => {
  const { sessions, close } = await open();
  for (let made = 0; made < 3; made += 1) await sessions.insert(someSession('ana', { expiresAt: 2_000 }));
  const sweeping = sessions.sweep(2_000, 10);
  await close();
  expect(await sweeping).toBeLessThanOrEqual(1);
  expect(await sessions.listOf('ana', 0)).not.toEqual([]);
});

function sessionPath(tokenHash: string): string {
  const name = Buffer.from(tokenHash, 'base64url').toString('hex');
  return join(folder, 'sessions', name.slice(0, 2), `${name}.json`);
}
