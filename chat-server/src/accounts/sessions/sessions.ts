import { createHash } from 'node:crypto';
import { AppError, type Carrier, type Clock, type Identity, type Ids, isStaff } from '../../core/index.ts';
import type { Account, AccountStore } from '../account.store.ts';
import { nameDevice } from './name-device.ts';
import { hasEnded, type Session, type SessionStore } from './session.store.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a session may live, and how long unused, in milliseconds. */
const LIFETIMES: Record<Carrier, { whole: number; idle: number }> = {
  cookie: { whole: 60 * DAY, idle: 14 * DAY },
  bearer: { whole: 60 * MINUTE, idle: 30 * MINUTE },
};

/** Sessions that one account may have: more devices than anybody signs in with, and few enough to list. */
const MOST_SESSIONS = 50;

/** One abstraction over both carriers: opens, resolves, lists and ends sessions. */
export interface Sessions {
  /**
   * A fresh token each time, so that a session cannot be fixed from outside. The token is known to the caller alone. Beyond what one account
   * may have, those unused for longest end: `displaced`, whose sockets are the caller's to cut.
   */
  open(account: string, carrier: Carrier, userAgent: string): Promise<OpenedSession>;
  /** Who a token stands for, by the account as it is now. */
  resolve(token: string, carrier: Carrier): Promise<Identity | undefined>;
  /** Counts as a use of the session that an identity was resolved from, without reading it again. */
  touch(identity: Identity): void;
  /** The sessions of an account that have not ended, newest first. */
  listOf(account: string): Promise<Session[]>;
  /** Ends a session of an account by its public name; answers whether there was one. */
  endOf(account: string, session: string): Promise<boolean>;
  /** Ends all sessions of an account, but for the one named `except`; answers the ended ones once that is durable. */
  endAllOf(account: string, except?: string): Promise<Session[]>;
  /** Notes that the person behind a session has proved again who they are. Error: `session_ended`. */
  confirm(identity: Identity): Promise<void>;
  /** Whether somebody in this role gets in without a second factor only to set it up. */
  requiresSecondFactor(person: Pick<Account, 'role'>): boolean;
  /** Whether an account, as it is now, has its second factor still to set up. */
  isEnrolling(account: Account): boolean;
}

export interface OpenedSession {
  token: string;
  session: Session;
  displaced: Session[];
}

/** Keeps SHA-256 of each token alone: 256 random bits need no slow hash. */
export function createSessions(parts: {
  store: SessionStore;
  accounts: AccountStore;
  clock: Clock;
  ids: Ids;
  secondFactorForStaff: boolean;
}): Sessions {
  const { store, accounts, clock, ids, secondFactorForStaff } = parts;
  /** What each identity was resolved from, for as long as somebody holds it: an open socket does. */
  const origins = new WeakMap<Identity, Session>();
  const requiresSecondFactor = (person: Pick<Account, 'role'>) => secondFactorForStaff && isStaff(person);
  const isEnrolling = (account: Account) => requiresSecondFactor(account) && account.secondFactor === undefined;

  /** Ends what is too many beside a session that was just opened. */
  async function displace({ account, id }: Session): Promise<Session[]> {
    const others = (await store.listOf(account, clock.now())).filter((each) => each.id !== id);
    const byUse = others.sort((one, other) => other.lastUsedAt - one.lastUsedAt);
    const displaced = byUse.slice(MOST_SESSIONS - 1);
    for (const session of displaced) await store.remove(session);
    return displaced;
  }

  return {
    requiresSecondFactor,
    isEnrolling,
    async open(account, carrier, userAgent) {
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
        device: nameDevice(userAgent),
      };
      await store.insert(session);
      return { token, session, displaced: await displace(session) };
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
      const identity: Identity = {
        account: account.id,
        role: account.role,
        session: session.id,
        carrier,
        enrolling: isEnrolling(account),
        confirmedAt: session.confirmedAt,
        expiresAt: session.expiresAt,
      };
      origins.set(identity, session);
      return identity;
    },
    touch(identity) {
      const session = origins.get(identity);
      if (session) store.touch(session, clock.now());
    },
    async listOf(account) {
      const listed = await store.listOf(account, clock.now());
      return listed.sort((one, other) => other.createdAt - one.createdAt || (one.id < other.id ? -1 : 1));
    },
    async endOf(account, id) {
      const session = (await store.listOf(account, clock.now())).find((each) => each.id === id);
      if (session) await store.remove(session);
      return session !== undefined;
    },
    endAllOf: (account, except) => store.removeAllOf(account, except),
    async confirm({ account, session: id }) {
      const session = (await store.listOf(account, clock.now())).find((each) => each.id === id);
      if (!session) throw new AppError('session_ended');
      await store.confirm(session, clock.now());
    },
  };
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
