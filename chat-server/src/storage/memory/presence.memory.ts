import type { Clock } from '../../core/clock.ts';
import type { Presence } from '../../core/presence.ts';

/** Leases in this process's memory: enough while one process holds every connection. */
export class MemoryPresence implements Presence {
  readonly #clock: Clock;
  /** When each connection's lease ends (milliseconds since the epoch), by account. */
  readonly #leases = new Map<string, Map<string, number>>();
  #nextSweep = 1_000;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async renew(account: string, connection: string, ttl: number): Promise<boolean> {
    this.#dropEnded(account);
    const before = this.#leases.get(account);
    const leases = before ?? new Map<string, number>();
    leases.set(connection, this.#clock.now() + ttl);
    this.#leases.set(account, leases);
    if (this.#leases.size > this.#nextSweep) this.#sweep();
    return before === undefined;
  }

  async release(account: string, connection: string): Promise<boolean> {
    this.#leases.get(account)?.delete(connection);
    return !(await this.isPresent(account));
  }

  async isPresent(account: string): Promise<boolean> {
    this.#dropEnded(account);
    return this.#leases.has(account);
  }

  /** How many accounts have a lease. */
  get size(): number {
    return this.#leases.size;
  }

  #dropEnded(account: string): void {
    const leases = this.#leases.get(account);
    if (!leases) return;
    const now = this.#clock.now();
    for (const [connection, end] of leases) if (end <= now) leases.delete(connection);
    if (leases.size === 0) this.#leases.delete(account);
  }

  #sweep(): void {
    for (const account of this.#leases.keys()) this.#dropEnded(account);
    this.#nextSweep = Math.max(1_000, this.#leases.size * 2);
  }
}
