/** As much of CBOR (RFC 8949) as cutting up what Pagefind writes takes: where an item ends, and how arrays and texts begin. */

const TEXT = 3;
const ARRAY = 4;
const MAP = 5;

/** Kind, count and length in bytes of what begins at a place. Throws where an item has no length of its own: Pagefind writes none. */
function headAt(bytes: Uint8Array, at: number): { kind: number; count: number; size: number } {
  const [first = NaN] = bytes.subarray(at);
  const kind = first >> 5;
  const low = first & 31;
  if (low < 24) return { kind, count: low, size: 1 };
  const length = 2 ** (low - 24);
  if (!(low <= 27) || at + length >= bytes.length) throw new Error(`No CBOR item at byte ${at}.`);
  const count = bytes.subarray(at + 1, at + 1 + length).reduce((sum, byte) => sum * 256 + byte, 0);
  return { kind, count, size: 1 + length };
}

/** Where the item that begins at a place ends. */
function endOf(bytes: Uint8Array, at: number): number {
  const { kind, count, size } = headAt(bytes, at);
  let end = at + size;
  if (kind === 2 || kind === TEXT) return end + count;
  const parts = kind === ARRAY ? count : kind === MAP ? 2 * count : kind === 6 ? 1 : 0;
  for (let part = 0; part < parts; part += 1) end = endOf(bytes, end);
  return end;
}

/** The items of an array, each as the bytes that it is written in. Throws where there is none. */
export function itemsOf(bytes: Uint8Array, at = 0): Uint8Array[] {
  const { kind, count, size } = headAt(bytes, at);
  if (kind !== ARRAY) throw new Error(`No CBOR array at byte ${at}.`);
  let from = at + size;
  return Array.from({ length: count }, () => {
    const item = bytes.subarray(from, endOf(bytes, from));
    from += item.length;
    return item;
  });
}

/** The text that an item is. Throws where it is none. */
export function textOf(item: Uint8Array): string {
  const { kind, count, size } = headAt(item, 0);
  if (kind !== TEXT) throw new Error('A CBOR item is no text.');
  return new TextDecoder().decode(item.subarray(size, size + count));
}

/** An array of items. */
export function arrayOf(items: readonly Uint8Array[]): Uint8Array {
  return joined([head(ARRAY, items.length), ...items]);
}

/** A text as an item. */
export function itemOf(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return joined([head(TEXT, bytes.length), bytes]);
}

/** Pieces, one behind the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

function head(kind: number, count: number): Uint8Array {
  const first = kind << 5;
  if (count < 24) return Uint8Array.of(first | count);
  if (count < 256) return Uint8Array.of(first | 24, count);
  if (count < 65_536) return Uint8Array.of(first | 25, count >> 8, count & 255);
  return Uint8Array.of(first | 26, count >>> 24, (count >> 16) & 255, (count >> 8) & 255, count & 255);
}
