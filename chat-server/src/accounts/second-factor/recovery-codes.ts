import { createHash } from 'node:crypto';
import type { Ids } from '../../core/index.ts';

/** How many recovery codes a person has at first. */
export const RECOVERY_CODES = 10;

/** Crockford's base32: no letter in it is taken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 16 letters of 5 bits: 80 bits, which need no slow hash. */
const LETTERS = 16;

/** Fresh recovery codes: as they are shown, once, and as they are kept. */
export function makeRecoveryCodes(account: string, ids: Pick<Ids, 'bytes'>): { shown: string[]; kept: string[] } {
  const plain = Array.from({ length: RECOVERY_CODES }, () =>
    // 256 is a multiple of 32, so that every letter is as likely as any other.
    Array.from(ids.bytes(LETTERS), (byte) => ALPHABET[byte % ALPHABET.length]).join(''),
  );
  return {
    shown: plain.map((code) => code.replace(/(.{4})(?!$)/g, '$1-')),
    kept: plain.map((code) => hashRecoveryCode(account, code)),
  };
}

/** SHA-256 of account and code, base64url. Spaces, hyphens and case mean nothing, and O, I and L are the digits that they look like. */
export function hashRecoveryCode(account: string, code: string): string {
  const plain = code.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(`${account}.${plain}`).digest('base64url');
}
