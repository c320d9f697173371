import { addressOf } from './check-links.ts';
import type { Finding } from './finding.ts';
import type { PageFile } from './page-file.ts';
import { LANGUAGES } from './sections.ts';

/** From how many other exercises a reader must be able to come to each. */
const LEAST_WAYS_IN = 2;

/** Every exercise is reached from at least two others, and the prose leads to the same pages in both languages. */
export function checkPaths(pages: readonly PageFile[]): Finding[] {
  const keys = new Map(pages.map((one) => [addressOf(one), keyOf(one)]));
  const linked = (one: PageFile): Set<string> =>
    new Set([...one.body.matchAll(/\]\((\/[^)#]*)/g)].flatMap((match) => keys.get(match[1] ?? '') ?? []));
  return [
    ...LANGUAGES.flatMap((language) =>
      waysIn(
        pages.filter((one) => one.facts.language === language),
        linked,
      ),
    ),
    ...sameLinks(pages, linked),
  ];
}

/** Exercises of one language to which too few others lead, by their related pages or in their prose. */
function waysIn(pages: readonly PageFile[], linked: (one: PageFile) => Set<string>): Finding[] {
  const exercises = pages.filter(({ page }) => page.kind === 'exercise');
  // Where there are only two exercises, nobody can ask for more than one way in.
  const least = Math.min(LEAST_WAYS_IN, exercises.length - 1);
  return exercises.flatMap((one): Finding[] => {
    const key = keyOf(one);
    const from = exercises.filter(
      (other) => other !== one && (other.page.related.includes(key) || linked(other).has(key)),
    );
    if (from.length >= least) return [];
    return [
      {
        kind: 'error',
        check: 'paths',
        file: one.file,
        line: one.lineOfField(['title']),
        what: `${from.length === 0 ? 'No other exercise leads' : 'Only one other exercise leads'} here.`,
        fix: `Name ${key} among the related pages, or in the prose, of its easier and harder neighbours.`,
      },
    ];
  });
}

/** Pages whose prose leads somewhere in one language alone. */
function sameLinks(pages: readonly PageFile[], linked: (one: PageFile) => Set<string>): Finding[] {
  const known = new Set(pages.map((one) => `${keyOf(one)} ${one.facts.language}`));
  return pages.flatMap((one) => {
    const other = pages.find((version) => version !== one && keyOf(version) === keyOf(one));
    if (other === undefined) return [];
    const there = linked(other);
    return [...linked(one)].flatMap((key): Finding[] => {
      // A page that is still to be written in the other language cannot be linked there.
      if (there.has(key) || !known.has(`${key} ${other.facts.language}`)) return [];
      return [
        {
          kind: 'error',
          check: 'paths',
          file: other.file,
          line: other.lineOfField(['title']),
          what: `${one.file} leads to ${key}, this one does not.`,
          fix: 'Link to the same pages in both languages.',
        },
      ];
    });
  });
}

const keyOf = ({ facts }: PageFile): string => `${facts.section}/${facts.key}`;
