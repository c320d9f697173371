import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import type { NewEvent } from '../conversations/index.ts';
import { type Files, randomIds } from '../core/index.ts';
import { nodeFiles } from '../storage/files/node-files.ts';
import { openConversationStore } from '../storage/lowdb/conversation.store.lowdb.ts';
import { openDocumentStores } from '../storage/lowdb/document-stores.ts';
import { createRetention } from './retention.ts';
import { RETENTION } from './retention-periods.ts';

const [ANA, BEN, COACH] = ['ana', 'ben', 'coach'];
const DAY = 24 * 60 * 60_000;
const START = Date.UTC(2026, 0, 15);
/** The day on which what happened at the start has had its two years. */
const LATER = Date.UTC(2028, 0, 16);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repere-retention-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The real files without fsync: nothing here loses power. */
const quickFiles: Files = {
  ...nodeFiles,
  createSynced: (path, data) => writeFile(path, data, { flag: 'wx' }),
  syncFolder: async () => undefined,
};

/** Real stores in the folder, as of a moment, and what removes from them. */
async function open(now = START, { files = quickFiles, months = 24 } = {}) {
  const onFatal = (): void => undefined;
  const clock = { now: () => now };
  const documents = await openDocumentStores({ files, folder, masterKey: new Uint8Array(32).fill(7), clock, onFatal });
  const { keys } = documents;
  const log = { files, folder: join(folder, 'events'), keys, epoch: 'test', onFatal };
  const conversations = await openConversationStore(log);
  const noted: string[] = [];
  const retention = createRetention({
    ...documents,
    conversations,
    periods: { ...RETENTION, conversations: { months } },
    clock,
    ids: randomIds,
    dataEvents: {
      retained: (rule, count) => void noted.push(`${rule} ${count}`),
      retentionFailed: (rule) => void noted.push(`failed ${rule}`),
      retentionHeldBack: (count) => void noted.push(`held back ${count}`),
    },
  });
  return {
    ...documents,
    conversations,
    retention,
    noted,
    at: (moment: number) => void (now = moment),
    now: () => now,
    async close() {
      await retention.stop();
      await conversations.close();
      await documents.close();
    },
  };
}

type Stores = Awaited<ReturnType<typeof open>>;

const joined = (account: string): NewEvent => ({ stream: 'shared', type: 'joined', account });
const message = (text: string): NewEvent => ({ stream: 'shared', type: 'message', content: { text } });
const note = (text: string): NewEvent => ({ stream: 'desk', type: 'note', content: { text } });

function append({ conversations, now }: Stores, conversation: string, author: string, events: NewEvent[]) {
  const begin: NewEvent[] =
    conversation === 'both'
      ? [{ stream: 'shared', type: 'created', kind: 'direct' }, joined(ANA), joined(BEN)]
      : [{ stream: 'shared', type: 'created', kind: 'coaching' }];
  const role = author === COACH ? 'coach' : 'member';
  const clientId = randomUUID();
  const decide = (head: unknown) => [...(head ? [] : begin), ...events];
  return conversations.append({ conversation, author, role, clientId, at: now(), body: clientId, decide });
}

async function texts({ conversations }: Stores, conversation: string): Promise<(string | null)[]> {
  const shared = await conversations.eventsAfter(conversation, 0, 100);
  const desk = await conversations.eventsAfter(conversation, 0, 100, 'desk');
  return [...shared, ...desk].flatMap((event) =>
    event.type === 'message' || event.type === 'note' ? [event.content?.text ?? null] : [],
  );
}

/** A question with a note, a talk, and one that goes on. */
async function settle(stores: Stores): Promise<void> {
  await append(stores, 'question', ANA, [message('a question')]);
  await append(stores, 'question', COACH, [note('a note')]);
  await append(stores, 'both', ANA, [message('dear Ben')]);
  await append(stores, 'lively', BEN, [message('another question')]);
  stores.at(START + 3 * DAY);
  await append(stores, 'lively', COACH, [note('goes on')]);
}

/** What must be true once the two have had their time. */
async function expectGone(stores: Stores): Promise<void> {
  expect(await texts(stores, 'question')).toEqual([null, null]);
  expect(await texts(stores, 'both')).toEqual([null]);
  expect(await texts(stores, 'lively')).toEqual(['another question', 'goes on']);
}

