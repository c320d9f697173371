import { randomBytes } from 'node:crypto';

/** Sixteen letters that spell no word, and none that would pass for staff: no vowels, no digits. */
const LETTERS = 'bdfghjklmnpqrtvz';

/** A handle that nobody has, and that no rule about names refuses. */
export function randomHandle(): string {
  return Array.from(randomBytes(12), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
