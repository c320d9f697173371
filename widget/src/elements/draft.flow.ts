import { LIMITS } from '@repere/protocol';
import type { Origin, Register } from '@repere/protocol';
import type { ChatStore } from '../state/chat.store.ts';
import { createDraftKeeper } from '../state/draft.ts';
import type { Draft, DraftKeeper } from '../state/draft.ts';

/** What a draft works with. */
export interface DraftFlowParts {
  /** The store, asked for when it is needed: a panel that nobody opens makes none. */
  store: () => Pick<ChatStore, 'register' | 'confirm' | 'startCoaching'>;
  changed: () => void;
  keeper?: DraftKeeper;
}

/** A question from its first letter until it is sent: kept over a reload, and over the steps in which a visitor becomes known. */
export class DraftFlow {
  readonly #store: DraftFlowParts['store'];
  readonly #changed: () => void;
  readonly #keeper: DraftKeeper;
  #draft: Draft = { text: '' };
  #wanted = false;
  #sending: Promise<string | undefined> | undefined;

  constructor({ store, changed, keeper = createDraftKeeper() }: DraftFlowParts) {
    this.#store = store;
    this.#changed = changed;
    this.#keeper = keeper;
  }

  get text(): string {
    return this.#draft.text;
  }

  get origin(): Origin | undefined {
    return this.#draft.origin;
  }

  /** The registration that waits for its code. */
  get registration(): Draft['registration'] {
    return this.#draft.registration;
  }

  get empty(): boolean {
    return this.text.trim() === '';
  }

  /** Whether the person has asked for it to be sent, and it goes as soon as they are known. */
  get wanted(): boolean {
    return this.#wanted;
  }

  /** Takes up what an earlier page kept; a question about nothing yet is about `origin`, the place that the page shows. */
  restore(origin: () => Origin | undefined): void {
    if (!this.text && !this.origin) this.#set(this.#keeper.read());
    if (!this.text && !this.origin) this.#about(origin());
    if (this.registration) this.#wanted = !this.empty;
  }

  /** Makes the question one about a place of the page. */
  about(origin: Origin): void {
    this.#about(origin);
  }

  write(text: string): void {
    this.#keep({ ...this.#draft, text });
  }

  dropOrigin(): void {
    const { origin: _, ...rest } = this.#draft;
    this.#keep(rest);
  }

  /** The person wants it sent: now, or as soon as they are known. */
  want(): void {
    this.#wanted = true;
    this.#keep(this.#draft);
  }

  /** Asks for an account; the draft then remembers the registration. Rejects with a `Refusal`. */
  async register(register: Register): Promise<void> {
    // Asking again, for another address or a new code, takes the place of the earlier try and of the handle it held.
    const replaces = this.registration?.id;
    const id = await this.#store().register(replaces ? { ...register, replaces } : register);
    this.#wanted = !this.empty;
    this.#keep({ ...this.#draft, registration: { id, email: register.email } });
  }

  /** Trades the mailed code for a session. Rejects with a `Refusal`. */
  async confirm(code: string): Promise<void> {
    await this.#store().confirm(this.registration?.id ?? '', code);
    const { registration: _, ...rest } = this.#draft;
    this.#keep(rest);
  }

  /** Begins the conversation, and returns its identifier; `undefined` where nothing was written. */
  send(): Promise<string | undefined> {
    this.#wanted = false;
    // A key held down asks twice before the first has been written to the outbox.
    return (this.#sending ??= this.#start().finally(() => (this.#sending = undefined)));
  }

  clear(): void {
    this.#wanted = false;
    this.#set({ text: '' });
    this.#keeper.clear();
  }

  async #start(): Promise<string | undefined> {
    if (this.empty) return undefined;
    const id = await this.#store().startCoaching(this.text.trim(), this.origin);
    // Forgotten only now: the outbox has it.
    this.clear();
    return id;
  }

  #about(origin: Origin | undefined): void {
    if (origin) this.#set({ ...this.#draft, origin: clip(origin) });
  }

  #keep(draft: Draft): void {
    this.#set(draft);
    this.#keeper.write(draft);
  }

  #set(draft: Draft): void {
    this.#draft = draft;
    this.#changed();
  }
}

/** Cuts an origin to what the wire takes: a long heading must not cost anybody their question. */
function clip(origin: Origin): Origin {
  const cut = (text: string, length: number): string => [...text.trim()].slice(0, length).join('');
  const clipped: Origin = { url: cut(origin.url, LIMITS.urlLength), title: cut(origin.title, LIMITS.titleLength) };
  if (origin.heading) clipped.heading = cut(origin.heading, LIMITS.titleLength);
  if (origin.quote) clipped.quote = cut(origin.quote, LIMITS.quoteLength);
  return clipped;
}
