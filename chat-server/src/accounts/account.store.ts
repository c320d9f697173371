import type { Language, Role, Units } from '@repere/protocol';
import { readDjangoHash } from './passwords/django-hash.ts';

/** A member, coach or admin. */
export interface Account {
  id: string;
  /** Lower case, NFC. Absent for a person whom another site vouches for. */
  email?: string;
  /** A PHC string (argon2id); of an account from elsewhere, until it signs in, perhaps Django's `pbkdf2_sha256$…`. */
  passwordHash?: string;
  /** When another password took the place of the first, in milliseconds since the epoch: what began before must not open a session after. */
  passwordChangedAt?: number;
  handle: string;
  /** The handle before this one: held until the next change, so that nobody can pass for this person under it. */
  formerHandle?: string;
  /** Milliseconds since the epoch. Absent while it is the first. */
  handleChangedAt?: number;
  name: string;
  role: Role;
  language: Language;
  /** A few words about oneself. */
  about?: string;
  /** Metric unless said. */
  units?: Units;
  /** Whether a search shows this person: yes unless said. */
  findable?: boolean;
  /** Whether others may see that this person is here: yes unless said. */
  showPresence?: boolean;
  /** Milliseconds since the epoch. */
  createdAt: number;
  /** When the person said to be 16 or older and agreed to what is stored. */
  ofAgeAt?: number;
  consentAt?: number;
  /** A person of another site, vouched for by its backend. Never merged with an account of ours. */
  external?: { origin: string; subject: string };
  secondFactor?: SecondFactor;
  /** Since when nobody gets in with this account, in milliseconds since the epoch. */
  suspendedAt?: number;
  /** When everything of it is erased, in milliseconds since the epoch. */
  erasureAt?: number;
}

/** A second factor that is in use. */
export interface SecondFactor {
  /** The TOTP secret (RFC 6238), sealed under the account's key. */
  sealed: string;
  /** Milliseconds since the epoch. */
  enabledAt: number;
  /** The newest time step whose code was taken: each code is good once. */
  lastStep: number;
  /** SHA-256 of the recovery codes that are left, base64url. */
  recovery: readonly string[];
}

/** A registration that waits for the code from the mail. */
export interface Registration {
  id: string;
  email: string;
  passwordHash: string;
  handle: string;
  name: string;
  language: Language;
  /** SHA-256 of id and code, base64url. */
  codeHash: string;
  /** Wrong codes so far. */
  attempts: number;
  createdAt: number;
  expiresAt: number;
  /** Stands in for an address that has an account already, or was sent no code: none confirms it. */
  decoy: boolean;
}

/** Whether searches know of a person: not of those who chose otherwise, are suspended or leaving, or are another site's guests. */
export function isFindable({ findable, external, suspendedAt, erasureAt }: Account): boolean {
  return findable !== false && !external && suspendedAt === undefined && erasureAt === undefined;
}

/** Where the probe's synthetic accounts are from: no site has such an address. */
export const PROBE_ORIGIN = 'repere:probe';

/** Whether an account is one of the probe's: no member, in no indicator. */
export function isProbe({ external }: Pick<Account, 'external'>): boolean {
  return external?.origin === PROBE_ORIGIN;
}

/** How many iterations of PBKDF2 the check of an account's password costs: none, unless its hash is Django's. */
export function legacyIterationsOf({ passwordHash }: Account): number {
  return readDjangoHash(passwordHash)?.iterations ?? 0;
}

/** Whether others may see that a person is here: not of those who chose otherwise or are suspended. */
export function showsPresence({ showPresence, suspendedAt }: Account): boolean {
  return showPresence !== false && suspendedAt === undefined;
}

/** Where one stands among all whom a search may find: by what was found (0 handle, 1 name, 2 a later word of either), word and id. */
export interface SearchPlace {
  tier: 0 | 1 | 2;
  /** Folded, and cut at 64 UTF-16 units. */
  word: string;
  id: string;
}

/** A person whom a search has found, and where the next page would go on. */
export interface SearchHit {
  account: Account;
  place: SearchPlace;
}

/** Where accounts sleep. Addresses and handles are unique; a handle is held by a registration until that ends. */
export interface AccountStore {
  /** Errors: `handle_taken`; `email_taken` comes back as `false`, because no caller may let it show. */
  insert(account: Account): Promise<boolean>;
  find(id: string): Promise<Account | undefined>;
  findByEmail(email: string): Promise<Account | undefined>;
  /** By the handle of now, never by a former one. */
  findByHandle(handle: string): Promise<Account | undefined>;
  findExternal(origin: string, subject: string): Promise<Account | undefined>;
  /** Errors: `not_found`; `handle_taken`; `invalid_payload` with the field `email` where another has that address. */
  update(id: string, change: (account: Account) => Account): Promise<Account>;
  /**
   * The first `limit` findable people of whose handle or name a word begins with `query`, without regard to accents, case and
   * punctuation. The exact handle comes first, then handles and names that begin so, then later words. Each is found once, at their
   * best word. With `after`, what follows that place, whether or not somebody is still there.
   */
  search(query: string, limit: number, after?: SearchPlace): Promise<SearchHit[]>;
  /** Removes an account and frees its address and handle; no error where there is none. Error: `not_stored`. */
  remove(id: string): Promise<void>;
  /** The accounts whose erasure is due at `now`. */
  dueForErasure(now: number): Promise<string[]>;
  /** All accounts by creation, oldest first. */
  list(): AsyncIterable<Account>;
  /** The coaches and admins, in no order: few, and asked for at every registration. */
  listStaff(): Promise<Account[]>;
  /** The most that {@link legacyIterationsOf} says of any account: asked for at every check of a password, so it must cost nothing. */
  legacyIterations(): Promise<number>;
  count(): Promise<number>;
}

export interface RegistrationStore {
  /** Holds the handle too. Error: `handle_taken`. */
  insert(registration: Registration): Promise<void>;
  find(id: string): Promise<Registration | undefined>;
  update(id: string, change: (registration: Registration) => Registration): Promise<Registration>;
  remove(id: string): Promise<void>;
  /** Removes what ended before `now` and frees its handles; answers how many. */
  removeExpired(now: number): Promise<number>;
}
