import { expect, it } from 'vitest';
import { compareReleases, isComparable } from './compare-releases.ts';

it('puts releases in the order of semver.org', () => {
  const inOrder = [
    ...['0.9.10', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11'],
    ...['1.0.0-rc.1', '1.0.0', '1.0.1', '1.2.0', '1.10.0', '2.0.0'],
  ];
  for (const [place, one] of inOrder.entries())
    for (const [otherPlace, other] of inOrder.entries())
      expect([one, other, Math.sign(compareReleases(one, other))]).toEqual([one, other, Math.sign(place - otherPlace)]);
  expect(compareReleases('1.0.0+build', 'v1.0.0')).toBe(0);
});

it.each(['dev', 'unknown', '', '1.0', '1.0.0.0', '3f0c2b6', 'release-1.0.0'])('cannot compare %j', (release) => {
  expect(isComparable(release)).toBe(false);
});
