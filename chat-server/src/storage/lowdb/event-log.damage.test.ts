import { cp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DamagedLogError } from './damaged-log-error.ts';
import { json, openTestLog, testFolder } from './event-log.fixture.ts';
import { encodeLine, type Line } from './line.ts';
import { decodeRecord, RECORD_VERSION } from './record.ts';
import { RESTORE_ADVICE } from './restore-advice.ts';

/** A data folder as a SIGKILL leaves it: never closed, five records in `segmentBytes`-sized segments. */
async function killed(segmentBytes = 64 * 1024) {
  const live = await testFolder();
  const data = await testFolder();
  const { log, append } = await openTestLog(live, { segmentBytes });
  const places = [];
  for (let turn = 0; turn < 5; turn += 1) places.push(await append(`record ${turn}`));
  await snapshot(live, data);
  await log.close();
  const path = (segment: number) => join(data, 'events', `00000${segment}.log`);
  return { data, live, places, path, first: path(1) };
}

/** Copies a data folder while its log is open. The draft of a manifest comes and goes by itself. */
function snapshot(live: string, data: string): Promise<void> {
  return cp(live, data, { recursive: true, filter: (source) => !source.endsWith('.new') });
}

const names = (count: number) => Array.from({ length: count }, (_, turn) => json(`record ${turn}`));

