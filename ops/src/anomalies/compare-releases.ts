const SEMVER = /^v?(\d{1,15})\.(\d{1,15})\.(\d{1,15})(?:-([\dA-Za-z.-]+))?(?:\+[\dA-Za-z.-]+)?$/;

/** Whether a release is named as https://semver.org/ has it, so that it can be said to come before or after another. */
export function isComparable(release: string): boolean {
  return SEMVER.test(release);
}

/** Below 0 where `one` came before `other`, by the precedence of https://semver.org/#spec-item-11. Both are comparable. */
export function compareReleases(one: string, other: string): number {
  const [mine, yours] = [SEMVER.exec(one), SEMVER.exec(other)];
  for (const part of [1, 2, 3]) {
    const difference = Number(mine?.[part]) - Number(yours?.[part]);
    if (difference !== 0) return difference;
  }
  const [early, late] = [mine?.[4], yours?.[4]];
  if (early === undefined || late === undefined) return Number(early === undefined) - Number(late === undefined);
  return comparePreReleases(early.split('.'), late.split('.'));
}

function comparePreReleases(mine: readonly string[], yours: readonly string[]): number {
  for (const [place, word] of mine.entries()) {
    const against = yours[place];
    if (against === undefined) return 1;
    const [number, otherNumber] = [/^\d+$/.test(word), /^\d+$/.test(against)];
    if (number !== otherNumber) return number ? -1 : 1;
    const difference = number ? Number(word) - Number(against) : word < against ? -1 : word > against ? 1 : 0;
    if (difference !== 0) return difference;
  }
  return mine.length - yours.length;
}
