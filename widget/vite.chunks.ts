import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

/**
 * Puts what both of two modules come to import into one file: it is smaller than several would be, and where it is cut does not change with
 * every part that a third one shares with one of them.
 */
export function common(name: string, ...entries: readonly [string, string]): Rolldown.CodeSplittingGroup {
  let shared: ReadonlySet<string> | undefined;
  return {
    debugName: name,
    name: (id, chunking) => {
      // A set grows while it is walked.
      const closure = (entry: string): Set<string> => {
        const all = new Set([resolve(import.meta.dirname, 'src', entry)]);
        for (const module of all)
          for (const imported of chunking.getModuleInfo(module)?.importedIds ?? []) all.add(imported);
        return all;
      };
      shared ??= closure(entries[0]).intersection(closure(entries[1]));
      // The contract names what looks for words, which neither of the two does.
      return shared.has(id) && !id.includes('/protocol/src/words/') ? name : null;
    },
  };
}
