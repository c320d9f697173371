/** What a disk holds: files by their paths, and folders (`null`). */
export type DiskImage = ReadonlyMap<string, Buffer | null>;

/** What changed in a file since it was last synced. */
export type FileChange = { offset: number; data: Buffer } | { size: number };

/** A file. Its buffers are never changed in place. */
export interface FileNode {
  synced: Buffer;
  changes: FileChange[];
  /** As the running process sees it. */
  current: Buffer;
}

/** What changed in a folder since it was last synced: a name leads somewhere else, or nowhere. */
export interface FolderChange {
  name: string;
  to: DiskNode | undefined;
}

export interface FolderNode {
  synced: Map<string, DiskNode>;
  changes: FolderChange[];
  current: Map<string, DiskNode>;
}

export type DiskNode = FileNode | FolderNode;

export function isFolder(node: DiskNode): node is FolderNode {
  return node.current instanceof Map;
}

export function newFile(bytes: Buffer = Buffer.alloc(0), synced: Buffer = Buffer.alloc(0)): FileNode {
  return { synced, changes: [], current: bytes };
}

export function newFolder(): FolderNode {
  return { synced: new Map(), changes: [], current: new Map() };
}

/** A file's bytes after a change. What was never written reads as NULs. */
export function applyChange(bytes: Buffer, change: FileChange): Buffer {
  if ('size' in change) return resized(bytes, change.size);
  const next = Buffer.from(resized(bytes, Math.max(bytes.length, change.offset + change.data.length)));
  change.data.copy(next, change.offset);
  return next;
}

/** A folder's names after a change. */
export function applyName(names: ReadonlyMap<string, DiskNode>, { name, to }: FolderChange): Map<string, DiskNode> {
  const next = new Map(names);
  if (to) next.set(name, to);
  else next.delete(name);
  return next;
}

function resized(bytes: Buffer, size: number): Buffer {
  return size <= bytes.length ? bytes.subarray(0, size) : Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]);
}