it('takes two years after the last event, in either stream, and not a day less', async () => {
  const stores = await open();
  await settle(stores);
  stores.at(Date.UTC(2028, 0, 15));
  expect((await stores.retention.apply()).conversations).toBe(0);
  stores.at(LATER);
  expect((await stores.retention.preview()).conversations).toBe(2);
  expect(await texts(stores, 'both')).toEqual(['dear Ben']);
  expect((await stores.retention.apply()).conversations).toBe(2);
  await expectGone(stores);
  expect(stores.noted).toEqual(['conversations 2']);
  expect((await stores.retention.apply()).conversations).toBe(0);
  await stores.close();
  const again = await open(LATER);
  await again.retention.replay();
  await expectGone(again);
  await again.close();
});

it('lets people go on writing where their earlier words are gone, over a restart and another two years', async () => {
  const stores = await open();
  await settle(stores);
  stores.at(LATER);
  await stores.retention.apply();
  await append(stores, 'both', BEN, [message('long time no see')]);
  await stores.close();
  const again = await open(LATER);
  await again.retention.replay();
  expect(await texts(again, 'both')).toEqual([null, 'long time no see']);
  again.at(Date.UTC(2030, 0, 17));
  expect((await again.retention.apply()).conversations).toBe(2);
  expect(await texts(again, 'both')).toEqual([null, null]);
  await again.close();
});

it('keeps what somebody writes at the very moment, or everything where it is told to', async () => {
  const stores = await open();
  await settle(stores);
  stores.at(LATER);
  const writing = Array.from({ length: 5 }, (_, word) => append(stores, 'both', BEN, [message(`word ${word}`)]));
  await Promise.all([stores.retention.apply(), ...writing]);
  expect((await texts(stores, 'both')).slice(1)).toEqual(['word 0', 'word 1', 'word 2', 'word 3', 'word 4']);
  await stores.close();
  const patient = await open(LATER * 2, { months: 0 });
  expect((await patient.retention.apply()).conversations).toBe(0);
  await patient.close();
});

it('loses again what an older folder brings back', async () => {
  const stores = await open();
  await settle(stores);
  await stores.close();
  const backup = `${folder}-backup`;
  await cp(folder, backup, { recursive: true });
  const later = await open(LATER);
  await later.retention.apply();
  await append(later, 'both', BEN, [message('since')]);
  await later.close();
  await cp(join(folder, 'expiries'), join(backup, 'expiries'), { recursive: true });
  await rm(folder, { recursive: true });
  await rename(backup, folder);
  const restored = await open(LATER);
  expect(await texts(restored, 'both')).toEqual(['dear Ben']);
  await restored.retention.replay();
  await expectGone(restored);
  await append(restored, 'both', ANA, [message('begins anew')]);
  await restored.close();
  const again = await open(LATER);
  await again.retention.replay();
  expect(await texts(again, 'both')).toEqual([null, 'begins anew']);
  await again.close();
});

