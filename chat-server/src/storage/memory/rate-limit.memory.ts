import type { Clock } from '../../core/clock.ts';
import type { Bucket, RateLimit, RateRule, Turn } from '../../core/rate-limit.ts';

const MINUTE = 60_000;

/** Of the most that may be kept, how much is when there are more. */
const KEPT = 0.75;

/**
 * Token buckets in this process's memory. Of each bucket only the moment is kept at which it is full again (the generic cell rate
 * algorithm, ITU-T I.371); a full one is not kept at all.
 */
export class MemoryRateLimit implements RateLimit {
  readonly #clock: Clock;
  readonly #most: number;
  /** Milliseconds since the epoch. */
  readonly #fullAt = new Map<string, number>();
  #nextSweep: number;

  /** Keeps `most` buckets: where there are more, the fullest are forgotten, and so are full. */
  constructor(clock: Clock, most = 100_000) {
    this.#clock = clock;
    this.#most = most;
    this.#nextSweep = Math.min(1_000, most);
  }

  async take(...buckets: readonly Bucket[]): Promise<Turn> {
    const now = this.#clock.now();
    let wait = 0;
    for (const [key, rule] of buckets)
      wait = Math.max(wait, this.#known(key, rule, now) + refill(rule) - emptyAt(rule, now));
    for (const [key, rule] of buckets)
      this.#fullAt.set(key, this.#known(key, rule, now) + (wait > 0 ? 0 : refill(rule)));
    if (this.#fullAt.size > this.#nextSweep) this.#sweep(now);
    return wait > 0 ? { allowed: false, retryAfter: Math.max(1, Math.ceil(wait / 1_000)) } : { allowed: true };
  }

  /** How many buckets are held. */
  get size(): number {
    return this.#fullAt.size;
  }

  /** When a bucket is full again. Further ahead than an empty one it can only be when the clock was set back. */
  #known(key: string, rule: RateRule, now: number): number {
    return Math.min(Math.max(this.#fullAt.get(key) ?? now, now), emptyAt(rule, now));
  }

  /** At twice the size that the last one left, so that each taking pays for its own share. */
  #sweep(now: number): void {
    for (const [key, fullAt] of this.#fullAt) if (fullAt <= now) this.#fullAt.delete(key);
    if (this.#fullAt.size > this.#most) this.#forget(this.#fullAt.size - Math.floor(this.#most * KEPT));
    this.#nextSweep = Math.min(Math.max(1_000, this.#fullAt.size * 2), this.#most);
  }

  /** Forgets so many: those that lose least by it. */
  #forget(count: number): void {
    const fullest = Float64Array.from(this.#fullAt.values()).sort()[count - 1]!;
    let left = count;
    for (const [key, fullAt] of this.#fullAt) {
      if (left === 0) break;
      if (fullAt > fullest) continue;
      this.#fullAt.delete(key);
      left -= 1;
    }
  }
}

/** Milliseconds in which one comes into a bucket. */
function refill({ perMinute }: RateRule): number {
  return MINUTE / perMinute;
}

/** When a bucket that is empty now will be full. */
function emptyAt(rule: RateRule, now: number): number {
  return now + rule.burst * refill(rule);
}
