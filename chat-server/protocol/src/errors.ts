import type { Person } from './people.ts';

/** Every way in which the server refuses. A closed union: both doors (HTTP and socket) speak it, and the widget has a sentence for each. */
export const ERROR_CODES = [
  'invalid_payload',
  'unknown_event',
  'unknown_route',
  'payload_too_large',
  'too_many_requests',
  'unauthenticated',
  'forbidden',
  'foreign_origin',
  'confirmation_needed',
  'second_factor_required',
  'suspended',
  'not_found',
  'wrong_credentials',
  'wrong_code',
  'wrong_token',
  'handle_taken',
  'handle_refused',
  'weak_password',
  'too_young',
  'consent_missing',
  'client_id_reused',
  'blocked',
  'request_pending',
  'too_many_strangers',
  'too_late',
  'already_claimed',
  'not_stored',
  'unavailable',
  'protocol_mismatch',
  'session_ended',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * An error as it travels. `retryAfter` is in seconds; `field` is the dotted path of the offending input; `requestId` finds the log line;
 * `by` is the coach who has it, where another one came too late.
 */
export interface WireError {
  code: ErrorCode;
  field?: string;
  retryAfter?: number;
  requestId?: string;
  by?: Person;
}

/** What a repeat of the same request could still turn into a success. Everything else is a definitive refusal. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'too_many_requests',
  'unauthenticated',
  'session_ended',
  'second_factor_required',
  'not_stored',
  'unavailable',
  'protocol_mismatch',
  'internal',
]);

/** Whether a refusal is final: the outbox marks such a message "failed" and keeps repeating the others. */
export function isFinal(code: ErrorCode): boolean {
  return !PASSING.has(code);
}