describe('the start of an event log', () => {
  it('cuts a last record that is torn at any byte, says so, and goes on from there', async () => {
    const { data, places, first } = await killed();
    const whole = await readFile(first);
    const last = places[4]!;
    for (let size = last.offset + 1; size < whole.length; size += 1) {
      await rm(`${join(data, 'events')}.json`, { force: true });
      await writeFile(first, whole.subarray(0, size));
      const { log, found, repairs, append } = await openTestLog(data);
      expect(found).toEqual(names(4));
      expect((await stat(first)).size).toBe(last.offset);
      expect(repairs).toMatchObject([{ file: first, offset: last.offset, bytesCut: size - last.offset }]);
      expect((await append('next')).offset).toBe(last.offset);
      await log.close();
    }
  });

  it('cuts a last record that is NULs or has a changed byte anywhere', async () => {
    const { data, places, first } = await killed();
    const whole = await readFile(first);
    const { offset, length } = places[4]!;
    const changes = [(bytes: Buffer) => bytes.fill(0, offset)];
    for (let at = offset; at < offset + length; at += 1)
      changes.push((bytes) => bytes.fill(bytes[at]! ^ 1, at, at + 1));
    for (const change of changes) {
      await rm(`${join(data, 'events')}.json`, { force: true });
      await writeFile(first, change(Buffer.from(whole)));
      const { log, found, repairs } = await openTestLog(data);
      expect([found, repairs.length]).toEqual([names(4), 1]);
      await log.close();
    }
  });

  it('cuts a whole last batch of which power loss kept only the end', async () => {
    const live = await testFolder();
    const data = await testFolder();
    const { log, append, faulty } = await openTestLog(live);
    const before = await append('before');
    const release = faulty.hold('datasync');
    const rest = [append('alone')];
    for (let turn = 0; turn < 9; turn += 1) rest.push(append(`batch ${turn}`));
    release();
    const [alone, hole] = await Promise.all(rest);
    await snapshot(live, data);
    await log.close();
    const file = join(data, 'events', '000001.log');
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0, hole!.offset, hole!.offset + hole!.length * 2));
    const again = await openTestLog(data);
    expect(again.found).toEqual([json('before'), json('alone')]);
    expect(again.repairs).toMatchObject([{ offset: before.length + alone!.length }]);
    await again.log.close();
  });

  it.each([
    ['a changed byte', (bytes: Buffer, at: number) => bytes.fill(bytes[at + 9]! ^ 1, at + 9, at + 10)],
    ['NULs', (bytes: Buffer, at: number, length: number) => bytes.fill(0, at, at + length)],
    ['NULs up to a line feed', (bytes: Buffer, at: number, length: number) => bytes.fill(0, at, at + length - 1)],
    [
      'a changed line feed',
      (bytes: Buffer, at: number, length: number) => bytes.fill(0x20, at + length - 1, at + length),
    ],
  ])('refuses %s in the middle, naming file, offset and how to restore, and changes nothing', async (_, damage) => {
    const { data, places, first } = await killed();
    const { offset, length } = places[2]!;
    const bytes = damage(await readFile(first), offset, length);
    await writeFile(first, bytes);
    const opening = openTestLog(data);
    await expect(opening).rejects.toThrow(DamagedLogError);
    await expect(opening).rejects.toThrow(`${first} is damaged at byte ${offset}`);
    await expect(opening).rejects.toThrow(RESTORE_ADVICE);
    expect(await readFile(first)).toEqual(bytes);
  });

  it('refuses a torn record with later segments behind it', async () => {
    const { data, path } = await killed(80);
    await rm(join(data, 'events.json'));
    await truncate(path(2), (await stat(path(2))).size - 3);
    await expect(openTestLog(data)).rejects.toThrow(`${path(2)} is damaged at byte 0`);
  });

  it.each([1, 2, 5])('refuses when segment %i of 5 is missing', async (segment) => {
    const { live, path } = await killed(80);
    const missing = path(segment).replace(/^.*events/, join(live, 'events'));
    await rm(missing);
    await expect(openTestLog(live)).rejects.toThrow(`${missing} is damaged at byte 0: the file is missing`);
  });

  it('refuses to start empty when all segments are gone, or the folder itself', async () => {
    const { live } = await killed();
    await rm(join(live, 'events'), { recursive: true });
    await expect(openTestLog(live)).rejects.toThrow('the file is missing');
  });

  it('refuses a file that lost what was known to be durable, even at a line, or holds NULs in its place', async () => {
    const { live, places } = await killed();
    const file = join(live, 'events', '000001.log');
    const whole = await readFile(file);
    await truncate(file, places[3]!.offset);
    await expect(openTestLog(live)).rejects.toThrow(`damaged at byte ${places[3]!.offset}: the file ends here`);
    await writeFile(file, Buffer.alloc(whole.length));
    await expect(openTestLog(live)).rejects.toThrow('damaged at byte 0: NULs');
    await writeFile(file, '');
    await expect(openTestLog(live)).rejects.toThrow('damaged at byte 0: the file ends here');
  });

  it('refuses a manifest that cannot be read', async () => {
    const { live } = await killed();
    await writeFile(join(live, 'events.json'), '{"version":1,"dur');
    await expect(openTestLog(live)).rejects.toThrow('events.json is damaged');
  });

  it('says of a record from a newer release to run that release, and nothing of damage', async () => {
    const { data, places, first } = await killed();
    const bytes = await readFile(first);
    const newer = encodeLine({ version: RECORD_VERSION + 1, base: 0, json: Buffer.from('{}') });
    await writeFile(first, Buffer.concat([bytes, newer]));
    const end = places[4]!.offset + places[4]!.length;
    const visit = ({ version, json }: Line) => void (version > RECORD_VERSION && decodeRecord(version, json));
    const opening = openTestLog(data, { visit });
    await expect(opening).rejects.toThrow(`${first}, at byte ${end}, was written by a newer release`);
    await expect(opening).rejects.toThrow(/Nothing was changed\. Run that release, or a newer one\.$/);
    await expect(opening).rejects.not.toThrow(DamagedLogError);
    expect((await readFile(first)).length).toBe(bytes.length + newer.length);
  });

  it('says the same of a manifest from a newer release', async () => {
    const { live } = await killed();
    await writeFile(join(live, 'events.json'), '{"version":2,"durable":{}}');
    await expect(openTestLog(live)).rejects.toThrow(/events\.json was written by a newer release \(.*Run that release/);
  });

  it('names the place of a record that does not fit what came before', async () => {
    const { data, places } = await killed();
    let count = 0;
    const visit = () => {
      if ((count += 1) === 3) throw new Error('goes on with event 9 where 3 is due');
    };
    await expect(openTestLog(data, { visit })).rejects.toThrow(`byte ${places[2]!.offset}: goes on with event 9`);
  });
});
