import type { ErrorCode } from '@repere/protocol';

/** The one translation of error codes into HTTP statuses. */
export const STATUS: Record<ErrorCode, number> = {
  invalid_payload: 400,
  unknown_event: 404,
  unknown_route: 404,
  payload_too_large: 413,
  too_many_requests: 429,
  unauthenticated: 401,
  forbidden: 403,
  foreign_origin: 403,
  not_found: 404,
  wrong_credentials: 401,
  wrong_code: 400,
  wrong_token: 401,
  handle_taken: 409,
  handle_refused: 400,
  weak_password: 400,
  too_young: 400,
  consent_missing: 400,
  client_id_reused: 409,
  not_stored: 503,
  unavailable: 503,
  protocol_mismatch: 409,
  session_ended: 401,
  internal: 500,
};
