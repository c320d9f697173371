import { backoff } from './backoff.ts';
import type { MailRecord } from './mail.store.ts';
import type { Delivery } from './transport.ts';

/** How long a mail is tried, from its making, in milliseconds. */
const LONGEST_TRIES = 3 * 24 * 60 * 60_000;

/** What a try leads to: an end, or another try at `nextAt`, in milliseconds since the epoch. */
export type Verdict = 'sent' | 'bounced' | 'expired' | 'given_up' | { nextAt: number };

/** Decides what follows from a try. A mail that would have expired by its next try is not kept until then. */
export function judge(
  { attempts, createdAt, expiresAt = Infinity }: MailRecord,
  delivery: Delivery,
  now: number,
  random: () => number,
): Verdict {
  if (delivery.outcome === 'accepted') return 'sent';
  if (delivery.outcome === 'refused') return 'bounced';
  const nextAt = now + backoff(attempts + 1, random);
  if (nextAt >= expiresAt) return 'expired';
  return nextAt >= createdAt + LONGEST_TRIES ? 'given_up' : { nextAt };
}
