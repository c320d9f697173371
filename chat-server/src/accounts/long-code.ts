import { createHash } from 'node:crypto';
import type { Ids } from '../core/index.ts';

/** Crockford's base32: no letter in it is taken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 16 letters of 5 bits: 80 bits, which need no slow hash and no count of tries. */
const LETTERS = 16;

/** A fresh code that nobody guesses, without hyphens. */
export function makeLongCode(ids: Pick<Ids, 'bytes'>): string {
  // 256 is a multiple of 32, so that every letter is as likely as any other.
  return Array.from(ids.bytes(LETTERS), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** As people read it, in groups of four. */
export function showLongCode(code: string): string {
  return code.replace(/(.{4})(?!$)/g, '$1-');
}

/** SHA-256 of an account and a code of its, base64url. Spaces, hyphens and case mean nothing, and O, I and L are the digits that they look like. */
export function hashLongCode(account: string, code: string): string {
  const plain = code.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(`${account}.${plain}`).digest('base64url');
}
