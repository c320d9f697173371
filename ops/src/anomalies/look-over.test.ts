import { expect, it } from 'vitest';
import { lookOver } from './look-over.ts';
import { readJournal } from './read-journal.ts';

/** An entry as the first journal had them, in its six fields. */
const FRENCH = `## Entrées

### Le bouton ne répond pas

- Date : 2026-02-01
- Type : affichage
- Description : On clique, rien ne se passe.
  On clique encore.
- Conditions d’apparition : sur un téléphone
- Impact : deux personnes
- Statut : en cours
`;

const ENGLISH = FRENCH.replace('Conditions d’apparition', 'Conditions of appearance')
  .replace('Statut : en cours', '**Status:** ongoing')
  .replaceAll(' : ', ': ');

it.each([
  ['French', FRENCH],
  ['English', ENGLISH],
])('finds nothing wrong with an entry in %s', (_, text) => {
  expect(lookOver(text)).toEqual([]);
  const [entry] = readJournal(text).entries;
  expect(entry?.status?.state).toBe('ongoing');
  expect(entry?.fields.get('description')?.more).toEqual(['On clique encore.']);
});

it.each([
  ['- Impact : deux personnes\n', '', 3, 'the entry has no "Impact"'],
  ['Impact : deux personnes', 'Impact :', 10, '"Impact" is empty'],
  ['2026-02-01', '2026-02-31', 5, 'a date is a day'],
  ['2026-02-01', '1 février', 5, 'a date is a day'],
  ['affichage', 'bogue', 6, 'a type is one of'],
  ['en cours', 'fini', 11, 'a status is'],
  ['en cours', 'corrigée', 11, 'corrected in which release?'],
  ['### Le bouton ne répond pas', '### ', 3, 'without a title'],
])('names the line where %j became %j', (before, after, line, what) => {
  const found = lookOver(FRENCH.replace(before, after));
  expect(found).toEqual([{ line, what: expect.stringContaining(what) as string }]);
});

it('wants the newest first', () => {
  const [, entry = ''] = FRENCH.split('## Entrées\n\n');
  const text = `${FRENCH}\n${entry.replace('2026-02-01', '2026-02-02')}`;
  expect(lookOver(text)).toEqual([
    { line: 13, what: 'the newest come first: this one is of 2026-02-02, the one above of 2026-02-01' },
  ]);
});

it('reads no fields where they are only shown', () => {
  const shown = '```md\n### No entry\n- Date: never\n```\n\n<!-- - Type: none\n### Nor here\n-->\n';
  expect(lookOver(`${FRENCH}\n${shown}`)).toEqual([]);
});
