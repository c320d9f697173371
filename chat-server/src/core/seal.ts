import {
  type CipherKey,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
  timingSafeEqual,
} from 'node:crypto';
import type { OwnerKey } from './key-ring.ts';

/** The pair of keys that a text of one author in one conversation needs. */
export interface KeyPair {
  author: OwnerKey;
  conversation: OwnerKey;
}

/**
 * Derives the two working keys of a pair (HKDF-SHA-256, RFC 5869): one seals, one makes the MAC by which repeats are compared. As key
 * objects, because making one of raw bytes for each use costs more than the use.
 */
export function deriveKeys(pair: KeyPair): { seal: KeyObject; mac: KeyObject } {
  const secret = Buffer.concat([pair.author.secret, pair.conversation.secret]);
  const derive = (purpose: string) =>
    createSecretKey(
      Buffer.from(hkdfSync('sha256', secret, `${pair.author.id}.${pair.conversation.id}`, `repere/${purpose}/1`, 32)),
    );
  return { seal: derive('seal'), mac: derive('mac') };
}

const NONCE = 12;

/** Random bytes for the next nonces: asking for twelve at a time takes longer than sealing with them. */
const nonces = Buffer.alloc(NONCE * 512);
let used = nonces.length;

/** Twelve random bytes that were never handed out; good until the call after the next filling. */
function nextNonce(): Buffer {
  if (used === nonces.length) {
    randomFillSync(nonces);
    used = 0;
  }
  return nonces.subarray(used, (used += NONCE));
}

/** Seals a text: base64 of nonce (12 bytes), ciphertext and tag (16). `facts` is bound to it as associated data (NIST SP 800-38D): a sealed text moved to another place does not open. */
export function seal(key: CipherKey, plain: string, facts: string): string {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(facts));
  return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** Opens a sealed text. Throws where key, facts or bytes are not those it was sealed with. */
export function unseal(key: CipherKey, sealed: string, facts: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(facts));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE, -16)), decipher.final()]).toString('utf8');
}

/** HMAC-SHA-256 of a request's body, as base64: tells a repeat from another body under a known key. */
export function bodyMac(key: CipherKey, body: string): string {
  return createHmac('sha256', key).update(body).digest('base64');
}

/** Compares two MACs in constant time. */
export function sameMac(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}
