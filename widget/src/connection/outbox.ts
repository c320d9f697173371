import { isFinal } from '@repere/protocol';
import type { Sent } from '@repere/protocol';
import { pauseBefore } from './backoff.ts';
import type { Link } from './link.ts';
import { sendable } from './outbox.entry.ts';
import type { Outgoing, OutboxEntry } from './outbox.entry.ts';
import type { OutboxStore } from './outbox.store.ts';
import { asRefusal } from './refusal.ts';
import type { Tabs } from './tabs.ts';

/** What the outbox tells its owner. */
export interface OutboxListener {
  /** The entries of the account, oldest first, as they now are. */
  changed(entries: readonly OutboxEntry[]): void;
  /** The server has stored a message. It is told before the entry disappears, so that no screen shows neither. */
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
}

/**
 * One account's unconfirmed messages. Written down before the first attempt, one in flight per conversation, in order, and the
 * same client id until the server has answered.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #inFlight = new Set<string>();
  readonly #attempts = new Map<string, number>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Orders confirmed here: a reading of the store that began before the removal must not bring them back. */
  readonly #gone = new Set<number>();
  #entries: readonly OutboxEntry[] = [];
  #turn: AbortController | undefined;
  #mayDrain = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    parts.tabs.listen(() => void this.refresh());
  }

  /** Reads what earlier pages and other tabs left, tells the listener, and sends what may be sent. */
  async refresh(): Promise<void> {
    const stored = await this.#parts.store.list(this.#parts.account);
    this.#entries = stored.filter(({ order }) => !this.#gone.has(order));
    this.#parts.listener.changed(this.#entries);
    this.#drain();
  }

  /** Writes a message down. When this resolves, a reload no longer loses it. */
  async add(outgoing: Outgoing, writtenAt: number): Promise<void> {
    await this.#parts.store.add({ ...outgoing, account: this.#parts.account, writtenAt, status: 'waiting' });
    await this.#changed();
  }

  /** Sends a refused message again as a new one, in its old place, with the text as it is now. */
  async resend(order: number, clientId: string, text: string): Promise<void> {
    const entry = this.#entries.find((candidate) => candidate.order === order);
    if (entry?.status !== 'failed') return;
    const { error: _, ...rest } = entry;
    const renewed = { ...rest, status: 'waiting', payload: { ...entry.payload, clientId, text } } as OutboxEntry;
    await this.#parts.store.put(renewed);
    await this.#changed();
  }

  /** Gives a message up. What waits behind a start that failed goes with it: it has no conversation to arrive in. */
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

  /** Starts sending as soon as no other tab does. Called at every welcome: what waited for a pause goes at once. */
  resume(): void {
    this.#attempts.clear();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    if (this.#turn) {
      this.#drain();
      return;
    }
    const turn = new AbortController();
    this.#turn = turn;
    void this.#parts.tabs.takeTurn(`outbox:${this.#parts.account}`, turn.signal, async () => {
      this.#mayDrain = true;
      await this.refresh();
      await new Promise<void>((resolve) => turn.signal.addEventListener('abort', () => resolve(), { once: true }));
    });
  }

  /** Stops sending and lets another tab have the turn. */
  pause(): void {
    this.#mayDrain = false;
    this.#turn?.abort();
    this.#turn = undefined;
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

  async #send(entry: OutboxEntry): Promise<void> {
    const { conversationId } = entry.payload;
    this.#inFlight.add(conversationId);
    try {
      const sent = await this.#request(entry);
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

  #request(entry: OutboxEntry): Promise<Sent> {
    return entry.name === 'message:send'
      ? this.#parts.link.request('message:send', entry.payload)
      : this.#parts.link.request('conversation:start', entry.payload);
  }

  async #failed(entry: OutboxEntry, cause: unknown): Promise<void> {
    const refusal = asRefusal(cause);
    if (isFinal(refusal.code)) {
      await this.#parts.store.put({ ...entry, status: 'failed', error: refusal.code });
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
