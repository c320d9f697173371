import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../files/node-files.ts';
import { DocumentCollection } from './document-collection.ts';
import { RESTORE_ADVICE } from './restore-advice.ts';
import { DurableWriter } from './durable-writer.ts';
import { watchedFiles, type WatchedFiles } from './watched-files.ts';

interface Counter {
  id: string;
  count: number;
}

let folder: string;
let watched: WatchedFiles;
let fatal: Error[];
let counters: DocumentCollection<Counter>;

function open(): DocumentCollection<Counter> {
  const writer = new DurableWriter({
    files: watched.files,
    temporary: join(folder, 'tmp'),
    onFatal: (error) => fatal.push(error),
  });
  return new DocumentCollection<Counter>(join(folder, 'counters'), writer);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
  await mkdir(join(folder, 'tmp'));
  await mkdir(join(folder, 'counters'));
  watched = watchedFiles(nodeFiles);
  fatal = [];
  counters = open();
});

afterEach(() => rm(folder, { recursive: true }));

const increment = (counter: Counter) => ({ ...counter, count: counter.count + 1 });
const pathOf = (id: string) => join(folder, 'counters', id.slice(0, 2), `${id}.json`);
const NO_ROOM = { code: 'ENOSPC', syscall: 'write' };
const SYNC_FAILED = { code: 'EIO', syscall: 'fsync' };

it('keeps documents for the next start, readable by their owner alone', async () => {
  await counters.insert('ab12', { id: 'ab12', count: 1 });
  await counters.insert('cd34', { id: 'cd34', count: 2 });
  await counters.update('ab12', increment);
  await counters.remove('cd34');
  const again = open();
  expect(await again.find('ab12')).toEqual({ id: 'ab12', count: 2 });
  expect(await again.find('cd34')).toBeUndefined();
  expect((await stat(pathOf('ab12'))).mode & 0o777).toBe(0o600);
});

it('refuses to insert over another document, and to update one that is not there', async () => {
  await counters.insert('ab12', { id: 'ab12', count: 1 });
  await expect(counters.insert('ab12', { id: 'ab12', count: 9 })).rejects.toMatchObject({ code: 'invalid_payload' });
  await expect(counters.update('cd34', increment)).rejects.toMatchObject({ code: 'not_found' });
  expect(await counters.find('ab12')).toEqual({ id: 'ab12', count: 1 });
});

it('never lets an id lead out of its folder', async () => {
  await writeFile(join(folder, 'secret.json'), '{}');
  expect(await counters.find('../../secret')).toBeUndefined();
  await expect(counters.insert('../../evil', { id: '', count: 0 })).rejects.toMatchObject({ code: 'invalid_payload' });
});

it('goes through every document once', async () => {
  const ids = Array.from({ length: 150 }, (_, i) => `${(i % 7) + 10}x${i}`);
  await Promise.all(ids.map((id, count) => counters.insert(id, { id, count })));
  const seen: string[] = [];
  for await (const { id } of counters.all()) seen.push(id);
  expect(seen.toSorted()).toEqual(ids.toSorted());
});

