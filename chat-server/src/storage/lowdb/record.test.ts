import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { memoryKeyRing } from '../memory-key-ring.ts';
import { openEvent } from './event-sealing.ts';
import { checksumOf, decodeLine } from './line.ts';
import { decodeRecord, encodeRecord, RECORD_VERSION, type AppendRecord } from './record.ts';
import { WorkingKeyCache } from './working-keys.ts';

/** The lines of a golden file: what a release with this record version left on a disk. Never to be changed. */
function golden(version: number) {
  const file = readFileSync(new URL(`golden/record-${version}.log`, import.meta.url));
  return file
    .toString('latin1')
    .trimEnd()
    .split('\n')
    .map((line) => decodeLine(Buffer.from(line, 'latin1'))!);
}

describe('records', () => {
  it.each(Array.from({ length: RECORD_VERSION }, (_, index) => index + 1))(
    'of version %i are understood',
    async (version) => {
      const [first, second, third] = golden(version).map(({ version: of, json }) => decodeRecord(of, json));
      const append = first as AppendRecord;
      expect(append).toMatchObject({
        type: 'append',
        conversation: 'c1',
        author: 'ana',
        role: 'member',
        clientId: 'k1',
        at: 1000,
      });
      const keys = await new WorkingKeyCache(memoryKeyRing()).find(append.keys);
      const stored = { at: 1000, by: 'ana', clientId: 'k1', stream: 'shared' };
      expect(append.events.map((event) => openEvent(event, append, keys))).toEqual([
        { ...stored, seq: 1, type: 'created', kind: 'direct' },
        { ...stored, seq: 2, type: 'joined', account: 'bea' },
        {
          ...stored,
          seq: 3,
          type: 'message',
          content: { text: 'Ça va ? 🏋️', origin: { url: '/fr/', title: 'Repère' } },
        },
      ]);
      expect(second).toEqual({ type: 'read', conversation: 'c1', account: 'bea', seq: 3 });
      const later = third as AppendRecord;
      expect(later.events.map((event) => openEvent(event, later, keys))).toEqual([
        { at: 2000, by: 'bea', clientId: 'k2', stream: 'shared', seq: 4, type: 'unknown' },
        { at: 2000, by: 'bea', clientId: 'k2', stream: 'desk', seq: 1, type: 'unknown' },
      ]);
    },
  );

  it('of version 2 can accept a conversation and withhold a message', async () => {
    const { version, json } = golden(2)[3]!;
    const append = decodeRecord(version, json) as AppendRecord;
    const keys = await new WorkingKeyCache(memoryKeyRing()).find(append.keys);
    const stored = { at: 3000, by: 'bea', clientId: 'k3', stream: 'shared' };
    expect(append.events.map((event) => openEvent(event, append, keys))).toEqual([
      { ...stored, seq: 5, type: 'accepted' },
      { ...stored, seq: 6, type: 'message', content: { text: 'Oui.' }, withheld: true },
    ]);
  });

  it('of version 3 can be redacted, change a message, and tell others how far somebody has got', async () => {
    const [redacted, marks, change] = golden(3)
      .slice(3)
      .map(({ version, json }) => decodeRecord(version, json));
    const keys = await new WorkingKeyCache(memoryKeyRing()).find((change as AppendRecord).keys);
    const open = (record: AppendRecord) => record.events.map((event) => openEvent(event, record, keys));
    const message = { type: 'message', seq: 6, content: null, withheld: true };
    expect(open(redacted as AppendRecord)).toMatchObject([{ type: 'accepted', seq: 5 }, message]);
    expect(marks).toEqual({ type: 'marks', conversation: 'c1', account: 'ana', delivered: 6, read: 5 });
    const edit = { type: 'edited', seq: 7, target: 6, content: { text: 'Non.' }, withheld: true };
    expect(open(change as AppendRecord)).toMatchObject([edit]);
    expect((change as AppendRecord).redacts).toEqual([{ seqs: [6], sum: checksumOf(golden(3)[3]!) }]);
  });

  it('of version 4 seal a label, and tell which one is taken off', async () => {
    const [on, off] = golden(4)
      .slice(6, 8)
      .map(({ version, json }) => decodeRecord(version, json) as AppendRecord);
    const ring = memoryKeyRing();
    const cache = new WorkingKeyCache(ring);
    const open = async (record: AppendRecord) => {
      const keys = await cache.find(record.keys);
      return record.events.map((event) => openEvent(event, record, keys));
    };
    const label = { type: 'labelled', stream: 'desk', label: 'grossesse' };
    expect(await open(on!)).toMatchObject([{ ...label, seq: 2, on: true }]);
    expect(await open(off!)).toMatchObject([{ ...label, seq: 3, on: false }]);
    expect(off!.events).toMatchObject([{ target: 2 }]);
    await ring.destroy('conversation:c1');
    expect(await open(on!)).toMatchObject([{ seq: 2, label: null, on: true }]);
  });

  it('of version 4 can forget what has had its time', () => {
    const { version, json } = golden(4)[8]!;
    const redacts = [{ seqs: [3], sum: expect.stringMatching(/^[0-9a-f]{8}$/) as string }];
    expect(decodeRecord(version, json)).toEqual({ type: 'forget', conversation: 'c1', redacts });
  });

  it('of older versions have their labels in the clear, and hide them with the rest once a key is destroyed', async () => {
    const [, , third] = golden(3);
    const before = decodeRecord(third!.version, third!.json) as AppendRecord;
    const event = { seq: 2, stream: 'desk', type: 'labelled', label: 'knee', on: true };
    const record = decodeRecord(3, Buffer.from(JSON.stringify({ ...before, events: [event] }))) as AppendRecord;
    const keys = await new WorkingKeyCache(memoryKeyRing()).find(record.keys);
    expect(openEvent(record.events[0]!, record, keys)).toMatchObject({ label: 'knee', on: true });
    expect(openEvent(record.events[0]!, record, undefined)).toMatchObject({ label: null, on: true });
  });

  it('of the current version are written as the golden file has them', () => {
    for (const { version, json } of golden(RECORD_VERSION)) {
      expect(encodeRecord(decodeRecord(version, json))).toBe(json.toString());
    }
  });

  it('of older versions go through each upcaster in turn', () => {
    const upcasters = new Map([
      [1, (record: Record<string, unknown>) => ({ ...record, seq: 5 })],
      [2, (record: Record<string, unknown>) => ({ ...record, seq: (record['seq'] as number) * 2 })],
    ]);
    const json = Buffer.from('{"type":"read","conversation":"c1","account":"a"}');
    expect(decodeRecord(1, json, upcasters, 3)).toMatchObject({ seq: 10 });
    expect(() => decodeRecord(1, json, new Map(), 3)).toThrow('no upcaster from record version 1');
  });

  it('of a newer release are refused in plain words', () => {
    expect(() => decodeRecord(RECORD_VERSION + 1, Buffer.from('{}'))).toThrow('newer release');
    expect(() => decodeRecord(RECORD_VERSION, Buffer.from('{"type":"other"}'))).toThrow('newer release');
  });
});
