/** Something whose changes can be followed. One notification a turn of the event loop, however many changes there were. */
export class Observable {
  readonly #followers = new Set<() => void>();
  #scheduled = false;

  /** Calls `follower` after each change; the returned function ends it. */
  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  protected changed(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      for (const follower of this.#followers) follower();
    });
  }
}