describe('writing', () => {
  it('syncs the file, renames it, and syncs the folder before it answers', async () => {
    await counters.insert('ab12', { id: 'ab12', count: 1 });
    watched.done.length = 0;
    await counters.update('ab12', increment);
    watched.done.push('answered');
    expect(watched.done).toEqual(['createSynced *.tmp', 'rename ab12.json', 'syncFolder ab', 'answered']);
  });

  it('makes a new folder last before the first document in it', async () => {
    await counters.insert('ab12', { id: 'ab12', count: 1 });
    expect(watched.done.slice(0, 3)).toEqual(['makeFolder ab', 'syncFolder counters', 'createSynced *.tmp']);
  });

  it('makes a removal last before it answers', async () => {
    await counters.insert('ab12', { id: 'ab12', count: 1 });
    watched.done.length = 0;
    await counters.remove('ab12');
    expect(watched.done).toEqual(['remove ab12.json', 'syncFolder ab']);
  });

  it('loses no change of many at once, and needs few writes for them', async () => {
    await counters.insert('ab12', { id: 'ab12', count: 0 });
    watched.done.length = 0;
    const results = await Promise.all(Array.from({ length: 200 }, () => counters.update('ab12', increment)));
    expect(results.map(({ count }) => count)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
    expect(await open().find('ab12')).toEqual({ id: 'ab12', count: 200 });
    expect(watched.done.filter((call) => call.startsWith('rename')).length).toBeLessThanOrEqual(3);
  });

  it('shows a change only once it is durable', async () => {
    await counters.insert('ab12', { id: 'ab12', count: 0 });
    const change = counters.update('ab12', increment);
    expect(await counters.find('ab12')).toEqual({ id: 'ab12', count: 0 });
    await change;
    expect(await counters.find('ab12')).toEqual({ id: 'ab12', count: 1 });
  });

  it('answers a change that refuses alone, and stores those around it', async () => {
    await counters.insert('ab12', { id: 'ab12', count: 0 });
    const refusing = () => {
      throw new Error('no');
    };
    const outcomes = await Promise.allSettled([
      counters.update('ab12', increment),
      counters.update('ab12', refusing),
      counters.update('ab12', increment),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await open().find('ab12')).toEqual({ id: 'ab12', count: 2 });
  });
});

describe('a failing disk', () => {
  it.each([
    ['createSynced', NO_ROOM],
    ['createSynced', { code: 'EIO', syscall: 'write' }],
    ['rename', { code: 'EIO', syscall: 'rename' }],
  ] as const)('at %s (%o) stores nothing, shows nothing, leaves nothing, and heals', async (verb, error) => {
    await counters.insert('ab12', { id: 'ab12', count: 1 });
    const heal = watched.fail(verb, error);
    await expect(counters.update('ab12', increment)).rejects.toMatchObject({ code: 'not_stored' });
    expect(await counters.find('ab12')).toEqual({ id: 'ab12', count: 1 });
    heal();
    expect(await readdir(join(folder, 'tmp'))).toEqual([]);
    expect(await counters.update('ab12', increment)).toEqual({ id: 'ab12', count: 2 });
    expect(fatal).toEqual([]);
  });

  it('does not store a refused change with the one after it', async () => {
    let later: Promise<Counter> | undefined;
    await counters.insert('ab12', { id: 'ab12', count: 0 });
    watched.fail('createSynced', NO_ROOM, 1);
    const refused = counters.update('ab12', (counter) => {
      // Arrives while the first is being written, and so goes into the write after it.
      later = counters.update('ab12', increment);
      return { ...counter, count: 1000 };
    });
    await expect(refused).rejects.toMatchObject({ code: 'not_stored' });
    expect(await later).toEqual({ id: 'ab12', count: 1 });
  });

  it.each(['createSynced', 'syncFolder'] as const)(
    'at an fsync in %s is fatal, and nothing is written afterwards',
    async (verb) => {
      await counters.insert('ab12', { id: 'ab12', count: 1 });
      const heal = watched.fail(verb, SYNC_FAILED);
      await expect(counters.update('ab12', increment)).rejects.toThrow('what the disk holds is unknown');
      expect(fatal).toHaveLength(1);
      heal();
      watched.done.length = 0;
      await expect(counters.update('ab12', increment)).rejects.toThrow('what the disk holds is unknown');
      expect(watched.done.filter((call) => !call.startsWith('remove'))).toEqual([]);
      expect(fatal).toHaveLength(1);
    },
  );
});

describe('a damaged document', () => {
  const whole = '{"version":1,"crc":"00000000","data":{"id":"ab12","count":1}}';
  it.each([
    ['empty', ''],
    ['NULs', '\0'.repeat(100)],
    ['cut off', whole.slice(0, 30)],
    ['not a document', '[]'],
    ['null', 'null'],
    ['without data', '{"version":1,"crc":"00000000","data":null}'],
    ['with another checksum', whole],
  ])('%s is refused with its path and how to restore, and not touched', async (_, text) => {
    await mkdir(join(folder, 'counters', 'ab'));
    await writeFile(pathOf('ab12'), text);
    for (const attempt of [
      () => counters.find('ab12'),
      () => counters.insert('ab12', { id: 'ab12', count: 5 }),
      () => counters.update('ab12', increment),
      () => counters.remove('ab12'),
      () => counters.all().next(),
    ]) {
      await expect(attempt()).rejects.toThrow(/ab12\.json is damaged: .* Nothing was changed\./);
      await expect(attempt()).rejects.toThrow(RESTORE_ADVICE);
    }
    expect(await readFile(pathOf('ab12'), 'utf8')).toBe(text);
  });

  it('from a newer release is not called damaged, and not touched', async () => {
    const newer = whole.replace('1', '2');
    await mkdir(join(folder, 'counters', 'ab'));
    await writeFile(pathOf('ab12'), newer);
    await expect(counters.find('ab12')).rejects.toThrow(/ab12\.json was written by a newer release .*Run that release/);
    await expect(counters.update('ab12', increment)).rejects.toThrow('newer release');
    expect(await readFile(pathOf('ab12'), 'utf8')).toBe(newer);
  });

  it('is told by a single changed byte', async () => {
    await counters.insert('ab12', { id: 'ab12', count: 1 });
    await writeFile(pathOf('ab12'), (await readFile(pathOf('ab12'), 'utf8')).replace('"count":1', '"count":7'));
    await expect(counters.find('ab12')).rejects.toThrow('its checksum does not match');
  });
});