/** A disk on which, from a moment on, only so many changes happen. */
function dyingFiles(): { files: Files; dieAfter(changes: number): void } {
  let left = Infinity;
  const mortal =
    <Args extends unknown[], Result>(verb: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      left -= 1;
      if (left < 0) throw Object.assign(new Error('the disk is dead'), { code: 'EIO', syscall: 'write' });
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

// It starts as often as there are changes to fail at, which a busy disk takes long for.
it.each(['the process dies', 'somebody writes'])(
  'is whole wherever the disk fails and then %s',
  { timeout: 60_000 },
  async (what) => {
    const before = await open();
    await settle(before);
    await before.close();
    const template = `${folder}-template`;
    await rename(folder, template);
    onTestFinished(() => rm(template, { recursive: true }));
    const writes = what === 'somebody writes';
    let failures = -1;
    for (let changes = 0, finished = false; !finished; changes += 1, failures += 1) {
      await rm(folder, { recursive: true, force: true });
      await cp(template, folder, { recursive: true });
      const dying = dyingFiles();
      const doomed = await open(LATER, { files: dying.files });
      dying.dieAfter(changes);
      finished = await doomed.retention.apply().then(
        () => true,
        () => false,
      );
      dying.dieAfter(Infinity);
      const expected = writes ? ['both', 'question'] : [];
      doomed.at(LATER + 1);
      for (const conversation of expected) await append(doomed, conversation, ANA, [message('just now')]);
      await doomed.close();

      const after = await open(LATER + 2);
      await after.retention.replay();
      for (const conversation of expected)
        expect((await texts(after, conversation)).filter((text) => text === 'just now')).toHaveLength(1);
      if (!writes) {
        await after.retention.apply();
        await expectGone(after);
      }
      await after.close();
    }
    expect(failures).toBeGreaterThan(5);
  },
);

it('holds back where so many are due at once that the clock may be wrong, unless the owner says so', async () => {
  const stores = await open();
  for (let count = 0; count < 11; count += 1) await append(stores, `talk-${count}`, ANA, [message('hello')]);
  stores.at(LATER);
  await stores.retention.applyDaily();
  expect(stores.noted).toEqual(['held back 11']);
  expect(await texts(stores, 'talk-3')).toEqual(['hello']);
  expect((await stores.retention.apply()).conversations).toBe(11);
  expect(await texts(stores, 'talk-3')).toEqual([null]);
  await stores.close();
});

it('removes of everything else what has had its time, and nothing newer', async () => {
  const stores = await open();
  const { reports, problems, votes, satisfaction } = stores;
  const [old, fresh] = [START, START + 40 * DAY];
  for (const at of [old, fresh]) {
    const id = `r${at}`;
    await reports.file({ id, by: ANA, at, body: 'x', compose: async () => ({ about: BEN, reason: 'spam' }) });
    await reports.decide({ id, decision: 'dismiss', by: COACH, at });
    await reports.settle(id);
    await problems.keep({ id: `p${at}`, at, kind: 'broken', page: '/en/', what: 'Broken' }, 10);
    await votes.cast({ page: '/en/', voter: `v${at}`, helpful: true, at });
    await satisfaction.add(ANA, () => ({ at, score: 5, words: `words of ${at}` }));
  }
  stores.at(START);
  const rated = (text: string): NewEvent => ({ stream: 'shared', type: 'rated', score: 5, content: { text } });
  await append(stores, 'lively', ANA, [message('thanks'), rated('kind words')]);
  stores.at(fresh);
  await append(stores, 'lively', ANA, [rated('newer words')]);
  await reports.file({ id: 'open', by: ANA, at: 1, body: 'x', compose: async () => ({ about: BEN, reason: 'spam' }) });
  const none = { conversations: 0, reports: 0, problems: 0, satisfaction: 0, ratings: 0, voters: 0 };
  const steps = [
    [START + 30 * DAY, {}],
    [START + 31 * DAY, { voters: 1 }],
    [Date.UTC(2026, 6, 16), { problems: 1, voters: 1 }],
    [Date.UTC(2027, 0, 16), { problems: 1, reports: 1 }],
    [Date.UTC(2028, 0, 16), { reports: 1, satisfaction: 1, ratings: 1 }],
  ] as const;
  for (const [moment, due] of steps) {
    stores.at(moment);
    expect(await stores.retention.preview()).toEqual({ ...none, ...due });
    stores.noted.length = 0;
    await stores.retention.applyDaily();
    expect(stores.noted.sort()).toEqual(
      Object.entries(due)
        .map(([rule, count]) => `${rule} ${count}`)
        .sort(),
    );
    expect(await stores.retention.preview()).toEqual(none);
  }
  expect((await reports.list(9)).map(({ id }) => id)).toEqual(['open']);
  expect(await votes.counts(9)).toEqual([{ page: '/en/', helpful: 2, unhelpful: 0 }]);
  const given = (await stores.conversations.eventsAfter('lively', 0, 9)).filter(({ type }) => type === 'rated');
  expect(given).toMatchObject([
    { score: 5, content: null },
    { score: 5, content: { text: 'newer words' } },
  ]);
  const words = (await satisfaction.of(ANA)).map((answer) => [answer.score, answer.words]);
  expect(words).toEqual([
    [5, null],
    [5, `words of ${fresh}`],
  ]);
  await stores.close();
});
