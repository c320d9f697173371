import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Clock } from '../../core/clock.ts';
import { DurableJsonFile } from './durable-json-file.ts';
import type { DurableWriter } from './durable-writer.ts';
import { manifestPath, readManifest, writeManifest } from './manifest.ts';
import { NewerRelease } from './newer-release.ts';
import { RESTORE_ADVICE } from './restore-advice.ts';

/** The form of the whole store. It rises when an older server could misread a newer one's folder. */
const STORE_FORMAT = 1;

/** Where documents are kept. Like the log's folder they are made with the store: from then on, one that is missing was lost. */
export const DOCUMENT_FOLDERS = [
  'accounts',
  'registrations',
  'sessions',
  'account-sessions',
  'keys',
  'key-owners',
] as const;

/** Where the event log is kept. */
const EVENTS = 'events';

/** What a store says of itself. */
export interface StoreManifest {
  format: number;
  /** Distinguishes this store from one restored in its place. A UUID. */
  epoch: string;
  /** Milliseconds since the epoch of time. */
  createdAt: number;
  /** Which master key wraps the keys. */
  masterKeyFingerprint: string;
}

interface ManifestParts {
  writer: DurableWriter;
  folder: string;
  masterKeyFingerprint: string;
  clock: Clock;
}

/**
 * Reads `store.json`, or writes it where the folder holds no data yet. Refuses, and says what to do: a folder whose data has
 * no manifest, or whose manifest has lost a part of it; a newer format; another master key.
 */
export async function openManifest(parts: ManifestParts): Promise<StoreManifest> {
  const path = join(parts.folder, 'store.json');
  const file = new DurableJsonFile<StoreManifest>(path, parts.writer);
  const known = await file.read();
  if (!known) return createManifest(parts, file);
  if (known.format > STORE_FORMAT) {
    throw new NewerRelease(path, `the store has format ${known.format}, and this release knows ${STORE_FORMAT}`);
  }
  if (known.masterKeyFingerprint !== parts.masterKeyFingerprint) {
    throw new Error(
      `MASTER_KEY is not the key of the store in ${parts.folder}: its fingerprint is ${parts.masterKeyFingerprint}, and the store's is ${known.masterKeyFingerprint}. Set MASTER_KEY to the key whose fingerprint is ${known.masterKeyFingerprint}, or DATA_DIR to another folder.`,
    );
  }
  const present = await parts.writer.files.list(parts.folder);
  const lost = [...DOCUMENT_FOLDERS, EVENTS].find((name) => !present.includes(name));
  if (lost) throw incomplete(`${parts.folder} has lost ${lost}/`);
  const memory = basename(manifestPath(EVENTS));
  if (!present.includes(memory)) throw incomplete(`${parts.folder} has lost ${memory}`);
  return known;
}

/**
 * Makes a store in a folder without data. `store.json` comes last: a start that is cut short before it begins anew, and from it on
 * every folder, and the log's memory of what was durable, has to be there.
 */
async function createManifest(parts: ManifestParts, file: DurableJsonFile<StoreManifest>): Promise<StoreManifest> {
  const { writer, folder, masterKeyFingerprint, clock } = parts;
  const events = join(folder, EVENTS);
  for (const name of [...DOCUMENT_FOLDERS, EVENTS]) {
    const found = await writer.files.list(join(folder, name));
    if (found.length > 0) throw incomplete(`${folder} holds data in ${name}/ but no store.json`);
  }
  if ((await readManifest(writer.files, events)).length > 0) {
    throw incomplete(`${folder} remembers events but holds no store.json`);
  }
  for (const name of [...DOCUMENT_FOLDERS, EVENTS]) await writer.makeFolder(join(folder, name));
  await writeManifest(writer.files, events, []);
  const manifest = { format: STORE_FORMAT, epoch: randomUUID(), createdAt: clock.now(), masterKeyFingerprint };
  await file.write(manifest);
  return manifest;
}

function incomplete(what: string): Error {
  return new Error(`${what}: a part of the store is missing. Nothing was changed. ${RESTORE_ADVICE}`);
}
