/** One import: from a file to a file, both as paths from the project's root. */
export interface Edge {
  from: string;
  to: string;
}

/** The folder whose independence counts: a feature of the server, a part of the widget, a command's folder. */
export function roomOf(file: string): string {
  const [workspace = '', second = '', third = ''] = file.split('/');
  if (second === 'protocol' || second === 'logs') return `${workspace}/${second}`;
  return third === '' ? `${workspace}/${second}` : `${workspace}/${second}/${third}`;
}

/** Every cycle between folders, as the folders on it, each cycle once. Files may be free of cycles where folders are not. */
export function findFolderCycles(edges: readonly Edge[]): string[][] {
  const below = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    const [room, target] = [roomOf(from), roomOf(to)];
    if (room === target) continue;
    below.set(room, (below.get(room) ?? new Set()).add(target));
  }
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (room: string, path: string[]): void => {
    const at = path.indexOf(room);
    if (at >= 0) cycles.push(path.slice(at));
    if (at >= 0 || done.has(room)) return;
    for (const next of below.get(room) ?? []) visit(next, [...path, room]);
    done.add(room);
  };
  for (const room of below.keys()) visit(room, []);
  return cycles;
}
