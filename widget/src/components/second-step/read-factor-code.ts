/** Letters of a recovery code, without the hyphens between its groups. */
const RECOVERY_LETTERS = 16;

/** The code of the app, or a recovery code, in whatever was typed or pasted; `undefined` where it can be neither. */
export function readFactorCode(typed: string): string | undefined {
  const plain = typed.replace(/[\s-]/g, '').toUpperCase();
  return /^\d{6}$/.test(plain) || (plain.length === RECOVERY_LETTERS && /^[0-9A-Z]+$/.test(plain)) ? plain : undefined;
}
