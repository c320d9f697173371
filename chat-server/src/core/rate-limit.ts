/** A token bucket: `burst` at once, then `perMinute` steadily. */
export interface RateRule {
  burst: number;
  perMinute: number;
}

/** A bucket's name and how it fills. */
export type Bucket = readonly [key: string, rule: RateRule];

/** `retryAfter` is in seconds. */
export type Turn = { allowed: true } | { allowed: false; retryAfter: number };

/** Asynchronous from the start, so that several nodes can share one. */
export interface RateLimit {
  /** Takes one from each of these buckets, or from none of them where one is empty. */
  take(...buckets: readonly Bucket[]): Promise<Turn>;
}
