import { createHash } from 'node:crypto';
import { type Carrier, type Clock, type Identity, type Ids, isStaff } from '../core/index.ts';
import type { AccountStore } from './account.store.ts';
import { hasEnded, type Session, type SessionStore } from './session.store.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a session may live, and how long unused, in milliseconds. */
const LIFETIMES: Record<Carrier, { whole: number; idle: number }> = {
  cookie: { whole: 60 * DAY, idle: 14 * DAY },
  bearer: { whole: 60 * MINUTE, idle: 30 * MINUTE },
};

/** One abstraction over both carriers: opens, resolves and ends sessions. */
export interface Sessions {
  /** A fresh token each time, so that a session cannot be fixed from outside. The token is known to the caller alone. */
  open(account: string, carrier: Carrier, device: string): Promise<{ token: string; session: Session }>;
  resolve(token: string, carrier: Carrier): Promise<Identity | undefined>;
  /** Ends a session by its public name. */
  endOf(account: string, session: string): Promise<void>;
}

/** Keeps SHA-256 of each token alone: 256 random bits need no slow hash. */
export function createSessions(parts: {
  store: SessionStore;
  accounts: AccountStore;
  clock: Clock;
  ids: Ids;
  /** Whether staff get in without a second factor only to set it up. */
  secondFactorForStaff: boolean;
}): Sessions {
  const { store, accounts, clock, ids, secondFactorForStaff } = parts;
  return {
    async open(account, carrier, device) {
      const token = ids.token();
      const now = clock.now();
      const { whole, idle } = LIFETIMES[carrier];
      const session: Session = {
        id: ids.uuid(),
        tokenHash: hashToken(token),
        account,
        carrier,
        createdAt: now,
        confirmedAt: now,
        lastUsedAt: now,
        expiresAt: now + whole,
        idleLimit: idle,
        device,
      };
      await store.insert(session);
      return { token, session };
    },
    async resolve(token, carrier) {
      const session = await store.findByTokenHash(hashToken(token));
      if (!session || session.carrier !== carrier) return undefined;
      const now = clock.now();
      if (hasEnded(session, now)) {
        await store.remove(session);
        return undefined;
      }
      const account = await accounts.find(session.account);
      if (!account || account.suspendedAt !== undefined) return undefined;
      store.touch(session, now);
      return {
        account: account.id,
        role: account.role,
        session: session.id,
        carrier,
        enrolling: secondFactorForStaff && isStaff(account) && account.secondFactor === undefined,
        confirmedAt: session.confirmedAt,
        expiresAt: session.expiresAt,
      };
    },
    async endOf(account, id) {
      const session = (await store.listOf(account, clock.now())).find((each) => each.id === id);
      if (session) await store.remove(session);
    },
  };
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
