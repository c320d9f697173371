import { hash, verify } from '@node-rs/argon2';
import type { AccountStore } from '../account.store.ts';
import { loadCommonPasswords } from './common-passwords.ts';
import { readDjangoHash, verifyDjangoHash } from './django-hash.ts';
import { limitConcurrency } from './limit-concurrency.ts';

/** What one hash by argon2id costs: KiB of memory, passes over it, lanes. */
export interface PasswordCost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** How the PHC string of a hash of ours begins: others cost another time, which would tell whose they are. */
export const OWN_HASH = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`;

/** Each hash holds 19 MiB: more than these at once wait, and more waiters than that are turned away. */
const AT_ONCE = 4;
const WAITING = 200;

/**
 * PBKDF2 has a queue of its own, before argon2's. At hundreds of milliseconds a check it must neither hold up whoever registers nor take
 * more than half of the four threads on which files are written; and as many as wait elsewhere would wait for half a minute.
 */
const LEGACY_AT_ONCE = 2;
const LEGACY_WAITING = 50;

export interface Passwords {
  /** A PHC string. Error: `unavailable` when too many are waiting. */
  hash(password: string): Promise<string>;
  /**
   * Whether a password is the one. The stored hash may be argon2's (PHC string) or Django's (`pbkdf2_sha256$…`). Without a stored
   * hash, or with one of no known kind, the answer is no. All of these cost the same: argon2 once, and as long as any account has a hash of Django's, PBKDF2 with the most iterations that one asks for. Error: `unavailable` when
   * too many are waiting.
   */
  verify(stored: string | undefined, password: string): Promise<boolean>;
  /** Whether a stored hash is of another kind than ours, or costs a guesser less: hash anew when its password was right. */
  needsRehash(stored: string): boolean;
}

/**
 * argon2id with a cap on what runs at once. Also reads the list of common passwords, so that no visitor waits for it.
 *
 * @param cost - what a hash costs; another than the standing one is for tests of something else than passwords
 */
export async function createPasswords(
  accounts: Pick<AccountStore, 'legacyIterations'>,
  cost: PasswordCost = PARAMETERS,
): Promise<Passwords> {
  loadCommonPasswords();
  const stand = await hash('a password that nobody has', cost);
  const inTurn = limitConcurrency(AT_ONCE, WAITING);
  const inLegacyTurn = limitConcurrency(LEGACY_AT_ONCE, LEGACY_WAITING);

  async function matchesDjango(stored: string | undefined, password: string): Promise<boolean> {
    const legacy = readDjangoHash(stored);
    const least = await accounts.legacyIterations();
    // The last one may have been renewed since this one was read: it is checked all the same.
    if (least === 0 && !legacy) return false;
    // Django hashes what was typed, without NFKC.
    return inLegacyTurn(() => verifyDjangoHash(legacy, password, least));
  }

  async function matchesArgon2(stored: string | undefined, password: string): Promise<boolean> {
    const ours = stored !== undefined && ARGON2.test(stored) ? stored : undefined;
    const plain = normalize(password);
    // One that has the form and makes no sense is given up at once: then the work is still to be done.
    const matches = await verify(ours ?? stand, plain).catch(() => verify(stand, plain).then(() => false));
    return matches && ours !== undefined;
  }

  return {
    hash: (password) => inTurn(() => hash(normalize(password), cost)),
    async verify(stored, password) {
      const django = await matchesDjango(stored, password);
      const argon2 = await inTurn(() => matchesArgon2(stored, password));
      return django || argon2;
    },
    needsRehash(stored) {
      const [, kind, m, t, p] = ARGON2.exec(stored) ?? [];
      const { memoryCost, timeCost, parallelism } = cost;
      return kind !== 'id' || Number(m) < memoryCost || Number(t) < timeCost || Number(p) < parallelism;
    },
  };
}

/** The PHC string format, as far as argon2 uses it. */
const ARGON2 = /^\$argon2(id|i|d)\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$[\w+/]+\$[\w+/]+$/;

/** The same password typed on two keyboards is the same password (NIST SP 800-63B, 3.1.1.2). */
function normalize(password: string): string {
  return password.normalize('NFKC');
}
