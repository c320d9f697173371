import type { ErrorCode } from '@repere/protocol';

/** A note that the server has not confirmed. */
export interface UnsavedNote {
  conversationId: string;
  /** A repeat under it is the same note. */
  clientId: string;
  text: string;
  /** When it was written, in milliseconds since the epoch, by this machine's clock. */
  at: number;
  /** `failed` only after a definitive refusal; everything else waits and is repeated. `saved`: durable, and not read back yet. */
  status: 'waiting' | 'failed' | 'saved';
  error?: ErrorCode;
}

/** What one coach has written and not saved. */
interface Unsaved {
  /** By conversation. */
  drafts: Readonly<Record<string, string>>;
  unsaved: readonly UnsavedNote[];
}

/** Keeps notes over a reload, in this tab alone, for the account that wrote them. */
export interface NotesKeeper {
  read(account: string): Unsaved;
  write(account: string, unsaved: Unsaved): void;
  clear(): void;
}

const KEY = 'repere-notes';
const NOTHING: Unsaved = { drafts: {}, unsaved: [] };

/** A keeper over session storage. A browser that refuses to store costs the reload its words, and nothing else. */
export function createNotesKeeper(storage: () => Storage = () => sessionStorage): NotesKeeper {
  const attempt = <Result>(work: () => Result): Result | undefined => {
    try {
      return work();
    } catch {
      // Storage is full, forbidden or damaged: what is written lives on in memory.
      return undefined;
    }
  };
  return {
    read: (account) => {
      const kept = attempt(() => JSON.parse(storage().getItem(KEY) ?? 'null') as unknown);
      return isKept(kept) && kept.account === account ? kept : NOTHING;
    },
    write: (account, { drafts, unsaved }) =>
      attempt(() => {
        if (unsaved.length || Object.keys(drafts).length)
          storage().setItem(KEY, JSON.stringify({ account, drafts, unsaved }));
        else storage().removeItem(KEY);
      }),
    clear: () => attempt(() => storage().removeItem(KEY)),
  };
}

function isKept(value: unknown): value is Unsaved & { account: string } {
  const kept = value as Partial<Unsaved> | null | undefined;
  return typeof kept?.drafts === 'object' && Array.isArray(kept.unsaved);
}
