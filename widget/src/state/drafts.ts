import type { MessageName } from '@repere/protocol';
import { DRAFTS } from './forget-drafts.ts';

/** What was begun and not sent in one conversation. */
export interface ConversationDraft {
  text: string;
  /** The message that it answers. */
  quotes?: MessageName;
}

interface Kept {
  account: string;
  drafts: Record<string, ConversationDraft>;
}

/**
 * The drafts of an account's conversations: they survive the closing of the panel and a reload, in this tab alone, and go when it signs out.
 * A browser that refuses to store costs the reload its drafts, and nothing else.
 */
export class Drafts {
  readonly #storage: () => Storage;
  #kept: Kept = { account: '', drafts: {} };

  constructor(storage: () => Storage = () => sessionStorage) {
    this.#storage = storage;
  }

  read(account: string, conversation: string): ConversationDraft {
    return this.#of(account).drafts[conversation] ?? { text: '' };
  }

  write(account: string, conversation: string, draft: ConversationDraft): void {
    const { drafts } = this.#of(account);
    const { [conversation]: _, ...others } = drafts;
    const empty = !draft.text && !draft.quotes;
    this.#kept = { account, drafts: empty ? others : { ...others, [conversation]: draft } };
    try {
      this.#storage().setItem(DRAFTS, JSON.stringify(this.#kept));
    } catch {
      // Storage is full or forbidden: the drafts live on in memory.
    }
  }

  /** What is kept of one account; what another has left is not shown to this one. */
  #of(account: string): Kept {
    try {
      const kept: unknown = JSON.parse(this.#storage().getItem(DRAFTS) ?? 'null');
      this.#kept = isKept(kept) ? kept : { account, drafts: {} };
    } catch {
      // What is in memory has to do.
    }
    if (this.#kept.account !== account) this.#kept = { account, drafts: {} };
    return this.#kept;
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { account, drafts } = value as Partial<Kept>;
  return typeof account === 'string' && typeof drafts === 'object' && drafts !== null;
}
