import type { Spread } from './statistics.ts';

/** What a figure is counted in; every time in milliseconds. */
export type Unit = 'ms' | 'MB' | 'KB' | 'messages/s' | 'each';

/** One line of the proof: a figure, and where there is one what it is held against, taken in the same run. */
export interface Row {
  name: string;
  unit: Unit;
  figure: Spread;
  against?: { what: string; figure: Spread };
  /** Of figure and what it is held against, pair by pair. */
  ratio?: Spread;
  promise?: Bound;
}

/** What is promised of the median of the figure or of the ratio. */
export interface Bound {
  of: 'figure' | 'ratio';
  most?: number;
  least?: number;
}

/** A row's promise: whether it holds, and by how much of its bound it is used up (1: just so, more: missed). */
export interface Verdict {
  holds: boolean;
  used: number;
}

/** Judges a row that promises something; of others there is nothing to say. */
export function judge({ figure, ratio, promise }: Row): Verdict | undefined {
  if (!promise) return undefined;
  const value = (promise.of === 'ratio' ? ratio : figure)?.median ?? NaN;
  const used = promise.most !== undefined ? value / promise.most : (promise.least ?? NaN) / value;
  return { holds: used <= 1, used };
}

/** What was measured, by part. A part keeps its figures until it is measured again. */
export type Proof = Record<
  string,
  {
    /** The day, as `YYYY-MM-DD`. */
    taken: string;
    machine: string;
    /** What taking it took. */
    seconds: number;
    how: string;
    rows: Row[];
  }
>;
