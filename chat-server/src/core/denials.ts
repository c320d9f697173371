import type { ErrorCode } from '@repere/protocol';
import { AppError } from './app-error.ts';
import type { RateLimit, RateRule } from './rate-limit.ts';

/** Refusals of a person or a place, rather than of what was said: what an audit asks for. Wrong passwords and codes have lines of their own. */
const DENIALS: ReadonlySet<ErrorCode> = new Set([
  'unauthenticated',
  'forbidden',
  'foreign_origin',
  'second_factor_required',
  'confirmation_needed',
  'suspended',
  'wrong_token',
]);

/** How many lines one asker may cause: a flood must not push everybody else's out of the log. */
const LINES: RateRule = { burst: 20, perMinute: 10 };

export interface Denial {
  /** Of what: a route, a socket request, or the handshake. */
  of: string;
  code: ErrorCode;
  /** Whose session asked, where one did. */
  account: string | undefined;
}

/** Notes an error if it is a denial. `by` is whom it counts against: an address or an account. Never fails, and nobody waits for it. */
export type NoteDenial = (error: unknown, by: string, facts: Omit<Denial, 'code'>) => void;

/** Passes on each denial, up to so many a minute for each asker. */
export function createDenials(rateLimit: RateLimit, denied: (denial: Denial) => void): NoteDenial {
  return (error, by, facts) => {
    if (!(error instanceof AppError) || !DENIALS.has(error.code)) return;
    const denial = { ...facts, code: error.code };
    rateLimit.take([`denied:${by}`, LINES]).then(
      ({ allowed }) => {
        if (allowed) denied(denial);
      },
      // Where limits cannot be asked, one line too many is better than none.
      () => denied(denial),
    );
  };
}
