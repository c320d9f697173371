import { pathToFileURL } from 'node:url';
import { mdxToJs, markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { frenchSpacing } from './french-spacing.ts';
import { paragraphIds } from './paragraph-ids.ts';
import { sectionQuestions } from './section-questions.ts';

const hastPlugins = [frenchSpacing, paragraphIds, sectionQuestions];
const html = (source: string, language: 'en' | 'fr' = 'en'): string =>
  markdownToHtml(source, { hastPlugins, fileURL: pathToFileURL(`/content/training/effort/${language}.mdx`) }).html;

const anchors = (page: string) => [...page.matchAll(/<p id="([^"]+)"/g)].map((match) => match[1]);

test('a paragraph keeps its anchor when another is written above it', () => {
  const [before] = anchors(html('Lift slowly.'));
  const [added, after] = anchors(html('Something new.\n\nLift slowly.'));
  expect(after).toBe(before);
  expect(added).not.toBe(before);
});

test('the same words twice on a page get two anchors', () => {
  const [first, second] = anchors(html('Rest.\n\nRest.'));
  expect(second).toBe(`${first}-2`);
});

test('headings have anchors in plain letters', () => {
  expect(html('## À quoi ça sert ?', 'fr')).toContain('<h2 id="a-quoi-ca-sert">');
});

test('every section ends with a question that names it, before the next one begins', () => {
  const page = html('Opening.\n\n## One\n\nText one.\n\n### Deeper\n\nMore.\n\n## Two\n\nText two.');
  const order = [...page.matchAll(/<h2 id="([^"]+)"|data-heading="([^"]+)"/g)].map((match) => match[1] ?? match[2]);
  expect(order).toEqual(['one', 'One', 'two', 'Two']);
  expect(page.indexOf('data-heading="One"')).toBeGreaterThan(page.indexOf('More.'));
  expect(page).toContain('>Ask a coach about this</button>');
});

test('a heading within a component begins no section', () => {
  const { code } = mdxToJs('## One\n\n<Note>\n\n## Aside\n\n</Note>\n\n## Two', {
    hastPlugins,
    fileURL: pathToFileURL('/content/training/effort/en.mdx'),
  });
  expect([...code.matchAll(/"data-heading": "([^"]+)"/g)].map((match) => match[1])).toEqual(['One', 'Two']);
});

test('a page without sections asks nothing', () => {
  expect(html('Just a line.')).not.toContain('data-repere-ask');
});

test('French prose gets its spaces and its own words on the button; English prose stays as typed', () => {
  const french = html('## Un\n\nCombien ?', 'fr');
  expect(french).toContain('Combien\u202f?');
  expect(french).toContain('>Demander à un coach</button>');
  expect(html('L’oméga-3 compte.', 'fr')).toContain('L’oméga\u20113');
  expect(html('Take omega-3 capsules.')).toContain('omega\u20113');
  expect(html('What ?')).toContain('What ?');
});

test('the same holds inside the components of MDX', () => {
  const { code } = mdxToJs('<Note>\n\nVraiment !\n\n</Note>', {
    hastPlugins,
    fileURL: pathToFileURL('/content/training/effort/fr.mdx'),
  });
  expect(code).toMatch(/Vraiment(\u202f|\\u202f)!/i);
  expect(code).toMatch(/p-[0-9a-f]{6}/);
});
