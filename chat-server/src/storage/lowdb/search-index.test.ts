import { foldWords } from '@repere/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchPlace } from '../../accounts/account.store.ts';
import { SearchIndex } from './search-index.ts';

interface Person {
  id: string;
  handle: string;
  name: string;
}

/** Few letters, so that words, handles and queries meet often. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 3 });
const handle = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 2,
});
const person = fc.record({
  handle: handle.map((words) => words.join('-')),
  name: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
});
const people = fc
  .array(person, { maxLength: 40 })
  .map((list) => list.map((each, at): Person => ({ ...each, id: `id-${at}` })));

describe('the index of people', () => {
  it('agrees with looking at everybody and sorting, whatever comes, goes and is asked', () => {
    const query = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(people, people, query, fc.integer({ min: 1, max: 7 }), (first, second, asked, size) => {
        const index = new SearchIndex();
        index.load(first);
        const added = second.map((each) => ({ ...each, id: `new-${each.id}` }));
        for (const each of added) index.add(each);
        const gone = [...first, ...added].filter((_, at) => at % 3 === 0);
        for (const each of gone) index.remove(each);
        const there = [...first, ...added].filter((each) => !gone.includes(each));
        expect(walk(index, asked, size)).toEqual(byLookingAtAll(there, asked));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees also where it is large enough to be kept in many pieces', () => {
    const many = Array.from({ length: 3_000 }, (_, at): Person => {
      const [one, other] = [(at * 7_919) % 3_000, (at * 104_729) % 97];
      return { id: `id-${at}`, handle: `ma-${one}`, name: `Marc ${other} Ma${at}` };
    });
    const index = new SearchIndex();
    index.load(many.slice(0, 1_000));
    for (const each of many.slice(1_000)) index.add(each);
    for (const each of many.slice(500, 2_500)) index.remove(each);
    const left = [...many.slice(0, 500), ...many.slice(2_500)];
    for (const query of ['ma', 'marc', 'marc 5', 'ma 29', '96', 'zoe'])
      expect(walk(index, query, 20)).toEqual(byLookingAtAll(left, query));
  });
});

/** Every id in the order of the pages. */
function walk(index: SearchIndex, query: string, size: number): string[] {
  const found: string[] = [];
  let after: SearchPlace | undefined;
  for (;;) {
    const page = index.find(query, size, after);
    found.push(...page.map(({ id }) => id));
    if (page.length < size) return found;
    after = page.at(-1);
  }
}

function byLookingAtAll(everybody: readonly Person[], query: string): string[] {
  const prefix = foldWords(query);
  return everybody
    .flatMap(({ id, handle, name }) => {
      const [byHandle, byName] = [foldWords(handle), foldWords(name)];
      const later = [...turns(byHandle), ...turns(byName)].map((text) => ({ group: 1, text, kind: 0, id }));
      const all = [{ group: 0, text: byHandle, kind: 0, id }, { group: 0, text: byName, kind: 1, id }, ...later];
      return all.filter(({ text }) => text.startsWith(prefix)).sort(compare)[0] ?? [];
    })
    .sort(compare)
    .map(({ id }) => id);
}

function turns(text: string): string[] {
  const found: string[] = [];
  let turned = text;
  for (let at = text.split(' ').length; at > 1; at -= 1) {
    turned = turned.replace(/^(\S+) (.+)$/, '$2 $1');
    found.push(turned);
  }
  return found;
}

function compare(one: Spot, other: Spot): number {
  if (one.group !== other.group) return one.group - other.group;
  if (one.text !== other.text) return one.text < other.text ? -1 : 1;
  return one.kind - other.kind || (one.id < other.id ? -1 : 1);
}

interface Spot {
  group: number;
  text: string;
  kind: number;
  id: string;
}
