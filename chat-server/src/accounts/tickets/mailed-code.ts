import { createHash, timingSafeEqual } from 'node:crypto';

/** Codes of six digits that may be tried on one step: a million codes, five tries. */
export const MOST_ATTEMPTS = 5;

/** How long a code from a mail is good, in milliseconds. */
export const CODE_LIFETIME = 30 * 60_000;

/** SHA-256 of a step and its code, base64url: bound to what it is for, so that a stored hash says nothing about another one. */
export function hashCode(id: string, code: string): string {
  return createHash('sha256').update(`${id}.${code}`).digest('base64url');
}

/** Whether a code is the one of a step, in a time that says nothing. Where no code was kept, none is. */
export function isCodeOf({ id, codeHash }: { id: string; codeHash?: string }, code: string): boolean {
  return codeHash !== undefined && timingSafeEqual(Buffer.from(hashCode(id, code)), Buffer.from(codeHash));
}
