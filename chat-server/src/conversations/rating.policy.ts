import type { Head } from './conversation.store.ts';

/** Whether a person may say how the coaching was: the member who asked, once for each time it was closed, while it is closed. */
export function mayRate({ kind, participants, closed, closedSeq, ratedSeq }: Head, account: string): boolean {
  return kind === 'coaching' && participants[0] === account && closed && ratedSeq < closedSeq;
}
