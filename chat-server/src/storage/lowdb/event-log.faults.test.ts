import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { json, openTestLog, testFolder } from './event-log.fixture.ts';

describe('the event log on a failing disk', () => {
  it.each([
    ['ENOSPC', 0],
    ['ENOSPC', 20],
    ['EIO', 45],
  ] as const)(
    'keeps nothing of a write that fails with %s after %i bytes, reads on, and heals',
    async (code, partial) => {
      const data = await testFolder();
      const { log, append, faulty, fatal } = await openTestLog(data);
      const before = await append('before');
      const end = faulty.play({ verb: 'write', code, partial });
      for (const name of ['lost', 'lost too']) {
        await expect(append(name)).rejects.toMatchObject({ code: 'not_stored', cause: { code } });
        expect((await stat(join(data, 'events', '000001.log'))).size).toBe(before.length);
      }
      expect((await log.read(before)).json.toString()).toBe(json('before'));
      end();
      const after = await append('after');
      expect(after.offset).toBe(before.length);
      await log.close();
      const again = await openTestLog(data);
      expect(again.found).toEqual([json('before'), json('after')]);
      expect([again.repairs, fatal]).toEqual([[], []]);
      await again.log.close();
    },
  );

  it('rejects everything that waits behind a failing write', async () => {
    const { log, append, faulty } = await openTestLog(await testFolder());
    const release = faulty.hold('write');
    faulty.play({ verb: 'write', code: 'ENOSPC', times: 1 });
    const all = Promise.allSettled(['one', 'two', 'three'].map(append));
    release();
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await append('four');
    await log.close();
  });

  it('writes nothing more until it could cut back what a failed write left', async () => {
    const data = await testFolder();
    const { log, append, faulty } = await openTestLog(data);
    await append('before');
    const mendWrite = faulty.play({ verb: 'write', code: 'ENOSPC', partial: 30 });
    const mendTruncate = faulty.play({ verb: 'truncate', code: 'EIO' });
    await expect(append('lost')).rejects.toMatchObject({ code: 'not_stored' });
    mendWrite();
    const writes = faulty.calls('write');
    await expect(append('refused')).rejects.toMatchObject({ code: 'not_stored' });
    expect(faulty.calls('write')).toBe(writes);
    mendTruncate();
    await append('x');
    await log.close();
    const again = await openTestLog(data);
    expect(again.found).toEqual([json('before'), json('x')]);
    await again.log.close();
  });

  it('ends at a failing fdatasync: says so once, refuses everything, never tries again', async () => {
    const { log, append, faulty, fatal } = await openTestLog(await testFolder());
    const before = await append('before');
    faulty.play({ verb: 'datasync', code: 'EIO', times: 1 });
    const both = await Promise.allSettled([append('one'), append('two')]);
    expect(both.map((each) => each.status === 'rejected' && each.reason.code)).toEqual(['unavailable', 'unavailable']);
    const syncs = faulty.calls('datasync');
    await expect(append('three')).rejects.toMatchObject({ code: 'unavailable' });
    expect([faulty.calls('datasync'), fatal.length]).toEqual([syncs, 1]);
    expect((await log.read(before)).json.toString()).toBe(json('before'));
    await log.close();
  });

  it('ends when the folder of a new segment cannot be synced', async () => {
    const { log, append, faulty, fatal } = await openTestLog(await testFolder(), { segmentBytes: 40 });
    await append('one');
    faulty.play({ verb: 'syncFolder', path: 'events', code: 'EIO' });
    await expect(append('two')).rejects.toMatchObject({ code: 'unavailable' });
    expect(fatal).toHaveLength(1);
    await log.close();
  });

  it('says "not stored" when there is no room for a new segment, and goes on when there is', async () => {
    const data = await testFolder();
    const { log, append, faulty } = await openTestLog(data, { segmentBytes: 40 });
    await append('one');
    const end = faulty.play({ verb: 'createSynced', path: '.log', code: 'ENOSPC' });
    await expect(append('two')).rejects.toMatchObject({ code: 'not_stored' });
    end();
    expect((await append('three')).segment).toBe(2);
    await log.close();
    const again = await openTestLog(data);
    expect(again.found).toEqual([json('one'), json('three')]);
    await again.log.close();
  });

  it('does not mind that its manifest cannot be written', async () => {
    const data = await testFolder();
    const { log, append, faulty, fatal } = await openTestLog(data);
    faulty.play({ verb: 'createSynced', path: '.new', code: 'ENOSPC' });
    await append('one');
    await log.close();
    expect(fatal).toEqual([]);
    const again = await openTestLog(data);
    expect(again.found).toEqual([json('one')]);
    await again.log.close();
  });
});
