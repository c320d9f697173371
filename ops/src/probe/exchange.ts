import { randomUUID } from 'node:crypto';
import { openTalk } from './talk.ts';

/** What the server gives a probe. */
export interface Opened {
  url: string;
  conversationId: string;
  sender: { account: string; bearer: string };
  receiver: { account: string; bearer: string };
}

/**
 * Sends a message from one synthetic account to the other, and waits until it was acknowledged and has arrived; answers how long the arrival took,
 * in milliseconds. Throws an Error that says what was waited for in vain.
 */
export async function exchange({ url, conversationId, sender, receiver }: Opened, patience: number): Promise<number> {
  const signal = AbortSignal.timeout(patience);
  const listening = await openTalk(url, receiver.bearer, signal);
  try {
    const writing = await openTalk(url, sender.bearer, signal);
    try {
      const clientId = randomUUID();
      const began = performance.now();
      const arrival = listening.notice('conversation:event', clientId).then(() => performance.now() - began);
      const to = { kind: 'direct', conversationId, with: receiver.account };
      const [took] = await Promise.all([
        arrival,
        writing.request('conversation:start', { ...to, clientId, text: 'A message of the probe.' }),
      ]);
      return took;
    } finally {
      writing.close();
    }
  } finally {
    listening.close();
  }
}
