import { randomBytes } from 'node:crypto';

const SEED = randomBytes(8);
const LOW_SEED = SEED.readUInt32LE(0);
const HIGH_SEED = SEED.readUInt32LE(4);

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** No code unit is this. */
const PART_END = 0x10000;

/**
 * From the keys of appends to their records, twelve bytes a slot (open addressing, linear probing). Holds 64 bits of a hash in place of
 * the key, so what it answers are candidates: whoever asks compares with the record itself.
 */
export class KeyTable {
  /**
   * Three numbers a slot: low and high half of the hash, and the record's number plus one; 0 marks a free slot. As many slots as a power of
   * two, so that a mask finds the place where a remainder would take a division of floats.
   */
  #slots = new Uint32Array(3 * 1024);
  #used = 0;

  add(key: readonly string[], record: number): void {
    if (this.#used * 4 >= this.#slots.length) this.#grow();
    const { low, high } = hash(key);
    this.#put(this.#slots, low, high, record + 1);
    this.#used += 1;
  }

  /** Numbers of the records that may have this key: next to always none, or the one. */
  candidates(key: readonly string[]): number[] {
    const { low, high } = hash(key);
    const found: number[] = [];
    const last = this.#slots.length / 3 - 1;
    for (let slot = low & last; this.#slots[slot * 3 + 2] !== 0; slot = (slot + 1) & last) {
      if (this.#slots[slot * 3] === low && this.#slots[slot * 3 + 1] === high)
        found.push(this.#slots[slot * 3 + 2]! - 1);
    }
    return found;
  }

  #put(slots: Uint32Array, low: number, high: number, mark: number): void {
    const last = slots.length / 3 - 1;
    let slot = low & last;
    while (slots[slot * 3 + 2] !== 0) slot = (slot + 1) & last;
    slots[slot * 3] = low;
    slots[slot * 3 + 1] = high;
    slots[slot * 3 + 2] = mark;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += 3) {
      if (this.#slots[at + 2] !== 0) this.#put(larger, this.#slots[at]!, this.#slots[at + 1]!, this.#slots[at + 2]!);
    }
    this.#slots = larger;
  }
}

/** 64 bits in two halves: FNV-1a (Fowler, Noll, Vo) over the parts, from seeds that nobody outside can know, spread by MurmurHash3's finalizer (Appleby). */
function hash(parts: readonly string[]): { low: number; high: number } {
  let low = FNV_OFFSET ^ LOW_SEED;
  let high = FNV_OFFSET ^ HIGH_SEED;
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 1) {
      const code = part.charCodeAt(index);
      low = Math.imul(low ^ code, FNV_PRIME);
      high = Math.imul(high ^ code, FNV_PRIME);
    }
    low = Math.imul(low ^ PART_END, FNV_PRIME);
    high = Math.imul(high ^ PART_END, FNV_PRIME);
  }
  return { low: spread(low), high: spread(high) };
}

function spread(state: number): number {
  let spread = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}
