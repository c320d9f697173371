import { basename } from 'node:path';
import type { Files } from '../../core/files.ts';

type Verb = Exclude<keyof Files, 'open'>;

/** A file system that remembers in which order it was used, and fails where it is told to. For tests. */
export interface WatchedFiles {
  files: Files;
  /** Each change that reached the disk, as "verb name"; of temporary files only the ending. */
  done: string[];
  /** Makes the next calls of a verb fail with an error as the kernel would say it: so many, or until the function it answers is called. */
  fail(verb: Verb, error: { code: string; syscall: string }, times?: number): () => void;
}

/** Wraps a file system so that a test can see what happens on it. */
export function watchedFiles(inner: Files): WatchedFiles {
  const done: string[] = [];
  const failures = new Map<Verb, { error: { code: string; syscall: string }; times: number }>();

  const watch =
    <Result>(verb: Verb, call: (...args: never[]) => Promise<Result>) =>
    async (...args: string[]): Promise<Result> => {
      const failure = failures.get(verb);
      if (failure && failure.times > 0) {
        failure.times -= 1;
        throw Object.assign(new Error(`${failure.error.code}: played at ${verb}`), failure.error);
      }
      const result = await call(...(args as never[]));
      const name = basename(args[verb === 'rename' ? 1 : 0]!).replace(/^.*\.tmp$/, '*.tmp');
      if (verb !== 'read' && verb !== 'list') done.push(`${verb} ${name}`);
      return result;
    };

  return {
    done,
    files: {
      open: inner.open,
      read: watch('read', inner.read),
      createSynced: watch('createSynced', inner.createSynced) as Files['createSynced'],
      rename: watch('rename', inner.rename),
      remove: watch('remove', inner.remove),
      makeFolder: watch('makeFolder', inner.makeFolder),
      syncFolder: watch('syncFolder', inner.syncFolder),
      list: watch('list', inner.list),
    },
    fail(verb, error, times = Infinity) {
      failures.set(verb, { error, times });
      return () => void failures.delete(verb);
    },
  };
}
