import { describe, expect, it } from 'vitest';
import { checkPages, formatFinding } from './check-content.ts';
import { SOUND, TODAY } from './testing/sound.ts';

const EN = 'nutrition/salt/en.mdx';
const GLOSSARIES: Readonly<Record<string, string>> = {
  'glossary/en.yaml': `terms:
  - id: set
    term: set
    also: [sets]
    definition: Several repetitions in a row without a rest between them.
  - id: kidney
    term: kidney
    also: [kidneys]
    definition: One of the two organs that filter the blood and make urine.
`,
  'glossary/fr.yaml': `terms:
  - id: set
    term: série
    also: [séries]
    definition: Plusieurs répétitions à la suite, sans pause entre elles.
  - id: kidney
    term: rein
    also: [reins]
    definition: L’un des deux organes qui filtrent le sang et font l’urine.
`,
};

/** What the checks say once `from` has become `to` in one file, pages and glossaries alike. */
function findings(file: string, from: string, to: string): string[] {
  const all = new Map([...Object.entries(SOUND), ...Object.entries(GLOSSARIES)]);
  const text = all.get(file);
  if (!text?.includes(from)) throw new Error(`${file} does not hold "${from}": the violation was not planted.`);
  all.set(file, text.replace(from, to));
  const given = [...all].map(([name, text]) => ({ file: name, text }));
  return checkPages(
    given.filter(({ file }) => file.endsWith('.mdx')),
    TODAY,
    given.filter(({ file }) => file.endsWith('.yaml')),
  ).map(formatFinding);
}

const inPage = (to: string) => findings(EN, '3 sets of', to);

describe('the check of the glossary', () => {
  it('says nothing of sound glossaries and of a term that one of them explains', () => {
    expect(inPage('3 sets of')).toEqual([]);
    expect(inPage('3 <Term id="set">Sets</Term> of')).toEqual([]);
  });

  it.each([
    ['a term that is not explained', '3 <Term id="sets">sets</Term> of', 'The glossary has no term "sets"'],
    ['a term without id', '3 <Term>sets</Term> of', 'The glossary has no term "(no id)"'],
    ['another word in a term’s place', '3 <Term id="set">rounds</Term> of', '"rounds" is no form of "set"'],
    [
      'a term explained twice',
      '<Term id="set">set</Term> <Term id="set">sets</Term>',
      '<Term id="set"> stands here again',
    ],
    ['a term that carries more', '3 <Term id="set" open>sets</Term> of', 'A component carries something'],
  ])('finds %s', (_, written, says) => {
    expect(inPage(written)).toContainEqual(expect.stringMatching(`^${EN}:3\\d error \\((?:glossary|markup)\\)`));
    expect(inPage(written).join('\n')).toContain(says);
  });

  it.each([
    [
      'a term in one language',
      'fr',
      '- id: kidney',
      '- id: liver',
      'glossary/fr.yaml:1 error (glossary): "kidney" is missing',
    ],
    [
      'a definition too short',
      'en',
      'Several repetitions in a row without a rest between them.',
      'A few.',
      'en.yaml:5',
    ],
    ['a definition too long', 'en', 'Several', 'Several '.repeat(30), 'is longer than 220 characters'],
    ['a straight apostrophe', 'fr', 'L’un', "L'un", 'fr.yaml:6 error (glossary): A straight apostrophe'],
    ['a missing French space', 'fr', 'sans pause entre elles', 'sans pause; voilà', 'A space is missing'],
    ['a measured figure', 'en', 'One of the two organs', 'One of two organs of 150 g each', 'states 150 g'],
    ['an id twice', 'en', '- id: kidney', '- id: set', '"set" is that of "set" already'],
    ['a form of two terms', 'en', '[kidneys]', '[sets]', '"sets" is that of "set" already'],
    ['a misspelt field', 'en', 'also: [sets]', 'alias: [sets]', '"alias", which is no field'],
    ['broken YAML', 'en', 'term: kidney', "term: 'kidney", 'The glossary cannot be read'],
  ])('finds %s', (_, language, from, to, says) => {
    const found = findings(`glossary/${language}.yaml`, from, to);
    expect(found.join('\n')).toContain(says);
  });

  it('gives notice of a term that no page of its language uses', () => {
    const found = findings('glossary/fr.yaml', 'term: rein\n    also: [reins]', 'term: rate');
    expect(found).toEqual([expect.stringContaining('glossary/fr.yaml:6 notice (glossary): No page uses "kidney"')]);
  });

  it('finds a glossary that is missing', () => {
    const glossaries = [{ file: 'glossary/en.yaml', text: undefined }];
    expect(checkPages([], TODAY, glossaries).map(formatFinding)).toEqual([
      expect.stringContaining('glossary/en.yaml:1 error (glossary): The glossary is missing.'),
    ]);
  });
});
