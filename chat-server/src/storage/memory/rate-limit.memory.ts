import type { Clock } from '../../core/clock.ts';
import type { RateLimit, RateRule } from '../../core/rate-limit.ts';

const MINUTE = 60_000;

/**
 * Token buckets in this process's memory. Of each bucket only the moment is kept at which it is full again (the generic cell rate
 * algorithm, ITU-T I.371); a full one is not kept at all.
 */
export class MemoryRateLimit implements RateLimit {
  readonly #clock: Clock;
  readonly #most: number;
  /** Milliseconds since the epoch, in the order of the last taking. */
  readonly #fullAt = new Map<string, number>();
  #nextSweep: number;

  /** Keeps `most` buckets: beyond that, those used longest ago are forgotten, and so are full again. */
  constructor(clock: Clock, most = 100_000) {
    this.#clock = clock;
    this.#most = most;
    this.#nextSweep = Math.min(1_000, most);
  }

  async take(key: string, rule: RateRule): ReturnType<RateLimit['take']> {
    const now = this.#clock.now();
    const refill = MINUTE / rule.perMinute;
    const empty = now + rule.burst * refill;
    // Further ahead than an empty bucket it can only be when the clock was set back.
    const known = Math.min(Math.max(this.#fullAt.get(key) ?? now, now), empty);
    const taken = known + refill;
    const allowed = taken <= empty;
    this.#fullAt.delete(key);
    this.#fullAt.set(key, allowed ? taken : known);
    if (this.#fullAt.size > this.#nextSweep) this.#sweep(now);
    return allowed ? { allowed } : { allowed, retryAfter: Math.max(1, Math.ceil((taken - empty) / 1_000)) };
  }

  /** How many buckets are held. */
  get size(): number {
    return this.#fullAt.size;
  }

  /** At twice the size that the last one left, so that each taking pays for its own share. */
  #sweep(now: number): void {
    for (const [key, fullAt] of this.#fullAt) if (fullAt <= now) this.#fullAt.delete(key);
    for (const key of this.#fullAt.keys()) {
      if (this.#fullAt.size <= this.#most) break;
      this.#fullAt.delete(key);
    }
    this.#nextSweep = Math.min(Math.max(1_000, this.#fullAt.size * 2), this.#most);
  }
}
