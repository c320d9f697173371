/** The conversations that all writers share. */
export const CONVERSATIONS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const;

/** The text that goes with a client id: of a length that varies, so that records end anywhere in a block. */
export function textOf(clientId: string): string {
  let sum = 0;
  for (const character of clientId) sum = (sum * 31 + character.charCodeAt(0)) % 997;
  return `${clientId} ${'é'.repeat(sum)}`;
}
