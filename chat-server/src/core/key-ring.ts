/**
 * The keys under which texts sleep. One key per account and one per conversation; destroying either makes every text that
 * needed it unreadable for good, in the log and in every copy of the log. A backup that holds the keys too needs them destroyed there as well.
 */
export interface KeyRing {
  /**
   * The key of an owner (`account:<id>` or `conversation:<id>`), made durable before it is first returned. 32 bytes. Error: `not_found`
   * for an owner that was retired.
   */
  obtain(owner: KeyOwner): Promise<OwnerKey>;
  /** The key by its id, or `undefined` once it has been destroyed. Throws where a key is missing that nobody destroyed. */
  find(keyId: string): Promise<OwnerKey | undefined>;
  /** The id of the key that an owner has; nothing where it has none, or was retired. */
  idOf(owner: KeyOwner): Promise<string | undefined>;
  /**
   * Destroys an owner's key and remembers that it did; where `only` is given, no other key than that one. The owner gets a new one when it
   * asks again.
   */
  destroy(owner: KeyOwner, only?: string): Promise<void>;
  /** Destroys an owner's key, if there is one, and never gives it another: what is still under way cannot bring an erased owner back. */
  retire(owner: KeyOwner): Promise<void>;
}

export type KeyOwner = `account:${string}` | `conversation:${string}`;

export interface OwnerKey {
  /** Names the key in records; says nothing about the owner. */
  id: string;
  secret: Uint8Array;
}
