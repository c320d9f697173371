import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AppendRequest, NewEvent } from '../../conversations/conversation.store.ts';
import type { Files } from '../../core/files.ts';
import { request, say, start } from '../conversation.fixture.ts';
import { faultyFiles } from '../files/faulty-files.ts';
import { nodeFiles } from '../files/node-files.ts';
import { memoryKeyRing } from '../memory-key-ring.ts';
import { openConversationStore } from './conversation.store.lowdb.ts';
import { testFolder } from './event-log.fixture.ts';
import { openEvent } from './event-sealing.ts';
import { decodeLine, encodeLine } from './line.ts';
import { type AppendRecord, decodeRecord } from './record.ts';
import { WorkingKeyCache } from './working-keys.ts';

const keys = memoryKeyRing();

function open(data: string, files: Files = nodeFiles, segmentBytes = 64 * 1024) {
  const fatal: Error[] = [];
  const folder = join(data, 'events');
  const onFatal = (error: Error) => void fatal.push(error);
  return openConversationStore({ files, folder, keys, epoch: 'e1', segmentBytes, onFatal }).then((store) => ({
    store,
    fatal,
    change: (clientId: string, ...events: NewEvent[]) => store.append(request({ clientId, body: clientId, events })),
  }));
}

function edit(target: number, text: string): NewEvent {
  return { stream: 'shared', type: 'edited', target, content: { text } };
}

function remove(target: number): NewEvent {
  return { stream: 'shared', type: 'deleted', target };
}

/** Every file of a data folder. */
async function bytesOf(data: string): Promise<string> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true });
  // The draft of a manifest comes and goes by itself, and is numbers alone.
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.new'));
  const contents = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')));
  return contents.join('\n');
}

/** What is sealed in a data folder, by the client id of its append: texts, and every string that only whoever has the text could make. */
async function disclosed(data: string) {
  const cache = new WorkingKeyCache(keys);
  const texts: string[] = [];
  const secrets = new Map<string, string[]>();
  for (const bytes of (await bytesOf(data)).split('\n')) {
    const line = decodeLine(Buffer.from(bytes, 'latin1'));
    const record = line && (decodeRecord(line.version, line.json) as AppendRecord);
    if (record?.type !== 'append') continue;
    const sealed = record.events.flatMap((event) => event.sealed ?? []);
    secrets.set(record.clientId, [record.mac, ...sealed]);
    const opening = await cache.find(record.keys);
    for (const event of record.events) {
      const opened = openEvent(event, record, opening);
      if ('content' in opened && opened.content) texts.push(opened.content.text);
    }
  }
  return { texts: texts.sort(), secrets };
}

/** A conversation of two messages, one of which was edited twice and deleted, and one edited. */
const STEPS: [clientId: string, ...NewEvent[]][] = [
  ['k3', say('first wording')],
  ['k4', say('another message')],
  ['k5', edit(3, 'second wording')],
  ['k6', edit(4, 'another wording')],
  ['k7', edit(3, 'third wording')],
  ['k8', remove(3)],
];

