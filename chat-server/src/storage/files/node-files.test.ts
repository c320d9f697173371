import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SyncError } from '../../core/files.ts';
import { nodeFiles } from './node-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repere-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The flags of every descriptor by which this process has a file open. */
async function flagsOf(path: string): Promise<number[]> {
  const flags: number[] = [];
  for (const fd of await readdir('/proc/self/fd')) {
    if ((await readlink(`/proc/self/fd/${fd}`).catch(() => '')) !== path) continue;
    const told = await readFile(`/proc/self/fdinfo/${fd}`, 'utf8');
    flags.push(Number.parseInt(/^flags:\s*(\d+)/m.exec(told)?.[1] ?? '', 8));
  }
  return flags;
}

describe('a synced write on Linux', () => {
  it('goes through a descriptor that the kernel syncs by itself, and lets it go with the file', async () => {
    const path = join(folder, 'log');
    const file = await nodeFiles.open(path);
    await file.writeSynced(Buffer.from('first '), 0);
    await file.writeSynced(Buffer.from('second'), 6);
    expect((await nodeFiles.read(path)).toString()).toBe('first second');
    expect((await flagsOf(path)).map((flags) => (flags & constants.O_DSYNC) !== 0).sort()).toEqual([false, true]);
    await file.close();
    expect(await flagsOf(path)).toEqual([]);
  });

  it('tells a full disk from one of which nothing is known any more', async () => {
    const full = await nodeFiles.open('/dev/full');
    const refused: unknown = await full.writeSynced(Buffer.from('x'), 0).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'ENOSPC' });
    expect(refused).not.toBeInstanceOf(SyncError);
    await full.close();
    // Address 0 is nobody's memory: the kernel says EIO.
    const broken = await nodeFiles.open('/proc/self/mem');
    const failed: unknown = await broken.writeSynced(Buffer.from('x'), 0).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(SyncError);
    expect(failed).toMatchObject({ cause: { code: 'EIO' } });
    await broken.close();
  });
});
