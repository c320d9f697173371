import type { FileHandle, Files } from '../../core/files.ts';
import { writeThenSync } from './write-then-sync.ts';

/** What can be made to fail. */
export type Verb = keyof Files | Exclude<keyof FileHandle, 'read' | 'writeSynced'>;

/** A fault to play at a verb. */
export interface Fault {
  verb: Verb;
  /** The `code` that the error carries, as the kernel would say it. */
  code: 'ENOSPC' | 'EIO';
  /** Plays only for paths that end so. */
  path?: string;
  /** How many calls it lets pass first; none unless said. */
  after?: number;
  /** How often it plays; without end unless said. */
  times?: number;
  /** Of a write: how many bytes still reach the file before it fails. None unless said. */
  partial?: number;
}

/** A file system that does what it is told to: fails, tears writes, or holds its breath. For tests. */
export interface FaultyFiles {
  files: Files;
  /** Plays a fault from now on. Answers what ends it. */
  play(fault: Fault): () => void;
  /** Holds back every call of a verb that comes from now on. Answers what lets them go. */
  hold(verb: Verb): () => void;
  /** How often a verb was called, failed calls included. */
  calls(verb: Verb): number;
}

/** Wraps a file system so that a test can play faults on it. */
export function faultyFiles(inner: Files): FaultyFiles {
  const faults: Fault[] = [];
  const gates = new Map<Verb, Promise<void>>();
  const counts = new Map<Verb, number>();

  async function pass(verb: Verb, path: string): Promise<Fault | undefined> {
    counts.set(verb, (counts.get(verb) ?? 0) + 1);
    await gates.get(verb);
    const fault = faults.find((each) => each.verb === verb && path.endsWith(each.path ?? ''));
    if (fault?.after) {
      fault.after -= 1;
      return undefined;
    }
    if (fault?.times !== undefined && (fault.times -= 1) === 0) faults.splice(faults.indexOf(fault), 1);
    return fault;
  }

  async function guard(verb: Verb, path: string): Promise<void> {
    const fault = await pass(verb, path);
    if (fault) throw failure(fault, path);
  }

  function wrap(handle: FileHandle, path: string): FileHandle {
    const wrapped: FileHandle = {
      writeSynced: (data, position) => writeThenSync(wrapped, data, position),
      async write(data, position) {
        const fault = await pass('write', path);
        if (!fault) return handle.write(data, position);
        await handle.write(data.subarray(0, fault.partial ?? 0), position);
        throw failure(fault, path);
      },
      read: (position, length, into) => handle.read(position, length, into),
      size: () => guard('size', path).then(() => handle.size()),
      truncate: (size) => guard('truncate', path).then(() => handle.truncate(size)),
      datasync: () => guard('datasync', path).then(() => handle.datasync()),
      close: () => guard('close', path).then(() => handle.close()),
    };
    return wrapped;
  }

  return {
    files: {
      open: (path) => guard('open', path).then(async () => wrap(await inner.open(path), path)),
      read: (path) => guard('read', path).then(() => inner.read(path)),
      createSynced: (path, data) => guard('createSynced', path).then(() => inner.createSynced(path, data)),
      rename: (from, to) => guard('rename', from).then(() => inner.rename(from, to)),
      remove: (path) => guard('remove', path).then(() => inner.remove(path)),
      makeFolder: (path) => guard('makeFolder', path).then(() => inner.makeFolder(path)),
      syncFolder: (path) => guard('syncFolder', path).then(() => inner.syncFolder(path)),
      list: (path) => guard('list', path).then(() => inner.list(path)),
    },
    play(fault) {
      const mine = { ...fault };
      faults.push(mine);
      return () => {
        if (faults.includes(mine)) faults.splice(faults.indexOf(mine), 1);
      };
    },
    hold(verb) {
      const { promise, resolve } = Promise.withResolvers<void>();
      gates.set(verb, promise);
      return () => {
        gates.delete(verb);
        resolve();
      };
    },
    calls: (verb) => counts.get(verb) ?? 0,
  };
}

function failure(fault: Fault, path: string): Error {
  return Object.assign(new Error(`${fault.code}: ${fault.verb} '${path}' (played by a test)`), { code: fault.code });
}
