import type { Head, ListPlace } from './conversation.store.ts';

/** Conversations asked for at once. */
const BATCH = 100;

/** Most conversations that one call looks at, wanted or not. */
const MOST_SEEN = 1_000;

/** A page of what is wanted of a list. */
export interface Gathered {
  heads: Head[];
  /** Where the next page begins; absent at the end. A page may be short, or empty, and still have one. */
  next?: ListPlace;
}

/** Walks down a list and picks what is wanted, at most `limit`, at a bounded cost. */
export async function gather(
  list: (limit: number, below: ListPlace | undefined) => Promise<Head[]>,
  wanted: (head: Head) => boolean,
  limit: number,
  below?: ListPlace,
): Promise<Gathered> {
  const heads: Head[] = [];
  let place = below;
  for (let seen = 0; seen < MOST_SEEN; seen += BATCH) {
    const batch = await list(BATCH, place);
    for (const head of batch) {
      if (wanted(head)) {
        if (heads.length === limit) return { heads, ...(place && { next: place }) };
        heads.push(head);
      }
      place = head;
    }
    if (batch.length < BATCH) return { heads };
  }
  return { heads, ...(place && { next: place }) };
}
