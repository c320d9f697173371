import { dirname } from 'node:path';
import type { Files } from '../../core/files.ts';
import { DamagedLogError } from './damaged-log-error.ts';
import { NewerRelease } from './newer-release.ts';

/** What is known to be durable: bytes of each segment, in order. A lower bound, kept beside the folder so that it outlives it. */
export type Manifest = readonly number[];

const VERSION = 1;

/** The manifest of a log's folder. */
export function manifestPath(folder: string): string {
  return `${folder}.json`;
}

/** Reads the manifest; an empty one where there is none. Throws {@link NewerRelease}, {@link DamagedLogError}. */
export async function readManifest(files: Files, folder: string): Promise<Manifest> {
  const path = manifestPath(folder);
  let text: string;
  try {
    text = (await files.read(path)).toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  try {
    const { version, durable } = JSON.parse(text) as { version?: unknown; durable?: unknown };
    if (typeof version === 'number' && version > VERSION) {
      throw new NewerRelease(path, `its version is ${version}, and this release reads up to ${VERSION}`);
    }
    if (version === VERSION && Array.isArray(durable) && durable.every(Number.isSafeInteger))
      return durable as number[];
  } catch (error) {
    if (error instanceof NewerRelease) throw error;
    throw new DamagedLogError(path, 0, 'it is not the list of segments that was written', error);
  }
  throw new DamagedLogError(path, 0, 'it is not a list of segments that this release understands');
}

/** Replaces the manifest: whole, or not at all. */
export async function writeManifest(files: Files, folder: string, manifest: Manifest): Promise<void> {
  const path = manifestPath(folder);
  const draft = `${path}.new`;
  await files.remove(draft).catch(ignoreMissing);
  await files.createSynced(draft, JSON.stringify({ version: VERSION, durable: manifest }));
  await files.rename(draft, path);
  await files.syncFolder(dirname(path));
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
