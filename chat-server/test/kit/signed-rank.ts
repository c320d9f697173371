/**
 * How far paired differences lie to one side, in standard deviations: the signed-rank statistic (F. Wilcoxon, "Individual Comparisons by
 * Ranking Methods", Biometrics Bulletin 1, 1945), normal approximation, zeros dropped, tied ranks averaged. Where the two of a pair
 * differ by chance alone it is distributed about normally around 0, whatever the spread and however wild the outliers.
 */
export function signedRank(differences: readonly number[]): number {
  const ranked = differences
    .filter((each) => each !== 0)
    .map((each) => ({ size: Math.abs(each), sign: Math.sign(each), rank: 0 }))
    .sort((one, other) => one.size - other.size);
  for (let from = 0, to = 0; from < ranked.length; from = to) {
    while (to < ranked.length && ranked[to]?.size === ranked[from]?.size) to += 1;
    for (const each of ranked.slice(from, to)) each.rank = (from + 1 + to) / 2;
  }
  const sum = ranked.reduce((total, { sign, rank }) => total + sign * rank, 0);
  const squares = ranked.reduce((total, { rank }) => total + rank * rank, 0);
  return squares === 0 ? 0 : sum / Math.sqrt(squares);
}
