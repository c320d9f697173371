import { isFinal } from '@repere/protocol';
import type { SendMessage, Sent } from '@repere/protocol';
import { pauseBefore } from './backoff.ts';
import type { Link } from './link.ts';
import { isMessage, isPendingChange, sendable } from './outbox.entry.ts';
import type { Outgoing, Unconfirmed } from './outbox.entry.ts';
import type { OutboxStore } from './outbox.store.ts';
import { asRefusal, Refusal } from './refusal.ts';
import type { Tabs } from './tabs.ts';

/** The longest wait that is told, in milliseconds: a day. */
const MEASURED = 86_400_000;

/** What the outbox tells its owner. */
export interface OutboxListener {
  /** The entries of the account, oldest first, as they now are. */
  changed(entries: readonly Unconfirmed[]): void;
  /** The server has stored a message, or the change of one. It is told before the entry disappears, so that no screen shows neither. */
  sent(sent: Sent): Promise<void> | void;
}

/** What an outbox works with. */
export interface OutboxParts {
  account: string;
  store: OutboxStore;
  link: Pick<Link, 'request'>;
  tabs: Tabs;
  listener: OutboxListener;
  random?: () => number;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

/**
 * One account's unconfirmed messages, edits and deletions. Written down before the first attempt, one in flight per conversation, in order, and the
 * same client id until the server has answered.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #inFlight = new Set<string>();
  readonly #attempts = new Map<string, number>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Orders confirmed here: a reading of the store that began before the removal must not bring them back. */
  readonly #gone = new Set<number>();
  #entries: readonly Unconfirmed[] = [];
  #epoch: string | undefined;
  #turn: AbortController | undefined;
  #mayDrain = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    parts.tabs.listen((note) => {
      // Whoever wrote it may be looking at this tab. What another store answered is nothing that this one can place.
      if (note?.event.by === parts.account && note.epoch === this.#epoch) void parts.listener.sent(note);
      void this.refresh();
    });
  }

  /** Reads what earlier pages and other tabs left, tells the listener, and sends what may be sent. */
  async refresh(): Promise<void> {
    const stored = await this.#parts.store.list(this.#parts.account);
    // What a later release left is for that release to send.
    this.#entries = stored.filter(
      (entry) => !this.#gone.has(entry.order) && (isMessage(entry) || isPendingChange(entry)),
    );
    this.#parts.listener.changed(this.#entries);
    this.#drain();
  }

  /** Writes something down. When this resolves, a reload no longer loses it. */
  async add(outgoing: Outgoing, writtenAt: number): Promise<void> {
    const { account, store } = this.#parts;
    await store.add({ ...outgoing, account, epoch: this.#epoch, writtenAt, status: 'waiting' });
    await this.#changed();
  }

  /**
   * Sends a refused message, or edit, again as a new one, in its old place, with the text as it is now; without its quote where that was what
   * was refused.
   */
  async resend(order: number, clientId: string, text: string): Promise<void> {
    const entry = this.#entries.find((candidate) => candidate.order === order);
    if (entry?.status !== 'failed' || entry.name === 'message:delete') return;
    const { error: _, field, ...rest } = entry;
    const renewed = {
      ...rest,
      status: 'waiting',
      writtenAt: (this.#parts.now ?? Date.now)(),
      payload: { ...entry.payload, clientId, text, ...(field === 'quotes' && { quotes: undefined }) },
    } as Unconfirmed;
    await this.#parts.store.replace(entry.payload.clientId, renewed);
    await this.#changed();
  }

  /** Gives an entry up. What waits behind a start that failed goes with it: it has no conversation to arrive in. */
  async discard(order: number): Promise<void> {
    const entry = this.#entries.find((candidate) => candidate.order === order);
    if (!entry) return;
    const gone =
      entry.name === 'conversation:start'
        ? this.#entries.filter((other) => other.payload.conversationId === entry.payload.conversationId)
        : [entry];
    for (const { order } of gone) await this.#parts.store.remove(order);
    await this.#changed();
  }

  /** Forgets everything of this account, in every tab. */
  async clear(): Promise<void> {
    this.pause();
    await this.#parts.store.clear(this.#parts.account);
    await this.#changed();
  }

  /**
   * Starts sending as soon as no other tab does. Called at every welcome, with the epoch that it named: what waited for a pause goes
   * at once.
   */
  resume(epoch: string): void {
    this.#epoch = epoch;
    this.#attempts.clear();
    this.#hurry();
    if (this.#turn) {
      this.#drain();
      return;
    }
    const turn = new AbortController();
    this.#turn = turn;
    void this.#parts.tabs.takeTurn(`outbox:${this.#parts.account}`, turn.signal, async () => {
      if (turn.signal.aborted) return;
      // Listened for before anything is waited for: a pause meanwhile would never be heard, and the turn never given back.
      const over = new Promise((resolve) => turn.signal.addEventListener('abort', resolve));
      this.#mayDrain = true;
      await this.refresh();
      await over;
    });
  }

  /** Stops sending and lets another tab have the turn. */
  pause(): void {
    this.#mayDrain = false;
    this.#turn?.abort();
    this.#turn = undefined;
    this.#hurry();
  }

  /** Ends every pause before a repeat. */
  #hurry(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #changed(): Promise<void> {
    this.#parts.tabs.announce();
    await this.refresh();
  }

  #drain(): void {
    if (!this.#mayDrain) return;
    const busy = new Set([...this.#inFlight, ...this.#timers.keys()]);
    for (const entry of sendable(this.#entries, busy)) void this.#send(entry);
  }

  async #send(entry: Unconfirmed): Promise<void> {
    const { conversationId } = entry.payload;
    const epoch = this.#epoch;
    this.#inFlight.add(conversationId);
    try {
      const sent = await this.#request(entry);
      this.#parts.tabs.announce({ ...sent, epoch });
      this.#attempts.delete(conversationId);
      await this.#parts.listener.sent(sent);
      this.#gone.add(entry.order);
      await this.#parts.store.remove(entry.order);
    } catch (cause) {
      await this.#failed(entry, cause);
    } finally {
      this.#inFlight.delete(conversationId);
    }
    await this.#changed();
  }

  async #request(entry: Unconfirmed): Promise<Sent> {
    // Its number was given by a store that is no more, and could change another message of the one restored in its place.
    if (isPendingChange(entry) && entry.epoch !== this.#epoch) throw new Refusal({ code: 'not_found' });
    const waited = (this.#parts.now ?? Date.now)() - entry.writtenAt;
    // A clock that was set back, or an entry without that moment, says nothing; nor does what nobody waits for any more.
    const timed = isMessage(entry) && waited >= 0 && waited <= MEASURED ? { ...entry.payload, waited } : entry.payload;
    // All of them are answered alike, and no generic infers that name and payload belong together.
    return this.#parts.link.request(entry.name as 'message:send', timed as SendMessage);
  }

  async #failed(entry: Unconfirmed, cause: unknown): Promise<void> {
    const refusal = asRefusal(cause);
    if (isFinal(refusal.code)) {
      const { code: error, field } = refusal;
      await this.#parts.store.replace(entry.payload.clientId, { ...entry, status: 'failed', error, field });
      return;
    }
    const { conversationId } = entry.payload;
    const attempt = (this.#attempts.get(conversationId) ?? 0) + 1;
    this.#attempts.set(conversationId, attempt);
    const pause = pauseBefore(attempt, this.#parts.random ?? Math.random, refusal.retryAfter);
    const again = (): void => {
      this.#timers.delete(conversationId);
      this.#drain();
    };
    if (this.#mayDrain) this.#timers.set(conversationId, setTimeout(again, pause));
  }
}
