import { hash, verify } from '@node-rs/argon2';
import { AppError } from '../../core/index.ts';
import { loadCommonPasswords } from './common-passwords.ts';
import { verifyDjangoHash } from './django-hash.ts';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each hash holds 19 MiB: more than these at once wait, and more waiters than that are turned away. */
const AT_ONCE = 4;
const WAITING = 200;

export interface Passwords {
  /** A PHC string. Error: `unavailable` when too many are waiting. */
  hash(password: string): Promise<string>;
  /**
   * Whether a password is the one. The stored hash may be argon2's (PHC string) or Django's (`pbkdf2_sha256$…`). Without a stored
   * hash, or with one of no known kind, it works as long as with ours and answers no. Error: `unavailable` when too many are waiting.
   */
  verify(stored: string | undefined, password: string): Promise<boolean>;
  /** Whether a stored hash is of another kind than ours, or costs a guesser less: hash anew when its password was right. */
  needsRehash(stored: string): boolean;
}

/** argon2id with a cap on what runs at once. Also reads the list of common passwords, so that no visitor waits for it. */
export async function createPasswords(): Promise<Passwords> {
  loadCommonPasswords();
  const stand = await hash('a password that nobody has', PARAMETERS);
  const inTurn = limitConcurrency(AT_ONCE, WAITING);
  return {
    hash: (password) => inTurn(() => hash(normalize(password), PARAMETERS)),
    verify: (stored, password) =>
      inTurn(async () => {
        const plain = normalize(password);
        // Django hashes what was typed, without NFKC.
        if (stored?.startsWith('pbkdf2_sha256$')) {
          const right = await verifyDjangoHash(stored, password);
          if (right !== undefined) return right;
        }
        const known = stored !== undefined && ARGON2.test(stored);
        const matches = await verify(known ? stored : stand, plain).catch(() => false);
        return matches && known;
      }),
    needsRehash(stored) {
      const [, kind, m, t, p] = ARGON2.exec(stored) ?? [];
      const { memoryCost, timeCost, parallelism } = PARAMETERS;
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

function limitConcurrency(atOnce: number, waiting: number) {
  const queue: (() => void)[] = [];
  let running = 0;
  return async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running >= atOnce) {
      if (queue.length >= waiting)
        throw new AppError('unavailable', { retryAfter: 2, message: 'too many passwords to check' });
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
