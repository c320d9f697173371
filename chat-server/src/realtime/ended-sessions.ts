import type { Clock } from '../core/index.ts';

/** How long an ended session is remembered, in milliseconds: longer than any handshake is under way. */
const REMEMBERED = 60_000;

/** Sessions that ended a moment ago: a handshake that found one while it lasted must not come in after it was cut. */
export class EndedSessions {
  readonly #clock: Clock;
  /** Until when each is remembered, in the order in which they are forgotten. */
  readonly #until = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(session: string): void {
    const now = this.#clock.now();
    for (const [known, until] of this.#until) {
      if (now < until) break;
      this.#until.delete(known);
    }
    this.#until.set(session, now + REMEMBERED);
  }

  has(session: string): boolean {
    return this.#until.has(session);
  }

  /** How many are remembered. */
  get size(): number {
    return this.#until.size;
  }
}
