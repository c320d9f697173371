import { hkdfSync } from 'node:crypto';
import { type KeyRing, type OwnerKey, seal, unseal } from '../../core/index.ts';

/** Seals the secret of an authenticator app under its account's key, bound to that account: elsewhere it does not open, and it is gone with the key. */
export async function sealSecret(keys: KeyRing, account: string, secret: Uint8Array): Promise<string> {
  const key = await keys.obtain(`account:${account}`);
  return seal(derive(key), Buffer.from(secret).toString('base64'), facts(account));
}

/** Opens what {@link sealSecret} sealed. Throws where it was sealed for another account, or the key has been destroyed. */
export async function openSecret(keys: KeyRing, account: string, sealed: string): Promise<Uint8Array> {
  const key = await keys.obtain(`account:${account}`);
  return Buffer.from(unseal(derive(key), sealed, facts(account)), 'base64');
}

/** A key of its own (HKDF-SHA-256, RFC 5869), because the account's is for texts. */
function derive({ id, secret }: OwnerKey): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, id, 'repere/second-factor/1', 32));
}

function facts(account: string): string {
  return `second-factor:${account}`;
}
