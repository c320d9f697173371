import { PROTOCOL_VERSION } from '@repere/protocol';
import { handshake } from '@repere/protocol/schemas';
import type { Socket } from 'socket.io';
import { AppError, type Authenticate, type Identity } from '../core/index.ts';

export interface HandshakeParts {
  authenticate: Authenticate;
  readCookie(header: string | undefined): string | undefined;
  isOwnOrigin(origin: string): boolean;
}

/**
 * Who is connecting. Errors: `invalid_payload`, `protocol_mismatch`, `unauthenticated`, `second_factor_required`. The cookie counts only for the site's own pages,
 * so that another site's page never rides on it.
 */
export async function identify(socket: Socket, parts: HandshakeParts): Promise<Identity> {
  const said = handshake.safeParse(socket.handshake.auth);
  if (!said.success) throw new AppError('invalid_payload', { field: 'auth' });
  if (said.data.protocol !== PROTOCOL_VERSION) throw new AppError('protocol_mismatch');
  const { origin, cookie } = socket.handshake.headers;
  const own = origin === undefined || parts.isOwnOrigin(origin);
  const token = said.data.bearer ?? (own ? parts.readCookie(cookie) : undefined);
  const carrier = said.data.bearer === undefined ? 'cookie' : 'bearer';
  const identity = token === undefined ? undefined : await parts.authenticate(token, carrier);
  if (!identity) throw new AppError('unauthenticated');
  if (identity.enrolling) throw new AppError('second_factor_required');
  return identity;
}
