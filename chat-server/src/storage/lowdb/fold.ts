/** Text as searches compare it: compatibility forms taken apart (NFKD), marks dropped, lower case. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Every beginning by which a person is found: handle and name as a whole, and each of their words. */
export function searchWords(handle: string, name: string): string[] {
  const wholes = [fold(handle), fold(name).trim()];
  const words = wholes.flatMap((whole) => whole.split(/[^\p{L}\p{N}]+/u));
  return [...new Set([...wholes, ...words])].filter((word) => word !== '');
}
