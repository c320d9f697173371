import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AppendRequest, Head } from '../../conversations/conversation.store.ts';
import { request, say, start, withhold } from '../conversation.fixture.ts';
import type { Files } from '../../core/files.ts';
import { faultyFiles } from '../files/faulty-files.ts';
import { nodeFiles } from '../files/node-files.ts';
import { recordingFiles } from '../files/recording-files.ts';
import { memoryKeyRing } from '../memory-key-ring.ts';
import { openConversationStore } from './conversation.store.lowdb.ts';
import { testFolder } from './event-log.fixture.ts';

/** A store with one direct conversation, `c1`, in which two people write freely: two events, then. */
async function openStore(data: string, disk: Files = nodeFiles) {
  const faulty = faultyFiles(disk);
  const batches: number[] = [];
  const open = (files = disk) =>
    openConversationStore({
      files,
      folder: `${data}/events`,
      keys: memoryKeyRing(),
      epoch: 'e1',
      onFatal: (error) => {
        throw error;
      },
      observe: ({ batchSize }) => batches.push(batchSize),
    });
  const store = await open(faulty.files);
  await store.append(start({ role: 'coach' }, 'direct'));
  return { store, faulty, batches, reopen: () => open() };
}

/** A message that may be decided while others are on their way; tells when it was, and upon what. */
function message(name: string, change: Partial<AppendRequest> = {}) {
  const decided = Promise.withResolvers<Head | undefined>();
  const events = [say(name)];
  const decide = (head: Head | undefined) => (decided.resolve(head), events);
  const asked = request({ clientId: name, author: 'bea', byHead: true, decide, ...change });
  return { asked, decided: decided.promise };
}

it('decides a message upon those before it, and shows none that is not durable', async () => {
  const { store, faulty, batches } = await openStore(await testFolder());
  const release = faulty.hold('write');
  const [first, second, third] = [message('one'), message('two', { author: 'ana' }), message('three', { at: 5_000 })];
  const stored = [first, second, third].map(({ asked }) => store.append(asked));
  expect(await third.decided).toMatchObject({ lastSeq: 4, lastMessageSeq: 4, updatedAt: 1_000 });
  expect(await store.head('c1')).toMatchObject({ lastSeq: 2, lastMessageSeq: 2 });
  expect(await store.eventsAfter('c1', 2, 10)).toEqual([]);
  release();
  const answers = await Promise.all(stored);
  expect(answers.map(({ events, head }) => [events[0]?.seq, head.lastSeq])).toEqual([
    [3, 3],
    [4, 4],
    [5, 5],
  ]);
  expect(batches.slice(1).reduce((sum, size) => sum + size)).toBe(3);
  expect(batches.length).toBeLessThan(4);
  expect(await store.head('c1')).toMatchObject({ lastSeq: 5, lastMessageSeq: 5, updatedAt: 5_000 });
  await store.close();
});

it('keeps a repeat waiting for the first sending', async () => {
  const { store, faulty } = await openStore(await testFolder());
  const release = faulty.hold('write');
  const sent = message('one');
  const both = [store.append(sent.asked), store.append(sent.asked)];
  await sent.decided;
  release();
  expect((await Promise.all(both)).map(({ repeated, events }) => [repeated, events[0]?.seq])).toEqual([
    [false, 3],
    [true, 3],
  ]);
  await store.close();
});

it.each([
  [
    'an edit',
    request({ clientId: 'edit', events: [{ stream: 'shared', type: 'edited', target: 2, content: { text: 'new' } }] }),
  ],
  ['what rests on more than the head', request({ clientId: 'quoting', author: 'bea' })],
])('keeps %s waiting for what is on its way', async (_, behind) => {
  const { store, faulty } = await openStore(await testFolder());
  const release = faulty.hold('write');
  const sent = message('one');
  const seen: string[] = [];
  const first = store.append(sent.asked).then(() => seen.push('stored'));
  await sent.decided;
  const { decide } = behind;
  const second = store.append({
    ...behind,
    decide: (head) => (seen.push(`decided upon ${head?.lastSeq}`), decide(head)),
  });
  release();
  await Promise.all([first, second]);
  expect(seen).toContain('decided upon 3');
  expect((await second).events[0]?.seq).toBe(4);
  await store.close();
});

