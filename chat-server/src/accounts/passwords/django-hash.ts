import { pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** More than twice what Django 5 asks for: a stored hash must not be able to hold a thread for long. */
const MOST_ITERATIONS = 2_000_000;

const derive = promisify(pbkdf2);

/**
 * Whether a password is the one of a hash in Django's format, `pbkdf2_sha256$<iterations>$<salt>$<base64>`. Answers `undefined`, without
 * any work, for what is not in that format or asks for more than 2,000,000 iterations.
 */
export async function verifyDjangoHash(stored: string, password: string): Promise<boolean | undefined> {
  const [, iterations, salt, digest] =
    /^pbkdf2_sha256\$([1-9]\d{0,6})\$([^$]{1,128})\$([A-Za-z\d+/]{43}=)$/.exec(stored) ?? [];
  if (!iterations || !salt || !digest || Number(iterations) > MOST_ITERATIONS) return undefined;
  const expected = Buffer.from(digest, 'base64');
  return timingSafeEqual(await derive(password, salt, Number(iterations), expected.length, 'sha256'), expected);
}
