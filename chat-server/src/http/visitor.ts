import { AppError, type Identity } from '../core/index.ts';

/** Who is asking, on a route that the door opens to the signed-in alone. Error: `unauthenticated`. */
export function visitorOf({ identity }: { identity: Identity | undefined }): Identity {
  if (!identity) throw new AppError('unauthenticated');
  return identity;
}
