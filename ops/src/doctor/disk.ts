import { stat, statfs } from 'node:fs/promises';
import { type Finding, fault, ok, warning, withConfig } from './check.ts';
import { nearestFolder } from './nearest-folder.ts';

const MIB = 1024 * 1024;

/** Less free than this is a fault, or worth a look: bytes, and files as a share of all. */
const BYTES = { fault: 256 * MIB, warning: 1024 * MIB };
const FILES = { fault: 0.02, warning: 0.1 };

/** Whether the disks of data and logs have room, for bytes and for files. */
export const checkDisk = withConfig('disk', async ({ dataDir, logDir }) => {
  const folders = [await nearestFolder(dataDir), await nearestFolder(logDir)];
  const [data, logs] = await Promise.all(folders.map(async (folder) => (await stat(folder)).dev));
  const each = data === logs ? folders.slice(0, 1) : folders;
  return (await Promise.all(each.map(judgeDisk))).flat();
});

async function judgeDisk(folder: string): Promise<Finding[]> {
  const { bavail, bsize, blocks, files, ffree } = await statfs(folder);
  const [free, whole] = [bavail * bsize, blocks * bsize];
  const room = `${Math.floor(free / MIB)} of ${Math.floor(whole / MIB)} MiB are free where ${folder} is`;
  const bytes = judge(free, BYTES, room, `df -h ${folder}; du -xh --max-depth=2 ${folder} | sort -h | tail`);
  // Some file systems make files as they are needed, and count none.
  if (files === 0) return [bytes];
  const left = `${Math.floor((100 * ffree) / files)} % of all files (inodes) are free where ${folder} is`;
  return [bytes, judge(ffree / files, FILES, left, `df -i ${folder}`)];
}

function judge(value: number, least: { fault: number; warning: number }, says: string, remedy: string): Finding {
  if (value < least.fault) return fault(says, remedy);
  return value < least.warning ? warning(says, remedy) : ok(says);
}
