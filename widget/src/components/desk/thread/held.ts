/** What a canned reply has left open. */
export const GAP = /\{(?:name|coach|page)\}/;

/** Why a reply was held back when “send” was pressed: somebody has answered meanwhile (up to that number), or a gap was not filled in. */
export type Held = { why: 'answered'; upTo: number } | { why: 'gap'; gap: string };

/** How things stand when “send” is pressed. */
export interface Sending {
  text: string;
  /** The newest number of the conversation. */
  last: number;
  /** Whether another coach has answered since the reply was begun. */
  answered: boolean;
}

/** Why a reply has to wait, after it was held back for `before`; each reason is asked about once. */
export function heldBy({ text, last, answered }: Sending, before: Held | undefined): Held | undefined {
  // The gap is asked about last: whoever has passed it has passed both.
  if (before?.why === 'gap') return undefined;
  if (answered && !(before && before.upTo >= last)) return { why: 'answered', upTo: last };
  const [gap] = GAP.exec(text) ?? [];
  return gap ? { why: 'gap', gap } : undefined;
}
