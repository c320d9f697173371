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

/** Where documents are kept. Once the manifest names a folder, one that is missing was lost; one that it does not name yet is made. */
export const DOCUMENT_FOLDERS = [
  'accounts',
  'registrations',
  'sessions',
  'account-sessions',
  'keys',
  'key-owners',
  'mails',
  'erasures',
  'relations',
  'reports',
  'tickets',
  'problems',
  'votes',
  'vote-counts',
  'expiries',
  'desk-settings',
  'canned-replies',
  'satisfaction',
  'reminders',
  'anomalies',
] as const;

/** The folders of a store whose manifest names none, because it was written before manifests did. Never changes. */
const FIRST_FOLDERS: readonly string[] = [
  'accounts',
  'registrations',
  'sessions',
  'account-sessions',
  'keys',
  'key-owners',
];

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
  /** The document folders that were made so far: each of them has to be there. */
  folders: readonly string[];
}

/** A manifest as it may stand on the disk: the oldest do not name their folders. */
type StoredManifest = Omit<StoreManifest, 'folders'> & { folders?: readonly string[] };

interface ManifestParts {
  writer: DurableWriter;
  folder: string;
  masterKeyFingerprint: string;
  clock: Clock;
}

/**
 * Reads `store.json`, or writes it where the folder holds no data yet, and makes the folders that this release has and the store
 * has not. Refuses, and says what to do: a folder whose data has no manifest, or whose manifest has lost a part of it; a newer
 * format; another master key.
 */
export async function openManifest(parts: ManifestParts): Promise<StoreManifest> {
  const path = join(parts.folder, 'store.json');
  const file = new DurableJsonFile<StoredManifest>(path, parts.writer);
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
  const folders = known.folders ?? FIRST_FOLDERS;
  const lost = [...folders, EVENTS].find((name) => !present.includes(name));
  if (lost) throw incomplete(`${parts.folder} has lost ${lost}/`);
  const memory = basename(manifestPath(EVENTS));
  if (!present.includes(memory)) throw incomplete(`${parts.folder} has lost ${memory}`);
  return addFolders(parts, file, { ...known, folders });
}

/** Makes what an upgrade brings. The manifest comes last: a start that is cut short before it finds empty folders, and goes on. */
async function addFolders(
  parts: ManifestParts,
  file: DurableJsonFile<StoredManifest>,
  known: StoreManifest,
): Promise<StoreManifest> {
  const added = DOCUMENT_FOLDERS.filter((name) => !known.folders.includes(name));
  if (added.length === 0) return known;
  await refuseData(parts, added, 'a store.json that does not know of it');
  for (const name of added) await parts.writer.makeFolder(join(parts.folder, name));
  const manifest = { ...known, folders: [...known.folders, ...added] };
  await file.write(manifest);
  return manifest;
}

/**
 * Makes a store in a folder without data. `store.json` comes last: a start that is cut short before it begins anew, and from it on
 * every folder, and the log's memory of what was durable, has to be there.
 */
async function createManifest(parts: ManifestParts, file: DurableJsonFile<StoredManifest>): Promise<StoreManifest> {
  const { writer, folder, masterKeyFingerprint, clock } = parts;
  const events = join(folder, EVENTS);
  await refuseData(parts, [...DOCUMENT_FOLDERS, EVENTS], 'no store.json');
  if ((await readManifest(writer.files, events)).length > 0) {
    throw incomplete(`${folder} remembers events but holds no store.json`);
  }
  for (const name of [...DOCUMENT_FOLDERS, EVENTS]) await writer.makeFolder(join(folder, name));
  await writeManifest(writer.files, events, []);
  const manifest = {
    format: STORE_FORMAT,
    epoch: randomUUID(),
    createdAt: clock.now(),
    masterKeyFingerprint,
    folders: DOCUMENT_FOLDERS,
  };
  await file.write(manifest);
  return manifest;
}

/** Data that no manifest vouches for may be a part of another store. */
async function refuseData({ writer, folder }: ManifestParts, names: readonly string[], but: string): Promise<void> {
  for (const name of names) {
    const found = await writer.files.list(join(folder, name));
    if (found.length > 0) throw incomplete(`${folder} holds data in ${name}/ but ${but}`);
  }
}

function incomplete(what: string): Error {
  return new Error(`${what}: a part of the store is missing. Nothing was changed. ${RESTORE_ADVICE}`);
}
