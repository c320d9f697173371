import { AppError, type Clock, type Ids } from '../core/index.ts';

/** Exports and imports that may be under way at once. */
const MOST = 4;

/** How long one that nobody goes on with is kept, in milliseconds. */
const PATIENCE = 10 * 60_000;

/** Long commands that are done call by call: what they remember between two calls. */
export class Runs<Run> {
  readonly #runs = new Map<string, { run: Run; usedAt: number }>();
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor({ clock, ids }: { clock: Clock; ids: Ids }) {
    this.#clock = clock;
    this.#ids = ids;
  }

  /** Error: `unavailable` where too many are under way. */
  open(run: Run): string {
    const now = this.#clock.now();
    for (const [id, { usedAt }] of this.#runs) if (now - usedAt > PATIENCE) this.#runs.delete(id);
    if (this.#runs.size >= MOST)
      throw new AppError('unavailable', {
        message: `${MOST} exports or imports are under way: try again when one has ended`,
      });
    const id = this.#ids.uuid();
    this.#runs.set(id, { run, usedAt: now });
    return id;
  }

  /** Error: `not_found` for one that has ended, or that the server has forgotten. */
  get(id: string): Run {
    const found = this.#runs.get(id);
    if (!found)
      throw new AppError('not_found', { message: 'the server was restarted or has waited too long: begin again' });
    found.usedAt = this.#clock.now();
    return found.run;
  }

  end(id: string): void {
    this.#runs.delete(id);
  }
}
