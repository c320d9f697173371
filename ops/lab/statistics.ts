/** The middle of some figures, and the middles of their two halves. */
export interface Spread {
  low: number;
  median: number;
  high: number;
}

/** The figure below which a share of all figures lies (0.99: the p99), between neighbours where it falls between two. NaN of nothing. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return below + (above - below) * (place % 1);
}

/** Median and quartiles. */
export function spreadOf(figures: readonly number[]): Spread {
  return { low: quantile(figures, 0.25), median: quantile(figures, 0.5), high: quantile(figures, 0.75) };
}

/** The spread of the ratios of figures that were taken in pairs: what else the machine did in a pair's minute is in both. */
export function ratioOf(pairs: readonly (readonly [figure: number, against: number])[]): Spread {
  return spreadOf(pairs.map(([figure, against]) => figure / against));
}
