import type { Row } from '../row.ts';
import type { Stage } from '../stage.ts';

/** How thoroughly a part measures. */
export interface Effort {
  /** Alternated pairs, or sets where there is nothing to alternate. */
  pairs: number;
  /** Seconds that one talk counts. */
  seconds: number;
}

/** What a part found. */
export interface Found {
  /** How it was measured, in a sentence or two. */
  how: string;
  rows: Row[];
}

/** One part of the bench. */
export type Part = (stage: Stage, effort: Effort) => Promise<Found>;
