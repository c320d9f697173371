import { describe, expect, it } from 'vitest';
import { checkContent, checkPages, formatFinding } from './check-content.ts';
import { findingsWith, type Planted } from './testing/plant.ts';
import { SOUND, TODAY } from './testing/sound.ts';

const EN = 'nutrition/salt/en.mdx';
const FR = 'nutrition/salt/fr.mdx';
const PLANK = 'exercises/plank/en.mdx';

const sound = () => Object.entries(SOUND).map(([file, text]) => ({ file, text }));

/** A violation, the check that must speak, and a part of the line that it must point at and of what it must say. */
type Case = [name: string, change: Planted | Planted[], check: string, points: string, says: string];

const both = (from: string, to: string): Planted[] => [EN, FR].map((file) => ({ file, from, to }));

const CASES: Case[] = [
  [
    'an unknown claim',
    { file: EN, from: '<Claim id="limit">', to: '<Claim id="limits">' },
    'claims',
    'Stay under',
    'No claim has the id "limits"',
  ],
  [
    'a claim without id',
    { file: EN, from: '<Claim id="limit">', to: '<Claim>' },
    'claims',
    'Stay under',
    'names no claim',
  ],
  [
    'a claim with another figure',
    { file: EN, from: 'five g', to: '6 g' },
    'claims',
    'Stay under',
    'does not state the figure of "limit", 5',
  ],
  [
    'a range with one end missing',
    { file: EN, from: '1.5 to 2.0 g', to: '1.5 g' },
    'claims',
    'Stay under',
    'of "range", 1.5–2.0',
  ],
  [
    'a claim with a figure too many',
    { file: EN, from: 'five g', to: 'five, not 7 g' },
    'claims',
    'Stay under',
    'states 7',
  ],
  ['a claim in another unit', { file: EN, from: 'five g', to: '5 mg' }, 'claims', 'Stay under', 'gives the unit mg'],
  [
    'grams per kilogram where grams are stored',
    { file: EN, from: 'five g', to: '5 g per kilogram' },
    'claims',
    'Stay under',
    'unit g/kg',
  ],
  [
    'a decimal point in French',
    { file: FR, from: '1,5 à 2,0', to: '1.5 à 2.0' },
    'claims',
    'Restez sous',
    'of "range", 1,5–2,0',
  ],
  [
    'a decimal comma in English',
    { file: EN, from: '1.5 to 2.0', to: '1,5 to 2,0' },
    'claims',
    'Stay under',
    'of "range"',
  ],
  ['a thousand cut in two', { file: FR, from: '1\u202f250', to: '1 250' }, 'claims', 'Restez sous', 'of "people"'],
  [
    'a stored claim that the text does not use',
    { file: EN, from: '<Claim id="people">1,250 people</Claim>', to: 'many people' },
    'claims',
    '{ id: people',
    'not used',
  ],
  ['a weight without a claim', { file: EN, from: 'a pinch', to: '4 g' }, 'numbers', '| 60 kg |', '4 g stands'],
  [
    'a share without a claim, in French',
    { file: FR, from: 'Pourquoi', to: '80\u202f% du sel. Pourquoi' },
    'numbers',
    'Restez',
    '80 %',
  ],
  ['a spelt-out unit', { file: EN, from: 'Hold a', to: 'Wait 10 minutes. Hold a' }, 'numbers', 'Wait 10', '10 min'],
  ['a unit without a space', { file: EN, from: 'Hold a', to: 'Eat 300kcal. Hold a' }, 'numbers', 'Eat 300', '300 kcal'],
  [
    'a key fact with a figure of its own',
    { file: EN, from: 'Less than 5 g', to: 'Less than 6 g' },
    'numbers',
    'Less than 6',
    '6 g',
  ],
  ['an import', { file: EN, from: '## Do this', to: 'import x from "y";' }, 'markup', 'import', 'import or an export'],
  ['a style', { file: EN, from: '## Do this', to: '<style>p</style>' }, 'markup', '<style>', 'a tag other than'],
  [
    'a component of another page',
    { file: EN, from: '## Do this', to: '<Card>' },
    'markup',
    '<Card>',
    'a tag other than',
  ],
  [
    'an attribute',
    { file: EN, from: '<Warning>', to: '<Warning class="big">' },
    'markup',
    '<Warning class',
    'does not take',
  ],
  ['an expression', { file: EN, from: '## Do this', to: '## {title}' }, 'markup', '{title}', 'brace'],
  ['a first-level heading', { file: EN, from: '## Do this', to: '# Do this' }, 'markup', '# Do this', 'first-level'],
  ['a layout', { file: EN, from: 'funding: None', to: 'funding: None\nlayout: wide' }, 'front matter', '---', 'layout'],
  ['a straight apostrophe', { file: FR, from: 'quelqu’un', to: "quelqu'un" }, 'typography', 'Le sel que', 'straight'],
  [
    'a straight apostrophe in a source’s note',
    { file: FR, from: '5778, accessed: 2026-01-01', to: "5778, note: L'avis n’a pas été lu en entier." },
    'typography',
    'id: efsa',
    'straight',
  ],
  [
    'a French space in English',
    { file: EN, from: 'Hold a', to: 'Why ? Hold a' },
    'typography',
    'Why ?',
    'as in French',
  ],
  [
    'a missing French space',
    { file: FR, from: 'Pourquoi\u202f?', to: 'Pourquoi?' },
    'typography',
    'Restez',
    'space is missing',
  ],
  ['a missing French space before a colon', { file: FR, from: ') : 3', to: '), ceci: 3' }, 'typography', 'Tenez', 'i:'],
  [
    'a related page that is not there',
    both('[exercises/plank]', '[exercises/plunk]'),
    'links',
    'related',
    'No page has the key "exercises/plunk"',
  ],
  ['a page related to itself', both('[exercises/plank]', '[nutrition/salt]'), 'links', 'related', 'itself'],
  [
    'a dead link',
    { file: EN, from: '/en/exercises/plank/', to: '/en/exercises/plunk/' },
    'links',
    'Hold a',
    'No page has the address',
  ],
  [
    'a link into the other language',
    { file: EN, from: '/en/exercises/plank/', to: '/fr/exercices/planche/' },
    'links',
    'Hold a',
    'other language',
  ],
  ['other sources', { file: FR, from: 'year: 2012', to: 'year: 2013' }, 'languages', 'sources:', '`sources` differs'],
  [
    'other claims',
    { file: FR, from: 'strength: limited', to: 'strength: strong' },
    'languages',
    'claims:',
    '`claims` differs',
  ],
  [
    'another evidence level',
    { file: FR, from: 'level: strong', to: 'level: moderate' },
    'languages',
    'evidence: { level',
    '`evidence.level` differs',
  ],
  [
    'one contraindication more',
    { file: FR, from: '[Une maladie des reins sans avis]', to: '[Une maladie des reins, La grossesse]' },
    'languages',
    'contraindications',
    'differs',
  ],
  [
    'one sign for a doctor more',
    { file: FR, from: '[Votre tension reste élevée]', to: '[Votre tension monte, Vos chevilles gonflent]' },
    'languages',
    'seeDoctorIf',
    'differs',
  ],
  [
    'other muscles',
    { file: PLANK, from: 'secondary: [glutes]', to: 'secondary: []' },
    'languages',
    'muscles',
    '`muscles` differs',
  ],
  [
    'a reviewer who is an author',
    {
      file: EN,
      from: 'reviewers: []',
      to: 'reviewed: 2026-02-01\nreviewers: [{ name: the editors, role: Dietitian, credential: Register 1234, conflicts: None declared }]',
    },
    'front matter',
    'reviewers:',
    'who is an author',
  ],
  [
    'a review without a reviewer',
    { file: EN, from: 'reviewers: []', to: 'reviewers: []\nreviewed: 2026-01-01' },
    'front matter',
    'reviewed: 2',
    'Name who reviewed',
  ],
  [
    'a review due too late',
    { file: EN, from: 'reviewDue: 2027-01-01', to: 'reviewDue: 2029-01-02' },
    'front matter',
    'reviewDue',
    'not after 2029-01-01',
  ],
  [
    'a malformed DOI',
    { file: EN, from: '10.2903/j.efsa.2019.5778', to: 'https://doi.org/10.2903/x' },
    'front matter',
    'id: efsa',
    'is not a DOI',
  ],
  [
    'an article on one source',
    { file: EN, from: '  - { id: efsa,', to: '  # - { id: efsa,' },
    'front matter',
    'sources',
    'fewer than two',
  ],
  [
    'an article on single studies',
    { file: EN, from: 'type: guideline', to: 'type: trial' },
    'front matter',
    'sources:',
    'no guideline, position-stand or meta-analysis',
  ],
  [
    'an exercise on nothing',
    { file: PLANK, from: 'level: coaching practice', to: 'level: limited' },
    'front matter',
    'sources',
    'coaching practice',
  ],
  [
    'a claim on an unknown source',
    { file: EN, from: 'source: who', to: 'source: whom' },
    'front matter',
    'id: limit',
    'Write one of: who, efsa',
  ],
  [
    'an accented slug',
    { file: FR, from: 'slug: sel', to: 'slug: sél' },
    'front matter',
    'slug',
    'a to z without accents',
  ],
  ['a missing field', { file: EN, from: 'funding: None\n', to: '' }, 'front matter', '---', '`funding` is missing'],
  [
    'a tag that is not on the list',
    { file: EN, from: 'tags: [heart-and-circulation]', to: 'tags: [hearts]' },
    'front matter',
    'tags',
    'Write one of: starting-out',
  ],
  [
    'a page without a tag',
    { file: EN, from: 'tags: [heart-and-circulation]', to: 'tags: []' },
    'front matter',
    'tags',
    'holds fewer than 1',
  ],
  [
    'other tags in the other language',
    { file: FR, from: 'tags: [heart-and-circulation]', to: 'tags: [sleep]' },
    'languages',
    'tags',
    '`tags` differs',
  ],
  ['broken YAML', { file: EN, from: 'title: Salt', to: "title: 'Salt" }, 'front matter', '', 'cannot be read'],
  [
    'a silent edit',
    { file: EN, from: 'updated: 2026-01-01', to: 'updated: 2026-02-01' },
    'front matter',
    'updated',
    'changelog',
  ],
];

