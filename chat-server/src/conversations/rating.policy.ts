import type { Head } from './conversation.store.ts';

/** Whether a person may say how the coaching was, or say otherwise: the member who asked, while it is closed. */
export function mayRate({ kind, participants, closed }: Head, account: string): boolean {
  return kind === 'coaching' && participants[0] === account && closed;
}

/** The number of the rating that was given since it was closed, and whose place another would take; 0 where there is none. */
export function ratingOf({ closedSeq, ratedSeq }: Head): number {
  return ratedSeq > closedSeq ? ratedSeq : 0;
}
