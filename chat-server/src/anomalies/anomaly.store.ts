/** How something that went wrong came to be known. */
export type AnomalySource = 'request' | 'event' | 'process' | 'browser' | 'visitor' | 'probe';

/** Most drafts that are kept. */
export const MOST_DRAFTS = 10_000;

/** What went wrong, in words of ours alone: nothing that anybody typed, no address, no identifier. */
export interface AnomalyFacts {
  /** `v1:` and 24 hexadecimal digits: the same for whatever is the same anomaly. */
  fingerprint: string;
  source: AnomalySource;
  /** The error's class. */
  error: string;
  /** The error's message, with `…` for each word that no program of ours or Node's would have written. */
  message: string;
  /** The route or the event, from a closed set. */
  where: string;
  /** The first own functions on the stack, each with its file. */
  frames: readonly string[];
}

/** How often one release has shown an anomaly, and when: milliseconds since the epoch. */
export interface Seen {
  release: string;
  count: number;
  firstSeen: number;
  lastSeen: number;
}

/** An anomaly as one release has shown it. */
export interface Sighting extends AnomalyFacts {
  seen: Seen;
}

/** What is known of an anomaly before a person has written about it. */
export interface AnomalyDraft extends AnomalyFacts {
  /** A release each, the one seen last at the end. */
  seen: readonly Seen[];
}

/** Where drafts of anomalies sleep. */
export interface AnomalyStore {
  /**
   * Changes a draft in turn, or makes it. Beyond `most` drafts, those go first that were seen least often, and of these the ones seen longest
   * ago. Answers whether it was new, and how many were dropped. Error: `not_stored`.
   */
  change(
    fingerprint: string,
    most: number,
    change: (known: AnomalyDraft | undefined) => AnomalyDraft,
  ): Promise<{ added: boolean; dropped: number }>;
  /** By fingerprint, strictly after one. */
  list(limit: number, after?: string): Promise<AnomalyDraft[]>;
}
