import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is measured. */
export interface Folder {
  accounts: number;
  data: string;
  logs: string;
}

/** Names a folder for each size, in a place of their own that the caller removes. */
export function planFolders(sizes: readonly [number, number]): { root: string; folders: [Folder, Folder] } {
  const root = mkdtempSync(join(tmpdir(), 'repere-bench-'));
  const plan = (accounts: number, name: string): Folder => ({
    accounts,
    data: join(root, name, 'data'),
    logs: join(root, name, 'logs'),
  });
  return { root, folders: [plan(sizes[0], 'small'), plan(sizes[1], 'big')] };
}

/** Fills a folder, in a process of its own; answers how long it took, in milliseconds. */
export function fill({ data, accounts }: Folder): number {
  const began = performance.now();
  const script = join(import.meta.dirname, 'fill-process.ts');
  const { status } = spawnSync(process.execPath, [script, data, String(accounts)], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${data} could not be filled: the process ended with ${status}`);
  // What is still on its way to the disk would be in the way of the first figures.
  spawnSync('sync');
  return performance.now() - began;
}
