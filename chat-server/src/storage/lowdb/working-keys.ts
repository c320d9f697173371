import type { KeyObject } from 'node:crypto';
import { deriveKeys } from '../../core/seal.ts';
import type { KeyRing, OwnerKey } from '../../core/key-ring.ts';
import type { AppendRecord } from './record.ts';

/** A pair's ids and the two keys derived from it. */
export interface WorkingKeys {
  ids: AppendRecord['keys'];
  seal: KeyObject;
  mac: KeyObject;
}

/** Derives keys from those of the ring, and remembers them for as long as it remembers its own. The ring is asked every time: what it has destroyed is never served from here. */
export class WorkingKeyCache {
  readonly #ring: KeyRing;
  /** By the key of an author, and then by that of a conversation. */
  readonly #derived = new WeakMap<OwnerKey, WeakMap<OwnerKey, WorkingKeys>>();

  constructor(ring: KeyRing) {
    this.#ring = ring;
  }

  /** The keys for what an author is about to say, made where there are none yet. */
  async obtain(author: string, conversation: string): Promise<WorkingKeys> {
    // One after the other: for an author who was erased no conversation gets a key.
    const own = await this.#ring.obtain(`account:${author}`);
    return this.#derive(own, await this.#ring.obtain(`conversation:${conversation}`));
  }

  /** The keys by their ids; `undefined` once either has been destroyed. */
  async find({ author, conversation }: AppendRecord['keys']): Promise<WorkingKeys | undefined> {
    const [own, shared] = await Promise.all([this.#ring.find(author), this.#ring.find(conversation)]);
    return own && shared && this.#derive(own, shared);
  }

  #derive(author: OwnerKey, conversation: OwnerKey): WorkingKeys {
    let ofAuthor = this.#derived.get(author);
    if (!ofAuthor) this.#derived.set(author, (ofAuthor = new WeakMap()));
    const known = ofAuthor.get(conversation);
    if (known) return known;
    const keys = { ids: { author: author.id, conversation: conversation.id }, ...deriveKeys({ author, conversation }) };
    ofAuthor.set(conversation, keys);
    return keys;
  }
}
