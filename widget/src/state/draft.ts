import type { Origin } from '@repere/protocol';

/** What a person has written before we know who they are, and how far they are in becoming known. */
export interface Draft {
  text: string;
  origin?: Origin;
  /** A registration that waits for its code. */
  registration?: { id: string; email: string };
}

const KEY = 'repere-draft';

/** Keeps the draft over a reload, in this tab alone. */
export interface DraftKeeper {
  read(): Draft;
  write(draft: Draft): void;
  clear(): void;
}

/** A keeper over session storage. A browser that refuses to store costs the reload its draft, and nothing else. */
export function createDraftKeeper(storage: () => Storage = () => sessionStorage): DraftKeeper {
  return {
    read() {
      try {
        const draft: unknown = JSON.parse(storage().getItem(KEY) ?? 'null');
        return isDraft(draft) ? draft : { text: '' };
      } catch {
        return { text: '' };
      }
    },
    write(draft) {
      try {
        if (draft.text || draft.origin || draft.registration) storage().setItem(KEY, JSON.stringify(draft));
        else storage().removeItem(KEY);
      } catch {
        // Storage is full or forbidden: the draft lives on in memory.
      }
    },
    clear() {
      try {
        storage().removeItem(KEY);
      } catch {
        // Nothing could be stored, so nothing is left.
      }
    },
  };
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && typeof (value as Draft).text === 'string';
}