describe('a wording that was edited or deleted', () => {
  it('is nowhere on the disk once the change is acknowledged, nor is what could tell it again', async () => {
    const data = await testFolder();
    // Small segments: what is changed lies in an earlier one.
    const { store, change } = await open(data, nodeFiles, 700);
    await store.append(start({}));
    const gone = new Map<number, string[]>([
      [2, ['k3']],
      [3, ['k4']],
      [4, ['k5']],
      [5, ['k7']],
    ]);
    const secrets: string[] = [];
    for (const [place, [clientId, ...events]] of STEPS.entries()) {
      const before = await disclosed(data);
      await change(clientId, ...events);
      secrets.push(...(gone.get(place) ?? []).flatMap((each) => before.secrets.get(each) ?? []));
      const bytes = await bytesOf(data);
      for (const secret of secrets) expect(bytes).not.toContain(secret);
    }
    expect(secrets).toHaveLength(8);
    expect((await disclosed(data)).texts).toEqual(['another wording', 'hello']);
    await store.close();
    const again = await open(data);
    for (const secret of secrets) expect(await bytesOf(data)).not.toContain(secret);
    expect(await again.store.eventsAfter('c1', 2, 2)).toMatchObject([
      { content: null, change: { type: 'deleted', seq: 8 } },
      { content: { text: 'another wording' }, change: { type: 'edited', seq: 6 } },
    ]);
    await again.store.close();
  });

  it('leaves alone what else stands in its line, and goes with the wording of every message of one append', async () => {
    const data = await testFolder();
    const { store, change } = await open(data);
    await store.append(start({}));
    await change('k3', say('one'), say('two'), say('three'));
    await change('k4', edit(3, 'ONE'), edit(5, 'THREE'));
    expect((await disclosed(data)).texts).toEqual(['ONE', 'THREE', 'hello', 'two']);
    await change('k5', edit(4, 'TWO'), say('four'), edit(9, 'FOUR'), remove(5));
    expect((await disclosed(data)).texts).toEqual(['FOUR', 'ONE', 'TWO', 'hello']);
    await store.close();
    const again = await open(data);
    expect(
      (await again.store.eventsAfter('c1', 2, 9)).map((event) => 'content' in event && event.content?.text),
    ).toEqual(['ONE', 'TWO', undefined, 'ONE', undefined, 'TWO', 'FOUR', 'FOUR', false]);
    await again.store.close();
  });

  it('is not needed to answer a repeat of its sending, whatever that says', async () => {
    const data = await testFolder();
    const { store, change } = await open(data);
    await store.append(start({}));
    await change('k3', say('old'));
    await change('k4', edit(3, 'new'));
    const repeats: Partial<AppendRequest>[] = [{ body: 'k3' }, { body: 'something else' }];
    for (const repeat of repeats)
      expect(await store.append(request({ clientId: 'k3', ...repeat }))).toMatchObject({
        repeated: true,
        events: [{ type: 'message', content: { text: 'new' }, change: { type: 'edited', seq: 4 } }],
      });
    const other = store.append(request({ clientId: 'k4', body: 'something else' }));
    await expect(other).rejects.toMatchObject({ code: 'client_id_reused' });
    await store.close();
  });

  it('is read by nobody while it is being taken away', async () => {
    const data = await testFolder();
    const faulty = faultyFiles(nodeFiles);
    const { store, change } = await open(data, faulty.files);
    await store.append(start({}));
    await change('k3', say('first wording'));
    for (let turn = 0; turn < 20; turn += 1) {
      const changed = change(`e${turn}`, edit(3, `wording ${turn}`));
      let done = false;
      void changed.finally(() => (done = true));
      while (!done) {
        const [message] = await store.eventsAfter('c1', 2, 1);
        expect(['first wording', `wording ${turn - 1}`, `wording ${turn}`]).toContain(
          message?.type === 'message' && message.content?.text,
        );
      }
    }
    await store.close();
  });
});

