import type { Urgency } from '@repere/protocol';

/** Somebody to call. */
export interface Helpline {
  /** As people know it, in groups that can be read aloud. */
  number: string;
  /** `tel:` or `sms:` with what is dialled. */
  href: string;
  /** Who answers, where, and when it is the right number. */
  who: string;
}

/** Whom to call, and what matters until they answer. */
interface Help {
  title: string;
  lead: string;
  lines: readonly Helpline[];
}

/** The texts of help that cannot wait for a coach. */
export interface UrgentWords {
  help: Record<Urgency, Help>;
  dismiss: string;
  /** Why this is shown: nobody was told but the sender, and of a question the coaches. */
  why: string;
}
