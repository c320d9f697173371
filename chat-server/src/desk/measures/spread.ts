/** What half of some values do not exceed: the middle one, or the mean of the two in the middle. At least one value. */
export function median(values: readonly number[]): number {
  const sorted = ascending(values);
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return (low + high) / 2;
}

/** The smallest of some values that nine in ten of them do not exceed (the nearest rank). At least one value. */
export function ninetieth(values: readonly number[]): number {
  return ascending(values)[Math.ceil(values.length * 0.9) - 1] ?? 0;
}

function ascending(values: readonly number[]): number[] {
  return values.toSorted((one, other) => one - other);
}
