import { hash, verify } from '@node-rs/argon2';
import { countCharacters, LIMITS } from '@repere/protocol';
import { AppError } from '../core/index.ts';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each hash holds 19 MiB: more than these at once wait, and more waiters than that are turned away. */
const AT_ONCE = 4;
const WAITING = 200;

export interface Passwords {
  /** A PHC string. Error: `unavailable` when too many are waiting. */
  hash(password: string): Promise<string>;
  /** Whether a password is the one. Without a stored hash it works as long and answers no. */
  verify(stored: string | undefined, password: string): Promise<boolean>;
}

/** argon2id with a cap on what runs at once. */
export async function createPasswords(): Promise<Passwords> {
  const stand = await hash('a password that nobody has', PARAMETERS);
  const inTurn = limitConcurrency(AT_ONCE, WAITING);
  return {
    hash: (password) => inTurn(() => hash(normalize(password), PARAMETERS)),
    verify: (stored, password) =>
      inTurn(async () => {
        const matches = await verify(stored ?? stand, normalize(password));
        return matches && stored !== undefined;
      }),
  };
}

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

/**
 * Refuses what is quickly guessed: under 8 characters, one character repeated, or made of the site's or the person's own words.
 * Nothing is asked about composition. Error: `weak_password`.
 */
export function refuseWeakPassword(password: string, own: readonly string[]): void {
  const plain = fold(password);
  const words = ['repere', 'password', 'motdepasse', ...own.flatMap((each) => fold(each).split(/[^a-z0-9]+/))]
    .filter((word) => word.length >= 4)
    .sort((one, other) => other.length - one.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), plain).replace(/[^\p{L}\p{N}]|\d{1,4}$/gu, '');
  const short = countCharacters(password) < LIMITS.passwordMin;
  const single = new Set(password).size < 3;
  if (short || single || (rest.length < 3 && rest.length < plain.length))
    throw new AppError('weak_password', { field: 'password' });
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
