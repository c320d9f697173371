import type { ConversationKind, Role } from '@repere/protocol';
import type { AccountStore, Erasure, ErasureStore } from '../accounts/index.ts';
import type { ConversationStore } from '../conversations/index.ts';
import { isDesk, type LineOf } from './data-line.ts';
import { LineRefused } from './import-problem.ts';

/** A conversation as far as an import has to know it. */
export interface KnownHead {
  kind: ConversationKind;
  participants: readonly string[];
  lastSeq: number;
  lastDeskSeq: number;
}

/** Who wrote the messages that lines bring, by sequence less `from`; nothing where an event is no message. */
interface Writers {
  from: number;
  authors: (string | undefined)[];
}

/** What the lines of an import may speak of: what the store holds, and what earlier lines bring, which a check does not store. */
export class ImportView {
  readonly #accounts: AccountStore;
  readonly #conversations: ConversationStore;
  readonly #journal: ErasureStore;
  readonly #people = new Map<string, Role>();
  readonly #taken = new Set<string>();
  readonly #heads = new Map<string, KnownHead>();
  readonly #writers = new Map<string, Writers>();
  readonly #erased = new Map<string, Erasure>();
  readonly #closed = new Set<string>();

  constructor(stores: { accounts: AccountStore; conversations: ConversationStore; erasures: ErasureStore }) {
    this.#accounts = stores.accounts;
    this.#conversations = stores.conversations;
    this.#journal = stores.erasures;
  }

  /** Remembers an account that a line brings. Throws {@link LineRefused} where an earlier line has its address or handle. */
  addAccount({ id, email, handle, role }: LineOf<'account'>): void {
    if (id !== undefined && this.#people.has(id)) throw new LineRefused('id', 'an earlier line has this id');
    const names = { email: email && `email ${email}`, handle: `handle ${handle}` };
    for (const [field, name] of Object.entries(names))
      if (name !== undefined && this.#taken.has(name))
        throw new LineRefused(field, `an earlier line has this ${field}`);
    for (const name of Object.values(names)) if (name !== undefined) this.#taken.add(name);
    if (id !== undefined) this.#people.set(id, role);
  }

  /** Takes a name for a line; answers whether no earlier line had it. */
  claim(name: string): boolean {
    const isFree = !this.#taken.has(name);
    this.#taken.add(name);
    return isFree;
  }

  addErasure(erasure: Erasure): void {
    this.#erased.set(erasure.account, erasure);
    for (const conversation of erasure.coachingConversations) this.#closed.add(conversation);
  }

  /** Remembers what a line adds to a conversation, and how that stands afterwards. */
  follow(conversation: string, head: KnownHead, { by, events }: LineOf<'events'>): void {
    const shared = events.filter((event) => !isDesk(event));
    const writers = this.#writers.get(conversation) ?? { from: head.lastSeq - shared.length + 1, authors: [] };
    // The string that the head holds already: a name is kept once, however much somebody wrote.
    const author = head.participants.find((each) => each === by) ?? by;
    for (const { type } of shared) writers.authors.push(type === 'message' ? author : undefined);
    this.#writers.set(conversation, writers);
    this.#heads.set(conversation, head);
  }

  /** Who wrote a message; nothing where that number is no message, or not there. */
  async authorOf(conversation: string, seq: number): Promise<string | undefined> {
    const writers = this.#writers.get(conversation);
    if (writers && seq >= writers.from) return writers.authors[seq - writers.from];
    return (await this.#conversations.messageFacts(conversation, seq))?.by;
  }

  /** The erasures of the file. */
  erasures(): Iterable<Erasure> {
    return this.#erased.values();
  }

  async roleOf(account: string): Promise<Role | undefined> {
    return (await this.#accounts.find(account))?.role ?? this.#people.get(account);
  }

  /** Whether a person was erased, here or where the file comes from. */
  async isErased(account: string): Promise<boolean> {
    return this.#erased.has(account) || (await this.#journal.find(account)) !== undefined;
  }

  /** Whether a conversation went with the member it was about. */
  isClosed(conversation: string): boolean {
    return this.#closed.has(conversation);
  }

  async head(conversation: string): Promise<KnownHead | undefined> {
    return this.#heads.get(conversation) ?? (await this.#conversations.head(conversation));
  }

  /** Throws {@link LineRefused} for somebody of whom neither the store nor the file knows. */
  async requirePerson(field: string, account: string): Promise<void> {
    if ((await this.roleOf(account)) === undefined && !(await this.isErased(account)))
      throw new LineRefused(field, `there is no account ${account}, here or in an earlier line`);
  }
}
