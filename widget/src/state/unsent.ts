import type { Sent } from '@repere/protocol';
import { pauseBefore } from '../connection/backoff.ts';
import type { Connection } from '../connection/connection.ts';
import type { Outbox } from '../connection/outbox.ts';
import type { Outgoing, Unconfirmed } from '../connection/outbox.entry.ts';

/** What is told to whoever shows unconfirmed messages. */
export interface UnsentListener {
  changed(): void;
  /** The server has stored a message; waited for before its entry disappears. */
  sent(sent: Sent): Promise<void>;
}

/** The unconfirmed messages, edits and deletions of whoever is known now: one account's outbox at a time, opened when it is first needed. */
export class Unsent {
  readonly #openOutbox: Connection['openOutbox'];
  readonly #listener: UnsentListener;
  #account: string | undefined;
  #opening: Promise<Outbox> | undefined;
  #outbox: Outbox | undefined;

  /** Oldest first. */
  entries: readonly Unconfirmed[] = [];

  constructor(openOutbox: Connection['openOutbox'], listener: UnsentListener) {
    this.#openOutbox = openOutbox;
    this.#listener = listener;
  }

  /** Whether something still waits for its answer; what was refused does not. */
  get waits(): boolean {
    return this.entries.some(({ status }) => status === 'waiting');
  }

  /** Opens the outbox of an account and reads what earlier pages left in it. */
  open(account: string): Promise<Outbox> {
    if (this.#account !== account) this.close();
    this.#account = account;
    this.#opening ??= this.#openOutbox(account, {
      changed: (entries) => {
        // An outbox that was left may still be finishing what it was at.
        if (this.#account !== account) return;
        this.entries = entries;
        this.#listener.changed();
      },
      sent: (sent) => (this.#account === account ? this.#listener.sent(sent) : undefined),
    }).then(
      async (outbox) => {
        if (this.#account === account) this.#outbox = outbox;
        await outbox.refresh();
        return outbox;
      },
      (cause: unknown) => {
        // The next one who needs it asks for it again.
        if (this.#account === account) this.#opening = undefined;
        throw cause;
      },
    );
    return this.#opening;
  }

  /** Writes something down for `account`. When this resolves, a reload no longer loses it. */
  async add(account: string, outgoing: Outgoing, writtenAt: number): Promise<void> {
    const outbox = await this.open(account);
    await outbox.add(outgoing, writtenAt);
  }

  /**
   * Starts sending, at every welcome. Where the network does not give what an outbox is made of, it is asked for again until it does, for as
   * long as `wanted` says so.
   */
  async resume(account: string, epoch: string, wanted: () => boolean): Promise<void> {
    for (let attempt = 1; wanted(); attempt += 1) {
      const outbox = await this.open(account).catch(() => undefined);
      if (outbox && wanted()) outbox.resume(epoch);
      if (outbox) return;
      await new Promise((resolve) => setTimeout(resolve, pauseBefore(attempt, Math.random)));
    }
  }

  /** Sends a refused message, or edit, again as a new one, with the text as it is now. */
  async resend(order: number, clientId: string, text: string): Promise<void> {
    await this.#outbox?.resend(order, clientId, text);
  }

  async discard(order: number): Promise<void> {
    await this.#outbox?.discard(order);
  }

  /** Stops sending until the next welcome. */
  pause(): void {
    this.#outbox?.pause();
  }

  /** Removes what the account has not sent, in every tab. */
  async clear(): Promise<void> {
    await this.#outbox?.clear();
  }

  /** Leaves the account; what waits stays stored for its next visit. */
  close(): void {
    this.pause();
    this.#account = undefined;
    this.#opening = undefined;
    this.#outbox = undefined;
    this.entries = [];
  }
}