describe('the editors’ checks', () => {
  it('find nothing in sound pages', () => {
    expect(findingsWith([]).map(formatFinding)).toEqual([]);
  });

  it.each(CASES)('find %s', (_name, change, check, points, says) => {
    const findings = findingsWith([change].flat());
    expect(findings).toContainEqual(
      expect.objectContaining({
        kind: 'error',
        check,
        points: expect.stringContaining(points),
        what: expect.stringContaining(says),
      }),
    );
  });

  it('find two pages at one address', () => {
    const twin = { file: 'exercises/twin/en.mdx', text: SOUND[PLANK] ?? '' };
    expect(checkPages([...sound(), twin], TODAY)).toContainEqual(
      expect.objectContaining({ kind: 'error', check: 'slugs', file: twin.file, line: 5 }),
    );
  });

  it('find a page where none lives', () => {
    const stray = { file: 'recipes/soup/en.mdx', text: SOUND[PLANK] ?? '' };
    expect(checkPages([...sound(), stray], TODAY)).toMatchObject([
      {
        kind: 'error',
        check: 'front matter',
        file: stray.file,
        what: expect.stringContaining('is not where a page lives'),
      },
    ]);
  });
});

describe('notices', () => {
  it('name an overdue review from the day after it was due', () => {
    expect(findingsWith([], '2027-01-01')).toEqual([]);
    const overdue = findingsWith([], '2027-01-02');
    expect(overdue).toHaveLength(4);
    expect(overdue[0]).toMatchObject({ kind: 'notice', check: 'review', points: 'reviewDue: 2027-01-01' });
  });

  it('name a source that nobody has opened', () => {
    const findings = findingsWith([{ file: EN, from: '5778, accessed: 2026-01-01', to: '5778' }]);
    expect(findings).toMatchObject([{ kind: 'notice', check: 'review', points: expect.stringContaining('id: efsa') }]);
  });
});

describe('a page in one language', () => {
  it('is a notice, not an error', () => {
    const findings = checkPages(
      sound().filter(({ file }) => file !== FR),
      TODAY,
    );
    expect(findings).toMatchObject([
      { kind: 'notice', check: 'languages', file: EN, fix: 'Write nutrition/salt/fr.mdx.' },
    ]);
  });
});

describe('our own pages', () => {
  it('hold no error', async () => {
    const folder = new URL('..', import.meta.url).pathname;
    const errors = (await checkContent(folder, '2026-11-21')).filter(({ kind }) => kind === 'error');
    expect(errors.map(formatFinding)).toEqual([]);
  });
});
