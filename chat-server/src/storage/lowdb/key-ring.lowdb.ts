import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../../core/app-error.ts';
import type { Clock } from '../../core/clock.ts';
import type { KeyOwner, KeyRing, OwnerKey } from '../../core/key-ring.ts';
import type { DocumentCollection } from './document-collection.ts';
import { Lru } from './lru.ts';
import type { MasterKey } from './master-key.ts';
import { RESTORE_ADVICE } from './restore-advice.ts';

/** Keys held in memory. */
const MOST_CACHED = 10_000;

/** A key at rest: wrapped by the master key that `master` names, so that a rotation knows which are still to be wrapped anew. */
interface LivingKey {
  id: string;
  owner: KeyOwner;
  createdAt: number;
  master: string;
  wrapped: string;
}

/** What is left of a destroyed key: that it was, whose, and when it ended (milliseconds since the epoch). */
interface Tombstone {
  id: string;
  owner: KeyOwner;
  destroyedAt: number;
}

export type StoredKey = LivingKey | Tombstone;

/** Which key an owner has, or since when it is to have none any more (milliseconds since the epoch). */
export type OwnedKey = { key: string } | { retiredAt: number };

export interface LowdbKeyRingParts {
  keys: DocumentCollection<StoredKey>;
  /** Named by the hash of the owner, which leads to the key's random id. */
  owners: DocumentCollection<OwnedKey>;
  master: MasterKey;
  clock: Clock;
}

/**
 * Keys as lowdb documents, each wrapped by the master key. An owner whose key was destroyed gets a new one when it asks again: what
 * was written under the old one stays unreadable.
 */
export class LowdbKeyRing implements KeyRing {
  readonly #parts: LowdbKeyRingParts;
  readonly #cache = new Lru<string, OwnerKey>(MOST_CACHED);
  readonly #ids = new Lru<KeyOwner, string>(MOST_CACHED);
  /** The last obtaining or destroying of each owner that is still under way: the next one waits for it. */
  readonly #turns = new Map<KeyOwner, Promise<unknown>>();

  constructor(parts: LowdbKeyRingParts) {
    this.#parts = parts;
  }

  async obtain(owner: KeyOwner): Promise<OwnerKey> {
    const known = this.#cache.get(this.#ids.get(owner) ?? '');
    return known ?? this.#inTurn(owner, () => this.#obtain(owner));
  }

  async find(keyId: string): Promise<OwnerKey | undefined> {
    const cached = this.#cache.get(keyId);
    if (cached) return cached;
    const stored = await this.#parts.keys.find(keyId);
    if (!stored) throw new Error(`key ${keyId} is missing, and nobody destroyed it. ${RESTORE_ADVICE}`);
    if ('destroyedAt' in stored) return undefined;
    const key = this.#open(stored);
    // A destruction that began meanwhile shares this reading, and empties the cache only after its own write.
    this.#cache.set(keyId, key);
    return key;
  }

  async idOf(owner: KeyOwner): Promise<string | undefined> {
    const owned = await this.#parts.owners.find(nameOf(owner));
    return owned && 'key' in owned ? owned.key : undefined;
  }

  async destroy(owner: KeyOwner, only?: string): Promise<void> {
    await this.#inTurn(owner, async () => {
      if (await this.#destroy(owner, only)) await this.#parts.owners.remove(nameOf(owner));
    });
  }

  async retire(owner: KeyOwner): Promise<void> {
    await this.#inTurn(owner, async () => {
      await this.#destroy(owner);
      const retiredAt = this.#parts.clock.now();
      await this.#parts.owners.change(nameOf(owner), (owned) =>
        owned && 'retiredAt' in owned ? owned : { retiredAt },
      );
    });
  }

  /** Puts a tombstone in the place of an owner's key; answers whether it had one. The name that leads to it stays: until it is gone, a repeat begins here. */
  async #destroy(owner: KeyOwner, only?: string): Promise<boolean> {
    const owned = await this.#parts.owners.find(nameOf(owner));
    if (!owned || 'retiredAt' in owned) return false;
    const { key: id } = owned;
    if (only !== undefined && only !== id) return false;
    const destroyedAt = this.#parts.clock.now();
    await this.#parts.keys.change(id, (key) => (key && 'destroyedAt' in key ? key : { id, owner, destroyedAt }));
    this.#cache.delete(id);
    this.#ids.delete(owner);
    return true;
  }

  async #obtain(owner: KeyOwner): Promise<OwnerKey> {
    const owned = await this.#parts.owners.find(nameOf(owner));
    if (owned && 'retiredAt' in owned)
      throw new AppError('not_found', { message: `${owner} was erased: nothing can be written under its key` });
    // A tombstone under an owner's name: the process ended in the middle of a destruction.
    const key = (owned && (await this.find(owned.key))) ?? (await this.#create(owner));
    this.#ids.set(owner, key.id);
    return key;
  }

  async #create(owner: KeyOwner): Promise<OwnerKey> {
    const { keys, owners, master, clock } = this.#parts;
    const key: OwnerKey = { id: randomBytes(16).toString('hex'), secret: randomBytes(32) };
    const wrapped = master.wrap(key.secret, facts(key.id, owner));
    // The key before the name that leads to it: a crash in between leaves a key that nobody uses, never a name without a key.
    await keys.insert(key.id, { id: key.id, owner, createdAt: clock.now(), master: master.fingerprint, wrapped });
    await owners.change(nameOf(owner), () => ({ key: key.id }));
    this.#cache.set(key.id, key);
    return key;
  }

  #open({ id, owner, master: fingerprint, wrapped }: LivingKey): OwnerKey {
    const { master } = this.#parts;
    if (fingerprint !== master.fingerprint)
      throw new Error(`key ${id} is wrapped by the master key ${fingerprint}, and MASTER_KEY is ${master.fingerprint}`);
    return { id, secret: master.unwrap(wrapped, facts(id, owner)) };
  }

  async #inTurn<Result>(owner: KeyOwner, work: () => Promise<Result>): Promise<Result> {
    const turn = (this.#turns.get(owner) ?? Promise.resolve()).catch(() => undefined).then(work);
    this.#turns.set(owner, turn);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(owner) === turn) this.#turns.delete(owner);
    }
  }
}

function nameOf(owner: KeyOwner): string {
  return createHash('sha256').update(owner).digest('hex');
}

/** What a wrapped key is bound to: moved to another owner's name, it does not open. */
function facts(id: string, owner: KeyOwner): string {
  return `key|${id}|${owner}`;
}
