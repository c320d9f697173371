import { AppError, type Identity } from '../../core/index.ts';
import { defineRoute, type Route } from '../../http/index.ts';
import { cancelErasure } from './cancel-erasure.ts';
import { eraseAccount } from './erase-account.ts';
import type { ErasureStore } from './erasure.store.ts';
import type { AccountParts } from '../parts.ts';

/** The routes by which one leaves, and stays after all. */
export function erasureRoutes(parts: AccountParts & { erasures: ErasureStore }): Route[] {
  const erase = eraseAccount(parts);
  const cancel = cancelErasure(parts);
  const rate = { burst: 5, perMinute: 1 };
  return [
    defineRoute({ name: 'eraseAccount', rate, status: 200, handle: (_, { identity }) => erase(known(identity)) }),
    defineRoute({ name: 'cancelErasure', rate, status: 200, handle: (_, { identity }) => cancel(known(identity)) }),
  ];
}

function known(identity: Identity | undefined): Identity {
  if (!identity) throw new AppError('unauthenticated');
  return identity;
}
