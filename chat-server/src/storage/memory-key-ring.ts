import { createHash } from 'node:crypto';
import { AppError } from '../core/app-error.ts';
import type { KeyRing, OwnerKey } from '../core/key-ring.ts';

/** Keys for tests: each follows from its owner's name, so that a store opened anew finds them again. */
export function memoryKeyRing(): KeyRing {
  const destroyed = new Set<string>();
  const retired = new Set<string>();
  const hash = (text: string) => createHash('sha256').update(text).digest();
  const keyOf = (id: string): OwnerKey => ({ id, secret: hash(`secret of ${id}`) });
  const idOf = (owner: string) => hash(owner).toString('base64url').slice(0, 16);
  return {
    async obtain(owner) {
      if (retired.has(owner)) throw new AppError('not_found', { message: `${owner} was erased` });
      return keyOf(idOf(owner));
    },
    find: async (id) => (destroyed.has(id) ? undefined : keyOf(id)),
    idOf: async (owner) => (destroyed.has(idOf(owner)) ? undefined : idOf(owner)),
    async destroy(owner, only) {
      if (only === undefined || only === idOf(owner)) destroyed.add(idOf(owner));
    },
    async retire(owner) {
      destroyed.add(idOf(owner));
      retired.add(owner);
    },
  };
}
