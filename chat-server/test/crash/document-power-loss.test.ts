import { expect, it } from 'vitest';
import { type RecordingFiles, recordingFiles } from '../../src/storage/files/recording-files.ts';
import { DocumentCollection } from '../../src/storage/lowdb/document-collection.ts';
import { DurableWriter } from '../../src/storage/lowdb/durable-writer.ts';
import { CrashStates } from './crash-states.ts';

interface Counter {
  count: number;
}

/** What a document was asked to be, in order; 0 stands for "there is none". */
type Asked = Record<string, { asked: number[]; acked: number }>;

function openOn(disk: RecordingFiles) {
  const writer = new DurableWriter({
    files: disk.files,
    temporary: '/data/tmp',
    onFatal: (error) => {
      throw error;
    },
  });
  return { writer, counters: new DocumentCollection<Counter>('/data/counters', writer) };
}

it('a power loss leaves each document as it was acknowledged, or as it was asked to be since', async () => {
  const promises: Asked = {};
  const states = new CrashStates(() => structuredClone(promises));
  const empty = new Map([
    ['/data', null],
    ['/data/tmp', null],
    ['/data/counters', null],
  ]);
  const disk: RecordingFiles = recordingFiles(empty, () => states.take(disk));
  const { counters } = openOn(disk);
  const ask = async (id: string, count: number) => {
    const promise = (promises[id] ??= { asked: [0], acked: 0 });
    const place = promise.asked.push(count) - 1;
    await counters.change(id, () => (count === 0 ? undefined : { count }));
    promise.acked = Math.max(promise.acked, place);
  };
  await ask('aa-one', 1);
  await Promise.all([ask('aa-one', 2), ask('aa-one', 3), ask('aa-two', 1), ask('bb-one', 1)]);
  await Promise.all([ask('aa-one', 0), ask('aa-two', 2)]);
  await Promise.all([ask('aa-one', 4), ask('bb-one', 0), ask('bb-two', 1)]);
  states.take(disk);

  const faults: string[] = [];
  for (const { image, promised } of states) {
    const left = recordingFiles(image);
    const again = openOn(left);
    await again.writer.sweep();
    for (const [id, { asked, acked }] of Object.entries(promised)) {
      const found = await again.counters.find(id).catch((error: unknown) => String(error));
      const count = typeof found === 'string' ? NaN : (found?.count ?? 0);
      if (!asked.slice(acked).includes(count)) faults.push(`${id} is ${JSON.stringify(found)}, acked ${asked[acked]}`);
    }
    expect(await left.files.list('/data/tmp')).toEqual([]);
    await again.counters.change('aa-one', () => ({ count: 9 }));
    expect(await again.counters.find('aa-one')).toEqual({ count: 9 });
  }
  expect(faults).toEqual([]);
  expect(states.count).toBeGreaterThan(100);
});