describe('a redaction that was cut short', () => {
  /** Does all steps on a disk that fails at one call and for ever after; answers what was acknowledged. */
  async function untilFailure(data: string, fault: Parameters<ReturnType<typeof faultyFiles>['play']>[0]) {
    const faulty = faultyFiles(nodeFiles);
    const { store, change, fatal } = await open(data, faulty.files, 700);
    await store.append(start({}));
    faulty.play(fault);
    let acked = 0;
    for (const [clientId, ...events] of STEPS) {
      if (
        !(await change(clientId, ...events).then(
          () => true,
          () => false,
        ))
      )
        break;
      acked += 1;
    }
    await store.close().catch(() => undefined);
    return { acked, fatal };
  }

  /** What is to be on the disk after so many steps. */
  const TEXTS = [
    ['hello'],
    ['first wording', 'hello'],
    ['another message', 'first wording', 'hello'],
    ['another message', 'hello', 'second wording'],
    ['another wording', 'hello', 'second wording'],
    ['another wording', 'hello', 'third wording'],
    ['another wording', 'hello'],
  ];

  it.each(['write', 'datasync'] as const)(
    'is finished at the next start, whichever %s it was',
    async (verb) => {
      const outcomes = new Set<string>();
      for (let after = 0; after < 12; after += 1)
        for (const partial of verb === 'write' ? [0, 200, 330] : [0]) {
          const data = await testFolder();
          const { acked } = await untilFailure(data, { verb, path: '.log', code: 'EIO', after, partial });
          const again = await open(data);
          const { lastSeq } = (await again.store.head('c1'))!;
          // What was not acknowledged is there whole, or not at all.
          expect([acked, acked + 1]).toContain(lastSeq - 2);
          expect((await disclosed(data)).texts).toEqual(TEXTS[lastSeq - 2]);
          outcomes.add(`${acked} ${lastSeq - 2}`);
          await again.store.close();
        }
      // Every step was reached, and those that redact were also there without having been acknowledged.
      for (const step of [2, 3, 4, 5]) expect(outcomes).toContain(`${step} ${step + 1}`);
    },
    30_000,
  );

  it('ends the process: what it was to take may still be there', async () => {
    const data = await testFolder();
    // Two writes of messages, one of the change, and that of its redaction.
    const { acked, fatal } = await untilFailure(data, { verb: 'write', path: '.log', code: 'EIO', after: 3 });
    expect(acked).toBe(2);
    expect(fatal).toMatchObject([{ code: 'unavailable', cause: { code: 'EIO' } }]);
  });

  /** A folder in which one message was edited, the bytes of its line before and after, and where that stands. */
  async function edited() {
    const data = await testFolder();
    const { store, change } = await open(data);
    await store.append(start({}));
    await change('k3', say('first wording'));
    await change('k4', say('another message'));
    const file = join(data, 'events', '000001.log');
    const old = await readFile(file);
    await change('k5', edit(3, 'second wording'));
    await store.close();
    const redacted = await readFile(file);
    const offset = old.indexOf('\n') + 1;
    const end = old.indexOf('\n', offset) + 1;
    return { data, file, old, redacted, offset, end };
  }

  it('is finished whichever of its bytes had reached the disk', async () => {
    const { data, file, old, redacted, offset, end } = await edited();
    for (let cut = offset; cut <= end; cut += 6)
      for (const [first, second] of [
        [old, redacted],
        [redacted, old],
      ] as const) {
        const mixed = Buffer.concat([first.subarray(0, cut), second.subarray(cut, end), redacted.subarray(end)]);
        await writeFile(file, mixed);
        const { store } = await open(data);
        expect(await store.eventsAfter('c1', 2, 1)).toMatchObject([{ content: { text: 'second wording' } }]);
        await store.close();
        expect((await readFile(file)).equals(redacted)).toBe(true);
      }
  }, 30_000);

  it('is told from damage: any other byte, or no change that names exactly this line, stops the start', async () => {
    const { data, file, old, redacted, offset, end } = await edited();
    const refuse = async (bytes: Buffer, at = offset) => {
      await writeFile(file, bytes);
      await expect(open(data)).rejects.toThrow(`${file} is damaged at byte ${at}`);
      expect((await readFile(file)).equals(bytes)).toBe(true);
    };
    const flip = (bytes: Buffer, at: number) => {
      const flipped = Buffer.from(bytes);
      flipped[at]! ^= 1;
      return flipped;
    };
    const author = redacted.indexOf('"author"', offset) + 11;
    await refuse(flip(redacted, author));
    const torn = Buffer.concat([redacted.subarray(0, end - 30), old.subarray(end - 30, end), redacted.subarray(end)]);
    await refuse(flip(torn, author));
    // The other message was not changed.
    const sealed = redacted.indexOf('"sealed"', end) + 20;
    await refuse(flip(redacted, sealed), end);
    // The change itself is not whole: nothing was overwritten because of it.
    await writeFile(file, redacted.subarray(0, -10));
    const { store } = await open(data).catch(() => ({ store: undefined }));
    expect(store).toBeUndefined();
  });

  it('is told from damage where the change is in a tail that has to be cut', async () => {
    const { data, file, old, redacted, offset, end } = await edited();
    const line = decodeLine(redacted.subarray(old.length, -1))!;
    const sum = redacted.subarray(offset, offset + 30);
    // As if the other message and the change had been one batch, of which power loss kept only the end: nobody was told of either, so no
    // redaction can have begun.
    const batch = [Buffer.alloc(old.length - end - 1), Buffer.from('\n'), encodeLine({ ...line, base: end })];
    await rm(join(data, 'events.json'));
    const damaged = Buffer.concat([sum, old.subarray(offset + 30, end)]);
    const bytes = Buffer.concat([old.subarray(0, offset), damaged, ...batch]);
    await writeFile(file, bytes);
    await expect(open(data)).rejects.toThrow(`${file} is damaged at byte ${offset}`);
    expect((await readFile(file)).equals(bytes)).toBe(true);
    // Without that damage the tail is cut, and the message is what it was.
    await writeFile(file, Buffer.concat([old.subarray(0, end), ...batch]));
    const { store } = await open(data);
    expect(await store.eventsAfter('c1', 2, 9)).toMatchObject([{ seq: 3, content: { text: 'first wording' } }]);
    await store.close();
  });
});

