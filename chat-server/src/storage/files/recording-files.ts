import { basename, dirname } from 'node:path';
import type { FileHandle, Files } from '../../core/files.ts';
import {
  applyChange,
  applyName,
  type DiskImage,
  type DiskNode,
  type FileChange,
  type FileNode,
  type FolderChange,
  type FolderNode,
  isFolder,
  newFile,
  newFolder,
} from './disk-image.ts';
import { currentState, powerLossStates } from './power-loss.ts';
import { writeThenSync } from './write-then-sync.ts';

/** A disk in memory that knows what of it is synced. For tests. */
export interface RecordingFiles {
  files: Files;
  /** Every disk that a power loss can leave now. */
  powerLoss(): Generator<DiskImage>;
  /** The disk as the running process sees it. */
  current(): DiskImage;
  /** The same disk once more, unsynced changes included: what another process finds after this one was killed now. */
  fork(onChange?: () => void): RecordingFiles;
}

/** Makes such a disk from what is on it, all of it synced. `onChange` is called after each change. */
export function recordingFiles(image: DiskImage = new Map(), onChange: () => void = () => undefined): RecordingFiles {
  const root = newFolder();
  for (const [path, bytes] of image) {
    const node = bytes === null ? newFolder() : newFile(bytes, bytes);
    for (const names of [folderAt(root, dirname(path)).synced, folderAt(root, dirname(path)).current])
      names.set(basename(path), node);
  }
  return recordingOn(root, onChange);
}

function recordingOn(root: FolderNode, onChange: () => void): RecordingFiles {
  const note = (folder: FolderNode, change: FolderChange) => {
    folder.changes.push(change);
    folder.current = applyName(folder.current, change);
    onChange();
  };
  const write = (file: FileNode, change: FileChange) => {
    file.changes.push(change);
    file.current = applyChange(file.current, change);
    onChange();
  };
  const sync = (node: DiskNode) => {
    node.synced = node.current as never;
    node.changes = [];
  };
  const parent = (path: string) => folderAt(root, dirname(path));

  const files: Files = {
    async open(path) {
      let file = find(root, path);
      if (!file) note(parent(path), { name: basename(path), to: (file = newFile()) });
      return handleOf(asFile(file, path), write, sync);
    },
    read: async (path) => asFile(find(root, path), path).current,
    async createSynced(path, data) {
      if (find(root, path)) throw failure('EEXIST', path);
      const file = newFile();
      note(parent(path), { name: basename(path), to: file });
      const bytes = Buffer.from(data as string);
      if (bytes.length > 0) write(file, { offset: 0, data: bytes });
      await later(() => sync(file));
    },
    async rename(from, to) {
      const moved = asFile(find(root, from), from);
      note(parent(to), { name: basename(to), to: moved });
      note(parent(from), { name: basename(from), to: undefined });
    },
    async remove(path) {
      asFile(find(root, path), path);
      note(parent(path), { name: basename(path), to: undefined });
    },
    async makeFolder(path) {
      const missing: string[] = [];
      for (let each = path; each !== '/' && !find(root, each); each = dirname(each)) missing.unshift(each);
      for (const each of missing) note(parent(each), { name: basename(each), to: newFolder() });
    },
    syncFolder: (path) => later(() => sync(folderAt(root, path))),
    async list(path) {
      const folder = find(root, path);
      return folder && isFolder(folder) ? [...folder.current.keys()].sort() : [];
    },
  };

  return {
    files,
    powerLoss: () => powerLossStates(root),
    current: () => currentState(root),
    fork: (also = () => undefined) => recordingOn(copyOf(root) as FolderNode, also),
  };
}

/** A sync takes its time: whoever does not wait for it is seen not to. */
async function later(sync: () => void): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  sync();
}

function handleOf(
  file: FileNode,
  write: (file: FileNode, change: FileChange) => void,
  sync: (node: DiskNode) => void,
): FileHandle {
  const handle: FileHandle = {
    write: async (data, position) => write(file, { offset: position, data: Buffer.from(data) }),
    writeSynced: (data, position) => writeThenSync(handle, data, position),
    async read(position, length, into = Buffer.allocUnsafe(length)) {
      const end = Math.min(position + length, file.current.length);
      return into.subarray(0, file.current.copy(into, 0, Math.min(position, end), end));
    },
    size: async () => file.current.length,
    truncate: async (size) => write(file, { size }),
    datasync: () => later(() => sync(file)),
    close: async () => undefined,
  };
  return handle;
}

/** Everything that can be reached, once each. */
function copyOf(node: DiskNode, copies = new Map<DiskNode, DiskNode>()): DiskNode {
  const known = copies.get(node);
  if (known) return known;
  if (!isFolder(node)) {
    const file = { ...node, changes: [...node.changes] };
    copies.set(node, file);
    return file;
  }
  const folder = newFolder();
  copies.set(node, folder);
  for (const part of ['synced', 'current'] as const)
    folder[part] = new Map([...node[part]].map(([name, each]) => [name, copyOf(each, copies)]));
  folder.changes = node.changes.map(({ name, to }) => ({ name, to: to && copyOf(to, copies) }));
  return folder;
}

function find(root: FolderNode, path: string): DiskNode | undefined {
  let node: DiskNode | undefined = root;
  for (const name of path.split('/').filter((each) => each !== '')) {
    if (!node || !isFolder(node)) return undefined;
    node = node.current.get(name);
  }
  return node;
}

function folderAt(root: FolderNode, path: string): FolderNode {
  const node = find(root, path);
  if (!node || !isFolder(node)) throw failure('ENOENT', path);
  return node;
}

function asFile(node: DiskNode | undefined, path: string): FileNode {
  if (!node) throw failure('ENOENT', path);
  if (isFolder(node)) throw failure('EISDIR', path);
  return node;
}

function failure(code: 'ENOENT' | 'EEXIST' | 'EISDIR', path: string): Error {
  return Object.assign(new Error(`${code}: '${path}' (on a disk in memory)`), { code });
}
