import { hkdfSync } from 'node:crypto';
import { seal, unseal } from '../../core/seal.ts';

/** Length of a master key, in bytes. */
const LENGTH = 32;

/** What the master key does for the others: it wraps them, and says which master key it is. */
export interface MasterKey {
  /** Tells master keys apart and reveals nothing of them: 16 hexadecimal digits. */
  fingerprint: string;
  /** Seals a key (AES-256-GCM); it opens again only with the same `facts`. */
  wrap(secret: Uint8Array, facts: string): string;
  unwrap(wrapped: string, facts: string): Uint8Array;
  /** The key, 32 bytes, for what belongs to no owner: one for each purpose, and a rotation changes it. */
  keyFor(purpose: string): Uint8Array;
}

/** Derives from a master key (32 bytes) what wraps and what names it (HKDF-SHA-256, RFC 5869). */
export function masterKeyOf(secret: Uint8Array): MasterKey {
  if (secret.length !== LENGTH) throw new Error(`MASTER_KEY has ${secret.length} bytes instead of ${LENGTH}`);
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `repere/master/${purpose}/1`, length));
  const wrapping = derive('wrap', 32);
  return {
    fingerprint: derive('fingerprint', 8).toString('hex'),
    wrap: (key, facts) => seal(wrapping, Buffer.from(key).toString('base64'), facts),
    unwrap: (wrapped, facts) => Buffer.from(unseal(wrapping, wrapped, facts), 'base64'),
    keyFor: (purpose) => derive(`for/${purpose}`, 32),
  };
}
