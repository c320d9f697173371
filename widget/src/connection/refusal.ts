import type { ErrorCode, Person, WireError } from '@repere/protocol';

/** A request that was refused or never answered. Silence carries `unavailable`, so that callers judge by one closed union. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  /** Dotted path of the offending input, where the server named one. */
  readonly field: string | undefined;
  /** Seconds to wait before a repeat, where the server said so. */
  readonly retryAfter: number | undefined;
  /** Who was there first, where the server named them. */
  readonly by: Person | undefined;

  constructor(error: WireError, options?: ErrorOptions) {
    super(`The server refused: ${error.code}`, options);
    this.name = 'Refusal';
    this.code = error.code;
    this.field = error.field;
    this.retryAfter = error.retryAfter;
    this.by = error.by;
  }
}

/** Turns whatever was thrown into a refusal; what is not one already counts as silence (`unavailable`). */
export function asRefusal(cause: unknown): Refusal {
  return cause instanceof Refusal ? cause : new Refusal({ code: 'unavailable' }, { cause });
}
