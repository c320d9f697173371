/** Pauses between the attempts of Socket.IO itself, which makes none: the link counts on its own. */
export class Backoff {
  reset(): void {
    // Nothing was counted.
  }
}
