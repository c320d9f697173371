import type { ReadingPage } from '@repere/protocol';
import type { Connection } from '../../core/index.ts';

/** Which pages members read at the moment: by connection, in memory alone, and no longer than that connection lasts. */
export interface ReadingPages {
  /** Remembers what is read in one window, and whether the desk was told of it. */
  tell(account: string, connection: Connection, page: ReadingPage, told: boolean): void;
  /** Forgets what somebody reads, in every window. */
  forget(account: string): void;
  /** The page that was told of last, in any window. */
  of(account: string): ReadingPage | undefined;
}

/** `gone` hears of an account of whose pages the desk was told, and which reads none any more. */
export function createReadingPages(gone: (account: string) => void): ReadingPages {
  const windows = new Map<string, Map<Connection, ReadingPage>>();
  const known = new WeakSet<Connection>();
  const toldOf = new Set<string>();

  function leave(account: string, connection: Connection): void {
    const pages = windows.get(account);
    pages?.delete(connection);
    if (pages?.size === 0) forget(account);
  }

  function forget(account: string): void {
    windows.delete(account);
    if (toldOf.delete(account)) gone(account);
  }

  return {
    tell(account, connection, page, told) {
      if (told) toldOf.add(account);
      const pages = windows.get(account) ?? new Map<Connection, ReadingPage>();
      // The newest goes to the end.
      pages.delete(connection);
      windows.set(account, pages.set(connection, page));
      if (known.has(connection)) return;
      known.add(connection);
      connection.ended(() => leave(account, connection));
    },
    forget,
    of: (account) => [...(windows.get(account)?.values() ?? [])].at(-1),
  };
}
