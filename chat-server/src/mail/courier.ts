import type { Alarm, Clock } from '../core/index.ts';
import { backoff } from './backoff.ts';
import { judge } from './judge.ts';
import type { MailEvents } from './mail.events.ts';
import type { MailRecord, MailStore } from './mail.store.ts';
import type { MailTransport } from './transport.ts';

/** Mails under way at once: as many as the transport has connections. */
export const MOST_UNDER_WAY = 3;

export interface CourierParts {
  store: MailStore;
  transport: MailTransport;
  events: MailEvents;
  clock: Clock;
  alarm: Alarm;
  /** From 0 to 1, by chance. */
  random(): number;
}

/**
 * Takes records as they come due and hands them to the transport, a few at once and each once at a time. A record goes only after
 * its mail was accepted, so a process that dies in between delivers it again: never lost, now and then twice, and then under the
 * same Message-ID (or file name), by which a mail server or a reader can tell.
 */
export class Courier {
  readonly #parts: CourierParts;
  /** When each record is due. In memory is only that: what a mail says is read when its turn comes. */
  readonly #waiting = new Map<string, number>();
  readonly #underWay = new Map<string, Promise<void>>();
  /** Records that have had their end, and whose removal failed: to be removed, never delivered. */
  readonly #ended = new Set<string>();
  #state: 'idle' | 'working' | 'closing' | 'closed' = 'idle';
  #cancelAlarm: () => void = () => undefined;

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  /** Takes up what an earlier process left, and begins to deliver. Throws where the folder of records cannot be read. */
  async start(): Promise<void> {
    for await (const { id, nextAt } of this.#parts.store.waiting()) {
      if (!this.#waiting.has(id)) this.#waiting.set(id, nextAt);
    }
    if (this.#state === 'idle') this.#state = 'working';
    this.#work();
  }

  /** Learns of a durable record. Before the start, and while closing, it waits. */
  take({ id, nextAt }: Pick<MailRecord, 'id' | 'nextAt'>): void {
    this.#waiting.set(id, nextAt);
    this.#work();
  }

  /** Begins no more, and waits for what is under way: `patience` milliseconds at most. The rest is for the next start. */
  async close(patience: number): Promise<void> {
    this.#state = 'closing';
    this.#cancelAlarm();
    const settled = Promise.all(this.#underWay.values());
    await new Promise<void>((resolve) => {
      const cancel = this.#parts.alarm(patience, resolve);
      void settled.then(cancel).then(resolve);
    });
    this.#state = 'closed';
    this.#parts.transport.close();
  }

  /** Starts what is due, oldest first, and sets the alarm for what is next. */
  #work(): void {
    const { clock, alarm, events } = this.#parts;
    events.waiting(this.#waiting.size);
    if (this.#state !== 'working') return;
    this.#cancelAlarm();
    const now = clock.now();
    let next = Infinity;
    for (const [id, nextAt] of this.#waiting) {
      // Whoever ends calls again.
      if (this.#underWay.size >= MOST_UNDER_WAY) return;
      if (this.#underWay.has(id)) continue;
      if (nextAt > now) next = Math.min(next, nextAt);
      else this.#underWay.set(id, this.#carry(id));
    }
    if (next < Infinity) this.#cancelAlarm = alarm(next - now, () => this.#work());
  }

  async #carry(id: string): Promise<void> {
    const { clock, events, random } = this.#parts;
    let nextAt: number | undefined;
    try {
      nextAt = await this.#deliver(id);
    } catch (error) {
      events.unsettled(id, error);
      nextAt = clock.now() + backoff(1, random);
    }
    this.#underWay.delete(id);
    // To the end of the line: one that keeps failing is not looked at before those that came after it.
    this.#waiting.delete(id);
    if (nextAt !== undefined) this.#waiting.set(id, nextAt);
    this.#work();
  }

  /** One try. Answers when the next one is due, if there is to be one. Errors: the store's. */
  async #deliver(id: string): Promise<number | undefined> {
    const { store, transport, events, clock, random } = this.#parts;
    const record = this.#ended.has(id) ? undefined : await store.find(id);
    if (!record) return this.#remove(id);
    const { attempts, expiresAt = Infinity } = record;
    if (clock.now() >= expiresAt) {
      events.expired(id, attempts);
      return this.#remove(id);
    }
    const delivery = await transport.deliver(record);
    // Cut off by the stop: the record stands as it was, and the next start takes it up at once.
    if (this.#state === 'closed' && delivery.outcome === 'failed') return undefined;
    const tries = attempts + 1;
    const why = delivery.outcome === 'accepted' ? '' : delivery.why;
    const verdict = judge(record, delivery, clock.now(), random);
    if (typeof verdict === 'object') {
      events.retried(id, { attempts: tries, why, ...verdict });
      await store.postpone(id, tries, verdict.nextAt);
      return verdict.nextAt;
    }
    if (verdict === 'sent') events.sent(id, tries);
    if (verdict === 'bounced') events.bounced(id, why);
    if (verdict === 'expired') events.expired(id, tries);
    if (verdict === 'given_up') events.gaveUp(id, { attempts: tries, why });
    return this.#remove(id);
  }

  async #remove(id: string): Promise<undefined> {
    this.#ended.add(id);
    await this.#parts.store.remove(id);
    this.#ended.delete(id);
  }
}