describe('the words of a rating that have had their time', () => {
  const rated = (text: string): NewEvent => ({ stream: 'shared', type: 'rated', score: 4, content: { text } });

  /** Two ratings of one conversation, two thousand milliseconds apart. */
  async function ratings(files: Files = nodeFiles) {
    const data = await testFolder();
    const opened = await open(data, files, 700);
    await opened.store.append(start({}));
    await opened.store.append(request({ clientId: 'r1', body: 'r1', at: 1000, events: [rated('kind words')] }));
    await opened.store.append(request({ clientId: 'r2', body: 'r2', at: 3000, events: [rated('newer words')] }));
    return { data, ...opened };
  }

  it('are nowhere on the disk once that is answered, and everything else stays as it was', async () => {
    const { data, store } = await ratings();
    const { secrets } = await disclosed(data);
    const before = [await store.head('c1'), await store.revision('ana', true)];
    expect(await store.countRatingWords(1000)).toBe(0);
    expect(await store.countRatingWords(1001)).toBe(1);
    expect(await store.forgetRatingWords(1001)).toBe(1);
    expect((await disclosed(data)).texts).toEqual(['hello', 'newer words']);
    const bytes = await bytesOf(data);
    for (const secret of secrets.get('r1') ?? []) expect(bytes).not.toContain(secret);
    expect(secrets.get('r1')).toHaveLength(2);
    expect([await store.countRatingWords(1001), await store.forgetRatingWords(1001)]).toEqual([0, 0]);
    await store.close();
    const again = await open(data);
    expect([await again.store.head('c1'), await again.store.revision('ana', true)]).toEqual(before);
    expect(await again.store.eventsAfter('c1', 2, 9)).toMatchObject([
      { seq: 3, type: 'rated', score: 4, content: null },
      { seq: 4, type: 'rated', score: 4, content: { text: 'newer words' } },
    ]);
    expect([await again.store.countRatingWords(1001), await again.store.countRatingWords(9000)]).toEqual([0, 1]);
    const repeat = await again.store.append(request({ clientId: 'r1', at: 1000 }));
    expect(repeat).toMatchObject({ repeated: true, events: [{ score: 4, content: null }] });
    await again.store.close();
  });

  it('are there whole, or gone for good, wherever the process died', async () => {
    const outcomes = new Set<string>();
    for (const verb of ['write', 'datasync'] as const)
      for (let after = 0; after < 3; after += 1)
        for (const partial of verb === 'write' ? [0, 100, 330] : [0]) {
          const faulty = faultyFiles(nodeFiles);
          const { data, store } = await ratings(faulty.files);
          faulty.play({ verb, path: '.log', code: 'EIO', after, partial });
          const acked = await store.forgetRatingWords(2000).catch(() => 'refused');
          await store.close().catch(() => undefined);
          const again = await open(data);
          const left = await again.store.countRatingWords(2000);
          expect((await disclosed(data)).texts).toEqual(['hello', ...(left ? ['kind words'] : []), 'newer words']);
          if (acked !== 'refused') expect(left).toBe(0);
          outcomes.add(`${acked} ${left}`);
          await again.store.forgetRatingWords(2000);
          expect((await disclosed(data)).texts).toEqual(['hello', 'newer words']);
          await again.store.close();
        }
    expect([...outcomes].sort()).toEqual(['1 0', 'refused 0', 'refused 1']);
  }, 30_000);
});

describe('the words of a rating that another has taken the place of', () => {
  const rated = (text: string, target?: number): NewEvent => ({
    ...{ stream: 'shared', type: 'rated', score: 4, content: { text } },
    ...(target !== undefined && { target }),
  });

  it('are there whole, or gone for good, wherever the process died, and gone once it is answered', async () => {
    const outcomes = new Set<string>();
    for (const verb of ['write', 'datasync'] as const)
      for (let after = 0; after < 3; after += 1)
        for (const partial of verb === 'write' ? [0, 100, 330] : [0]) {
          const faulty = faultyFiles(nodeFiles);
          const data = await testFolder();
          const { store, change } = await open(data, faulty.files, 700);
          await store.append(start({}));
          await change('r1', rated('kind words'));
          const { secrets } = await disclosed(data);
          faulty.play({ verb, path: '.log', code: 'EIO', after, partial });
          const acked = await change('r2', rated('other words', 3)).then(
            () => 'taken',
            () => 'refused',
          );
          await store.close().catch(() => undefined);
          const again = await open(data);
          const { texts } = await disclosed(data);
          expect(texts).toContainEqual(expect.stringMatching(/^(kind|other) words$/));
          expect(texts).toHaveLength(2);
          if (acked === 'taken') expect(texts).toContain('other words');
          const bytes = await bytesOf(data);
          if (texts.includes('other words'))
            for (const secret of secrets.get('r1') ?? []) expect(bytes).not.toContain(secret);
          expect(await again.store.countRatingWords(9_000_000_000_000)).toBe(1);
          outcomes.add(`${acked} ${texts.at(-1)}`);
          await again.store.close();
        }
    expect([...outcomes].sort()).toEqual(['refused kind words', 'refused other words', 'taken other words']);
  }, 30_000);
});
