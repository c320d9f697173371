import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import type { Account } from '../accounts/index.ts';
import type { NewEvent } from '../conversations/conversation.store.ts';
import type { Files } from '../core/index.ts';
import { nodeFiles } from '../storage/files/node-files.ts';
import { openConversationStore } from '../storage/lowdb/conversation.store.lowdb.ts';
import { openDocumentStores } from '../storage/lowdb/document-stores.ts';
import { createErasures } from './erasures.ts';

const [ANA, BEN, COACH] = ['ana', 'ben', 'coach'];
const NOW = 1_700_000_000_000;

let folder: string;
/** What lets each of the stores go that a test has opened. */
const opened: (() => Promise<void>)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repere-erase-'));
});
afterEach(async () => {
  // What was refused may have left a key on its way to the disk.
  await Promise.allSettled(opened.splice(0).map((close) => close()));
  await rm(folder, { recursive: true });
});

/** Real stores in the folder, and what erases in them. */
async function open(files: Files = nodeFiles) {
  const onFatal = (): void => undefined;
  const clock = { now: () => NOW };
  const documents = await openDocumentStores({ files, folder, masterKey: new Uint8Array(32).fill(7), clock, onFatal });
  const { accounts, keys, sessions } = documents;
  const conversations = await openConversationStore({
    files,
    folder: join(folder, 'events'),
    keys,
    epoch: 'test',
    onFatal,
  });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= conversations.close().finally(() => documents.close()));
  opened.push(close);
  const happened: string[] = [];
  const parts = {
    ...documents,
    conversations,
    forget: [],
    broadcast: () => ({ to: () => undefined, endSession: (session: string) => void happened.push(`cut ${session}`) }),
    clock,
    events: {
      erased: (account: string) => void happened.push(`erased ${account}`),
      erasureFailed: (account: string) => void happened.push(`failed ${account}`),
    },
  };
  return {
    accounts,
    keys,
    sessions,
    conversations,
    happened,
    parts,
    erasures: createErasures(parts),
    close,
  };
}

type Stores = Awaited<ReturnType<typeof open>>;

function account(id: string): Account {
  const role = id === COACH ? 'coach' : 'member';
  return { id, email: `${id}@example.org`, handle: id, name: id, role, language: 'en', createdAt: 1 };
}

function say({ conversations }: Stores, conversation: string, author: string, text: string, first: NewEvent[] = []) {
  return conversations.append({
    conversation,
    author,
    role: author === COACH ? 'coach' : 'member',
    clientId: text,
    at: 1,
    body: text,
    decide: (head) => [...(head ? [] : first), { stream: 'shared', type: 'message', content: { text } }],
  });
}

/** Ana asks the coach, and talks with Ben; Ben asks the coach; all are signed in. */
async function settle(stores: Stores): Promise<void> {
  const created = (kind: 'direct' | 'coaching'): NewEvent => ({ stream: 'shared', type: 'created', kind });
  const joined = (who: string): NewEvent => ({ stream: 'shared', type: 'joined', account: who });
  for (const id of [ANA, BEN, COACH]) {
    await stores.accounts.insert(account(id));
    await stores.sessions.insert({
      id: `session-of-${id}`,
      tokenHash: Buffer.from(id).toString('base64url'),
      account: id,
      carrier: 'cookie',
      createdAt: 1,
      confirmedAt: 1,
      lastUsedAt: NOW,
      expiresAt: NOW * 2,
      idleLimit: NOW,
      device: 'a test',
    });
  }
  await say(stores, 'of-ana', ANA, 'a question', [created('coaching')]);
  await say(stores, 'of-ana', COACH, 'an answer');
  await say(stores, 'both', ANA, 'dear Ben', [created('direct'), joined(ANA), joined(BEN)]);
  await say(stores, 'both', BEN, 'dear Ana');
  await say(stores, 'of-ben', BEN, 'another question', [created('coaching')]);
  await say(stores, 'of-ben', COACH, 'another answer');
}

async function texts({ conversations }: Stores, conversation: string): Promise<(string | null)[]> {
  const events = await conversations.eventsAfter(conversation, 0, 100);
  return events.flatMap((event) => (event.type === 'message' ? [event.content?.text ?? null] : []));
}

/** What must be true once Ana is erased, whatever happened on the way. */
async function expectErased(stores: Stores): Promise<void> {
  expect(await stores.accounts.find(ANA)).toBeUndefined();
  expect(await stores.accounts.findByEmail('ana@example.org')).toBeUndefined();
  expect(await stores.sessions.listOf(ANA, NOW)).toEqual([]);
  expect(await texts(stores, 'of-ana')).toEqual([null, null]);
  expect(await texts(stores, 'both')).toEqual([null, 'dear Ana']);
  expect(await texts(stores, 'of-ben')).toEqual(['another question', 'another answer']);
  expect(await stores.sessions.listOf(BEN, NOW)).toHaveLength(1);
  await expect(stores.keys.obtain(`account:${ANA}`)).rejects.toMatchObject({ code: 'not_found' });
  await expect(say(stores, 'of-ana', COACH, 'too late')).rejects.toMatchObject({ code: 'not_found' });
}

