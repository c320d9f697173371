/** Letters of a long code, without the hyphens between its groups. */
const LONG = 16;

/** Six digits or a long code, such as a recovery code, in whatever was typed or pasted; `undefined` where it can be neither. */
export function readLongCode(typed: string): string | undefined {
  const plain = typed.replace(/[\s-]/g, '').toUpperCase();
  return /^\d{6}$/.test(plain) || (plain.length === LONG && /^[0-9A-Z]+$/.test(plain)) ? plain : undefined;
}
