import {
  applyChange,
  applyName,
  type DiskImage,
  type DiskNode,
  type FileChange,
  type FileNode,
  type FolderNode,
  isFolder,
} from './disk-image.ts';

const SECTOR = 512;

/** Up to so many unsynced changes of one thing, every subset of them is a state; beyond, each one missing, and each one the last. */
const ALL_SUBSETS = 5;

type Contents = Buffer | ReadonlyMap<string, DiskNode>;

/** What each changed file and folder is after a power loss. */
type Fate = Map<DiskNode, Contents>;

/**
 * Every disk that a power loss at this moment can leave: of each file and folder, any of the unsynced changes may be missing, whatever came
 * later; a write may have reached the disk in part, cut at any sector, and what it was to make longer may hold NULs in its place. Of
 * several changed things every combination up to `most`; beyond, each fate of each one with the others as they were and as they were to be.
 */
export function* powerLossStates(root: FolderNode, most = 400): Generator<DiskImage> {
  const changed = [...reachable(root)].filter(({ changes }) => changes.length > 0);
  const fates: Contents[][] = changed.map((node) => (isFolder(node) ? foldersOf(node) : filesOf(node)));
  const count = fates.reduce((product, { length }) => product * length, 1);
  for (const chosen of count <= most ? product(fates) : oneByOne(fates)) {
    const fate: Fate = new Map(changed.map((node, place) => [node, chosen[place]!]));
    yield new Map(imageOf(root, '', fate));
  }
}

/** The disk as the running process sees it: what is left when the process ends and the machine does not. */
export function currentState(root: FolderNode): DiskImage {
  const nodes = [...reachable(root)];
  return new Map(imageOf(root, '', new Map(nodes.map((node) => [node, node.current]))));
}

function* reachable(node: DiskNode, seen = new Set<DiskNode>()): Generator<DiskNode> {
  if (seen.has(node)) return;
  seen.add(node);
  yield node;
  if (!isFolder(node)) return;
  for (const names of [node.synced, node.current]) for (const each of names.values()) yield* reachable(each, seen);
  for (const { to } of node.changes) if (to) yield* reachable(to, seen);
}

function* imageOf(folder: FolderNode, path: string, fate: Fate): Generator<[string, Buffer | null]> {
  const names = (fate.get(folder) ?? folder.synced) as ReadonlyMap<string, DiskNode>;
  for (const [name, node] of names) {
    const inside = `${path}/${name}`;
    yield [inside, isFolder(node) ? null : ((fate.get(node) ?? node.synced) as Buffer)];
    if (isFolder(node)) yield* imageOf(node, inside, fate);
  }
}

function foldersOf({ synced, changes }: FolderNode): ReadonlyMap<string, DiskNode>[] {
  return subsets(changes).map((kept) => kept.reduce(applyName, synced));
}

/** The first is what was synced, the last what was to be. */
function filesOf({ synced, changes }: FileNode): Buffer[] {
  const found = new Map<string, Buffer>();
  const add = (bytes: Buffer) => found.set(bytes.toString('latin1'), bytes);
  add(synced);
  for (const kept of subsets(changes)) {
    for (const [place, change] of kept.entries()) {
      const before = kept.slice(0, place).reduce(applyChange, synced);
      for (const torn of tornOf(change, before.length))
        add(kept.slice(place + 1).reduce(applyChange, torn.reduce(applyChange, before)));
    }
    add(kept.reduce(applyChange, synced));
  }
  const last = changes.reduce(applyChange, synced);
  found.delete(last.toString('latin1'));
  add(last);
  return [...found.values()];
}

/** What may be left of one write. */
function tornOf(change: FileChange, size: number): FileChange[][] {
  if ('size' in change) return [];
  const { offset, data } = change;
  const end = offset + data.length;
  const sectors: number[] = [];
  for (let at = Math.ceil((offset + 1) / SECTOR) * SECTOR; at < end; at += SECTOR) sectors.push(at - offset);
  const torn: FileChange[][] = [];
  // The file may have its new length, and nothing of what was to be written there.
  const grown: FileChange[] = end > size ? [{ size: end }] : [];
  if (end > size) torn.push(grown);
  for (const cut of new Set([Math.floor(data.length / 2), ...sectors])) {
    const first = { offset, data: data.subarray(0, cut) };
    torn.push([first], [{ offset: offset + cut, data: data.subarray(cut) }]);
    if (end > size) torn.push([...grown, first]);
  }
  for (const [place, cut] of sectors.entries()) {
    const next = sectors[place + 1];
    if (next !== undefined)
      torn.push([
        { offset, data: data.subarray(0, cut) },
        { offset: offset + next, data: data.subarray(next) },
      ]);
  }
  return torn;
}

/** Subsets in the order of the changes, from none to all. */
function subsets<Change>(changes: readonly Change[]): Change[][] {
  if (changes.length <= ALL_SUBSETS) {
    return Array.from({ length: 2 ** changes.length }, (_, mask) => changes.filter((_, place) => mask & (1 << place)));
  }
  const prefixes = changes.map((_, place) => changes.slice(0, place));
  const without = changes.map((missing) => changes.filter((change) => change !== missing));
  return [...prefixes, ...without, [...changes]];
}

function* product<Value>(choices: readonly Value[][], chosen: Value[] = []): Generator<Value[]> {
  const next = choices[chosen.length];
  if (!next) yield chosen;
  else for (const value of next) yield* product(choices, [...chosen, value]);
}

function* oneByOne<Value>(choices: readonly Value[][]): Generator<Value[]> {
  for (const rest of [0, -1])
    for (const [place, values] of choices.entries())
      for (const value of values) yield choices.map((others, other) => (other === place ? value : others.at(rest)!));
}