it('numbers what turns out to be withheld behind what is on its way', async () => {
  const { store, faulty } = await openStore(await testFolder());
  const release = faulty.hold('write');
  const hidden = message('two', { decide: () => [withhold('two')] });
  const all = [message('one'), hidden, message('three')].map(({ asked }) => store.append(asked));
  release();
  expect((await Promise.all(all)).map(({ events }) => events[0]?.seq)).toEqual([3, 4, 5]);
  await store.close();
});

it('settles a conversation, and closes, behind what is on its way', async () => {
  const { store, faulty, reopen } = await openStore(await testFolder());
  const release = faulty.hold('write');
  const sent = message('one');
  const stored = store.append(sent.asked);
  await sent.decided;
  const settled = store.settle('c1').then(async () => (await store.head('c1'))?.lastSeq);
  const closed = store.close();
  release();
  expect(await settled).toBe(3);
  await Promise.all([stored, closed]);
  const again = await reopen();
  expect((await again.head('c1'))?.lastSeq).toBe(3);
  await again.close();
});

it('refuses with a message those behind it, and gives their numbers to the next ones', async () => {
  const { store, faulty, reopen } = await openStore(await testFolder());
  const release = faulty.hold('write');
  faulty.play({ verb: 'write', code: 'ENOSPC', times: 1 });
  const refused = ['one', 'two', 'three'].map((name) => store.append(message(name).asked));
  release();
  const ends = await Promise.allSettled(refused);
  expect(ends.map((end) => end.status === 'rejected' && end.reason.code)).toEqual(Array(3).fill('not_stored'));
  expect((await store.append(message('four').asked)).events[0]?.seq).toBe(3);
  await store.close();
  const again = await reopen();
  expect((await again.eventsAfter('c1', 2, 10)).map(({ clientId }) => clientId)).toEqual(['four']);
  await again.close();
});

it('keeps what it says it keeps, without a gap, whatever the disk refuses meanwhile', async () => {
  const step = fc.record({
    author: fc.constantFrom('ana', 'bea'),
    /** How many turns later than the one before: of the event loop, in each of which a batch may end, and within the last of them. */
    turns: fc.constantFrom(0, 0, 1),
    later: fc.integer({ min: 0, max: 30 }),
    kind: fc.constantFrom('plain', 'plain', 'plain', 'withheld', 'unquick'),
    name: fc.integer({ min: 0, max: 12 }),
    /** Whether the disk is full from here on, for one write. */
    full: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 24 }), async (steps) => {
      const { store, faulty, reopen } = await openStore('/data', recordingFiles(new Map([['/data', null]])).files);
      const sent: Promise<{ name: string; author: string; seq: number } | undefined>[] = [];
      for (const { author, turns, later, kind, name, full } of steps) {
        for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        for (let turn = 0; turn < later; turn += 1) await Promise.resolve();
        if (full) faulty.play({ verb: 'write', code: 'ENOSPC', times: 1 });
        const text = `${name}`;
        const event = kind === 'withheld' ? withhold(text) : say(text);
        const asked = { clientId: text, author, body: text, byHead: kind !== 'unquick', events: [event] };
        sent.push(
          store.append(request(asked)).then(
            ({ events }) => ({ name: text, author, seq: events[0]!.seq }),
            (error: { code: string }) => {
              expect(error.code).toBe('not_stored');
              return undefined;
            },
          ),
        );
      }
      const kept = (await Promise.all(sent)).filter((each) => each !== undefined);
      await store.close();
      const again = await reopen();
      const events = await again.eventsAfter('c1', 2, 100);
      await again.close();
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 3));
      const found = events.map(({ clientId: name, by: author, seq }) => ({ name, author, seq }));
      for (const each of kept) expect(found).toContainEqual(each);
      for (const each of found) expect(kept).toContainEqual(each);
    }),
    { numRuns: 250 },
  );
});