it('erases one person: account, sessions, texts, and the coaches’ words about them; nobody else’s', async () => {
  const stores = await open();
  await settle(stores);
  await stores.erasures.erase(ANA);
  await expectErased(stores);
  expect(stores.happened).toEqual(['cut session-of-ana', 'erased ana']);
  expect(await stores.accounts.insert({ ...account('ana2'), email: 'ana@example.org', handle: 'ana' })).toBe(true);
});

/** The real files without fsync: nothing here loses power. */
const quickFiles: Files = {
  ...nodeFiles,
  createSynced: (path, data) => writeFile(path, data, { flag: 'wx' }),
  syncFolder: async () => undefined,
};

/** A disk on which, from a moment on, only so many changes happen: then the process is as good as dead. */
function dyingFiles(): { files: Files; dieAfter(changes: number): void } {
  let left = Infinity;
  const mortal =
    <Args extends unknown[], Result>(verb: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      left -= 1;
      if (left < 0) throw Object.assign(new Error('the process is dead'), { code: 'EIO', syscall: 'write' });
      return verb(...args);
    };
  const { createSynced, rename: move, remove, makeFolder } = quickFiles;
  return {
    files: {
      ...quickFiles,
      createSynced: mortal(createSynced),
      rename: mortal(move),
      remove: mortal(remove),
      makeFolder: mortal(makeFolder),
    },
    dieAfter: (changes) => void (left = changes),
  };
}

// It starts as often as there are moments to die at, which a busy disk takes long for.
it('goes on at the next start, wherever the process died', { timeout: 60_000 }, async () => {
  const before = await open();
  await settle(before);
  await before.close();
  const template = `${folder}-template`;
  await rename(folder, template);
  onTestFinished(() => rm(template, { recursive: true }));

  let deaths = 0;
  for (let changes = 0, finished = false; !finished; changes += 1) {
    await rm(folder, { recursive: true, force: true });
    await cp(template, folder, { recursive: true });
    const dying = dyingFiles();
    const doomed = await open(dying.files);
    dying.dieAfter(changes);
    finished = await doomed.erasures.erase(ANA).then(
      () => true,
      () => false,
    );
    await doomed.close().catch(() => undefined);

    const after = await open(quickFiles);
    deaths += await after.erasures.replay();
    // Before the journal knows of it, nothing has been touched; from then on, all of it.
    if (await after.accounts.find(ANA)) {
      expect(await texts(after, 'of-ana')).toEqual(['a question', 'an answer']);
      await after.erasures.erase(ANA);
    }
    await expectErased(after);
    await after.close();
  }
  expect(deaths).toBeGreaterThan(10);
});

it('erases again what an older folder brings back', async () => {
  const stores = await open();
  await settle(stores);
  await stores.parts.erasures.note({ account: ANA, at: NOW, coachingConversations: ['of-ana'] });
  await stores.close();
  const restored = await open();
  expect(await restored.erasures.replay()).toBe(1);
  await expectErased(restored);
  expect(await restored.erasures.replay()).toBe(0);
  await restored.close();
});

it('leaves no readable text of somebody who writes while being erased', async () => {
  const stores = await open();
  await settle(stores);
  const created: NewEvent = { stream: 'shared', type: 'created', kind: 'coaching' };
  const outcomes: unknown[] = [];
  let over = false;
  const write = async (writer: number) => {
    for (let turn = 0, last = false; !last; turn += 1) {
      last = over;
      const name = `${writer}-${turn}`;
      const where = [`new-${name}`, 'of-ana', 'both'][(writer + turn) % 3]!;
      outcomes.push(await say(stores, where, ANA, `word ${name}`, [created]).catch((error: unknown) => error));
    }
  };
  const writers = Promise.all(Array.from({ length: 6 }, (_, writer) => write(writer)));
  await stores.erasures.erase(ANA).finally(() => (over = true));
  await writers;
  // The race was one: some got through, and some did not.
  expect(outcomes.some((outcome) => !(outcome instanceof Error))).toBe(true);
  expect(outcomes.at(-1)).toMatchObject({ code: 'not_found' });
  const noted = await stores.parts.erasures.find(ANA);
  for (const { id, kind } of await stores.conversations.listOf(ANA, 1000)) {
    if (id === 'both') continue;
    expect(kind).toBe('coaching');
    expect(await texts(stores, id)).not.toContainEqual(expect.any(String));
    expect(noted?.coachingConversations).toContain(id);
  }
  expect(new Set(await texts(stores, 'both'))).toEqual(new Set([null, 'dear Ana']));
});

it('erases those whose day has come, and goes on after one that fails', async () => {
  const stores = await open();
  await settle(stores);
  await stores.accounts.update(ANA, (each) => ({ ...each, erasureAt: NOW }));
  await stores.accounts.update(BEN, (each) => ({ ...each, erasureAt: NOW + 1 }));
  await stores.accounts.update(COACH, (each) => ({ ...each, erasureAt: NOW - 1 }));
  const erasures = createErasures({
    ...stores.parts,
    forget: [async (id) => (id === COACH ? Promise.reject(new Error('no')) : undefined)],
  });
  await erasures.eraseDue();
  expect(stores.happened.filter((each) => !each.startsWith('cut')).sort()).toEqual(['erased ana', 'failed coach']);
  expect(await stores.accounts.find(BEN)).toBeDefined();
});
