import { pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** More than twice what Django 5 asks for: a stored hash must not be able to hold a thread for long. */
const MOST_ITERATIONS = 2_000_000;

const derive = promisify(pbkdf2);

/** A hash in Django's format, `pbkdf2_sha256$<iterations>$<salt>$<digest>`. */
interface DjangoHash {
  iterations: number;
  salt: string;
  /** 32 bytes, base64. */
  digest: string;
}

/** Takes the place of a hash where there is none. Nothing leads to its digest. */
const STAND_IN: DjangoHash = { iterations: 1, salt: 'a salt of nobody', digest: `${'A'.repeat(43)}=` };

/** The parts of a hash in Django's format, or `undefined` for what is not in it or asks for more than 2,000,000 iterations. */
export function readDjangoHash(stored: string | undefined): DjangoHash | undefined {
  const [, count, salt, digest] =
    /^pbkdf2_sha256\$([1-9]\d{0,6})\$([^$]{1,128})\$([A-Za-z\d+/]{43}=)$/.exec(stored ?? '') ?? [];
  if (!count || !salt || !digest || Number(count) > MOST_ITERATIONS) return undefined;
  return { iterations: Number(count), salt, digest };
}

/**
 * Whether a password is the one of a hash; of none it is not. Costs at least `least` iterations and one, in two calls, whatever the
 * hash asks for and also without one: PBKDF2 takes no more time for its steps in one run than in two.
 */
export async function verifyDjangoHash(
  hash: DjangoHash | undefined,
  password: string,
  least: number,
): Promise<boolean> {
  const { iterations, salt, digest } = hash ?? STAND_IN;
  const expected = Buffer.from(digest, 'base64');
  const found = await derive(password, salt, iterations, expected.length, 'sha256');
  // One more than is missing: a run of none is refused, and for the highest count nothing is missing.
  await derive(password, salt, Math.max(least - iterations, 0) + 1, expected.length, 'sha256');
  return timingSafeEqual(found, expected) && hash !== undefined;
}
