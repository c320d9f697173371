import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real file system of its own, in memory, which only what runs through `enter` sees under its folder. */
export interface SmallDisk {
  /** The command that runs another one where the disk is mounted. */
  enter: readonly string[];
  /** The same folder, as everybody else reaches it. */
  folder: string;
  /** Changes its size. */
  resize(kilobytes: number): Promise<void>;
  remove(): Promise<void>;
}

/** Mounts a disk of a size over a folder, in a mount namespace of its own: whoever may make such a one needs no other right. */
export async function mountSmallDisk(folder: string, kilobytes: number): Promise<SmallDisk> {
  const mount = 'mount -t tmpfs -o "size=$2k" tmpfs "$1" && echo mounted && exec cat';
  const args = ['--map-root-user', '--mount', 'sh', '-c', mount, 'sh', folder, String(kilobytes)];
  const holder = spawn('unshare', args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  holder.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(holder, 'exit').then(() => Promise.reject(new Error(`no disk could be mounted: ${said}`)));
  await Promise.race([once(holder.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  const enter = ['nsenter', '--target', String(holder.pid), '--user', '--mount', '--preserve-credentials'];
  return {
    enter,
    folder: `/proc/${holder.pid}/root${folder}`,
    async resize(size) {
      const [command = '', ...rest] = enter;
      await run(command, [...rest, 'mount', '-o', `remount,size=${size}k`, folder]);
    },
    async remove() {
      holder.stdin.end();
      await ended.catch(() => undefined);
    },
  };
}
