import { describe, expect, it } from 'vitest';
import type { DiskImage } from './disk-image.ts';
import { recordingFiles } from './recording-files.ts';

const text = (image: DiskImage) =>
  [...image]
    .map(([path, bytes]) => `${path}=${bytes === null ? '/' : bytes.toString('latin1').replaceAll('\0', '0')}`)
    .sort()
    .join(' ');

/** All states, each once. */
const states = (disk: ReturnType<typeof recordingFiles>) => [...new Set([...disk.powerLoss()].map(text))].sort();

describe('a disk in memory', () => {
  it('reads as files do', async () => {
    const { files } = recordingFiles();
    await files.makeFolder('/a/b');
    await files.createSynced('/a/b/x', 'hello');
    const handle = await files.open('/a/b/x');
    await handle.write(Buffer.from('J'), 0);
    await handle.write(Buffer.from('!'), 6);
    expect((await handle.read(0, 99)).toString()).toBe('Jello\0!');
    await handle.truncate(2);
    expect((await files.read('/a/b/x')).toString()).toBe('Je');
    await files.rename('/a/b/x', '/a/y');
    expect([await files.list('/a'), await files.list('/a/b'), await files.list('/none')]).toEqual([['b', 'y'], [], []]);
    await files.remove('/a/y');
    for (const verb of [() => files.read('/a/y'), () => files.remove('/a/y'), () => files.rename('/a/y', '/z')])
      await expect(verb()).rejects.toMatchObject({ code: 'ENOENT' });
    await files.createSynced('/a/y', '');
    await expect(files.createSynced('/a/y', '')).rejects.toMatchObject({ code: 'EEXIST' });
  });

  it('keeps what was synced, and of the rest anything or nothing', async () => {
    const disk = recordingFiles(new Map([['/f', Buffer.from('abc')]]));
    const handle = await disk.files.open('/f');
    await handle.write(Buffer.from('DE'), 3);
    expect(states(disk)).toEqual(['/f=abc', '/f=abc00', '/f=abc0E', '/f=abcD', '/f=abcD0', '/f=abcDE']);
    await handle.datasync();
    expect(states(disk)).toEqual(['/f=abcDE']);
    await handle.truncate(1);
    await handle.write(Buffer.from('z'), 1);
    // The write without the cut, the cut without the write, neither, both.
    expect(states(disk)).toEqual(expect.arrayContaining(['/f=a', '/f=abcDE', '/f=az', '/f=azcDE']));
  });

  it('tears long writes at sectors, wherever they begin', async () => {
    const disk = recordingFiles(new Map([['/f', Buffer.alloc(2000, 'a')]]));
    const handle = await disk.files.open('/f');
    await handle.write(Buffer.alloc(1200, 'b'), 400);
    const found = [...disk.powerLoss()].map((image) =>
      image
        .get('/f')!
        .toString()
        .replace(/(.)\1*/g, (run, letter: string) => `${letter}${run.length} `),
    );
    for (const state of [
      'a2000 ',
      'a400 b1200 a400 ',
      'a400 b112 a1488 ',
      'a512 b1088 a400 ',
      'a400 b112 a512 b576 a400 ',
    ])
      expect(found).toContain(state);
  });

  it('loses names that were not synced, whatever became of what they lead to', async () => {
    const disk = recordingFiles(
      new Map([
        ['/d', null],
        ['/d/old', Buffer.from('1')],
      ]),
    );
    await disk.files.createSynced('/d/new', '2');
    expect(states(disk)).toEqual(['/d/new=2 /d/old=1 /d=/', '/d/old=1 /d=/']);
    await disk.files.rename('/d/new', '/d/old');
    expect(states(disk)).toEqual(expect.arrayContaining(['/d/old=1 /d=/', '/d/old=2 /d=/', '/d/new=2 /d/old=1 /d=/']));
    await disk.files.syncFolder('/d');
    expect(states(disk)).toEqual(['/d/old=2 /d=/']);
    await disk.files.makeFolder('/e');
    await disk.files.createSynced('/e/x', 'x');
    await disk.files.syncFolder('/e');
    // What a folder holds is of no use while its own name is not synced.
    expect(states(disk)).toEqual(['/d/old=2 /d=/', '/d/old=2 /d=/ /e/x=x /e=/']);
  });

  it('is found by the next process as it is, and is still as unsynced', async () => {
    const disk = recordingFiles(new Map([['/f', Buffer.from('a')]]));
    await (await disk.files.open('/f')).write(Buffer.from('b'), 0);
    const fork = disk.fork();
    expect((await fork.files.read('/f')).toString()).toBe('b');
    expect(states(fork)).toEqual(['/f=a', '/f=b']);
    await (await fork.files.open('/f')).datasync();
    expect([states(fork), states(disk)]).toEqual([['/f=b'], ['/f=a', '/f=b']]);
    expect(text(disk.current())).toBe('/f=b');
  });
});
