import { expect, it } from 'vitest';
import { groupCommit } from './group-commit.ts';

/** A commit that ends when the test says so. */
function slowCommit() {
  const groups: string[][] = [];
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const commit = (group: string[]) => {
    groups.push(group);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    ends.push({ resolve, reject });
    return promise;
  };
  return { groups, ends, add: groupCommit(commit) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('commits together what arrived while another commit ran', async () => {
  const { groups, ends, add } = slowCommit();
  const first = add('a');
  await settled();
  void add('b');
  const last = add('c');
  await settled();
  expect(groups).toEqual([['a']]);
  ends[0]!.resolve();
  await first;
  await settled();
  expect(groups).toEqual([['a'], ['b', 'c']]);
  ends[1]!.resolve();
  await last;
});

it('answers each caller by the commit that held its item', async () => {
  const { ends, add } = slowCommit();
  const outcomes: string[] = [];
  const follow = (item: string) =>
    add(item).then(
      () => outcomes.push(`${item} stored`),
      () => outcomes.push(`${item} failed`),
    );
  void follow('a');
  await settled();
  void follow('b');
  void follow('c');
  ends[0]!.resolve();
  await settled();
  expect(outcomes).toEqual(['a stored']);
  ends[1]!.reject(new Error('no room'));
  await settled();
  expect(outcomes).toEqual(['a stored', 'b failed', 'c failed']);
  void follow('d');
  await settled();
  ends[2]!.resolve();
  await settled();
  expect(outcomes.at(-1)).toBe('d stored');
});
