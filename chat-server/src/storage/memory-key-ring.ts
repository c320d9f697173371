import { createHash } from 'node:crypto';
import type { KeyRing, OwnerKey } from '../core/key-ring.ts';

/** Keys for tests: each follows from its owner's name, so that a store opened anew finds them again. */
export function memoryKeyRing(): KeyRing {
  const destroyed = new Set<string>();
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const keyOf = (id: string): OwnerKey => ({ id, secret: hash(`secret of ${id}`) });
  const idOf = (owner: string) => hash(owner).toString('base64url').slice(0, 16);
  return {
    obtain: async (owner) => keyOf(idOf(owner)),
    find: async (id) => (destroyed.has(id) ? undefined : keyOf(id)),
    async destroy(owner) {
      destroyed.add(idOf(owner));
    },
  };
}
