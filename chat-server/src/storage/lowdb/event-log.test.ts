import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { json, openTestLog, testFolder } from './event-log.fixture.ts';

describe('the event log', () => {
  it('gives back what it stored, at once and after it was opened anew', async () => {
    const data = await testFolder();
    const { log, append } = await openTestLog(data);
    const place = await append('one');
    await append('two');
    expect((await log.read(place)).json.toString()).toBe(json('one'));
    await log.close();
    const again = await openTestLog(data);
    expect(again.found).toEqual([json('one'), json('two')]);
    expect(again.repairs).toEqual([]);
    await again.log.close();
  });

  it('makes everything that waits durable with one write and one fdatasync', async () => {
    const { log, append, faulty, samples } = await openTestLog(await testFolder());
    const release = faulty.hold('datasync');
    const first = append('first');
    await expect.poll(() => faulty.calls('datasync')).toBe(1);
    const others = Array.from({ length: 50 }, (_, turn) => append(`other ${turn}`));
    release();
    await Promise.all([first, ...others]);
    expect([faulty.calls('write'), faulty.calls('datasync')]).toEqual([2, 2]);
    expect(samples.map(({ batchSize }) => batchSize)).toEqual([1, 50]);
    await log.close();
  });

  it('answers nobody before the fdatasync has come back', async () => {
    const { log, append, faulty } = await openTestLog(await testFolder());
    const release = faulty.hold('datasync');
    let answered = false;
    const first = append('first').then(() => (answered = true));
    await expect.poll(() => faulty.calls('datasync')).toBe(1);
    expect(answered).toBe(false);
    release();
    await first;
    await log.close();
  });

  it('closes a segment before it grows too large, and reads across all of them', async () => {
    const data = await testFolder();
    const { log, append, segments } = await openTestLog(data, { segmentBytes: 200 });
    const names = Array.from({ length: 20 }, (_, turn) => `record ${turn}`);
    const places = [];
    for (const name of names) places.push(await append(name));
    const files = await segments();
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect((await stat(join(data, 'events', file))).size).toBeLessThanOrEqual(200);
    for (const [turn, place] of places.entries()) {
      expect((await log.read(place)).json.toString()).toBe(json(names[turn]!));
    }
    await log.close();
    const again = await openTestLog(data, { segmentBytes: 200 });
    expect(again.found).toEqual(names.map(json));
    await again.log.close();
  });

  it('reads lines of every length at the start, wherever they stand', async () => {
    const data = await testFolder();
    const { log, append } = await openTestLog(data);
    const names = Array.from({ length: 24 }, (_, turn) => String.fromCharCode(97 + turn).repeat(turn * 40_000));
    for (const name of names) await append(name);
    await log.close();
    const again = await openTestLog(data);
    expect(again.found).toEqual(names.map(json));
    await again.log.close();
  });

  it('finishes what it has begun when it is closed, and refuses what comes after', async () => {
    const data = await testFolder();
    const { log, append, faulty } = await openTestLog(data);
    const release = faulty.hold('write');
    const before = [append('one'), append('two')];
    const closing = log.close();
    await expect(append('three')).rejects.toMatchObject({ code: 'unavailable' });
    release();
    await Promise.all([...before, closing]);
    expect((await readFile(join(data, 'events', '000001.log'), 'utf8')).split('\n')).toHaveLength(3);
  });
});
