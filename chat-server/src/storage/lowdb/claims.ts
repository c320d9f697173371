/**
 * Unique keys and who holds them. Taken before a write and given back after it, each taking counted, so that changes that overlap
 * cannot free a key that another still needs.
 */
export class Claims {
  readonly #held = new Map<string, { holder: string; count: number }>();

  /** Takes all of the keys, or none of them and answers the first that somebody else holds. */
  take(keys: readonly string[], holder: string): string | undefined {
    const taken = keys.find((key) => (this.#held.get(key)?.holder ?? holder) !== holder);
    if (taken !== undefined) return taken;
    for (const key of keys) {
      const claim = this.#held.get(key);
      if (claim) claim.count += 1;
      else this.#held.set(key, { holder, count: 1 });
    }
    return undefined;
  }

  /** Gives back what one taking took. */
  free(keys: readonly string[], holder: string): void {
    for (const key of keys) {
      const claim = this.#held.get(key);
      if (claim?.holder !== holder) continue;
      claim.count -= 1;
      if (claim.count === 0) this.#held.delete(key);
    }
  }

  holderOf(key: string): string | undefined {
    return this.#held.get(key)?.holder;
  }
}
