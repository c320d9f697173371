import { defineRoute, type Route, visitorOf } from '../../http/index.ts';
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
    defineRoute({ name: 'eraseAccount', rate, status: 200, handle: (_, visit) => erase(visitorOf(visit)) }),
    defineRoute({ name: 'cancelErasure', rate, status: 200, handle: (_, visit) => cancel(visitorOf(visit)) }),
  ];
}
