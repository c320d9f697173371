/** A token bucket: `burst` at once, then `perMinute` steadily. */
export interface RateRule {
  burst: number;
  perMinute: number;
}

/** Asynchronous from the start, so that several nodes can share one. */
export interface RateLimit {
  /** Takes one from the bucket. `retryAfter` is in seconds. */
  take(key: string, rule: RateRule): Promise<{ allowed: true } | { allowed: false; retryAfter: number }>;
}
