import { expect, it } from 'vitest';
import { formatFinding } from './check-content.ts';
import { checkTags } from './check-tags.ts';
import { readPageFile, type PageFile } from './page-file.ts';
import { TAGS, type Tag } from './tags.ts';
import { SOUND } from './testing/sound.ts';
import { typographyFaults } from './typography.ts';

/** The sound article in English, at another place and with other tags. */
function article(key: string, tags: readonly Tag[]): PageFile {
  const text = (SOUND['nutrition/salt/en.mdx'] ?? '').replace(/^tags: .*$/m, `tags: [${tags.join(', ')}]`);
  const { pageFile, findings } = readPageFile(`nutrition/${key}/en.mdx`, text);
  if (pageFile === undefined) throw new Error(findings.map(formatFinding).join('\n'));
  return pageFile;
}

const inEnglish = (pages: readonly PageFile[], tag: Tag): string[] =>
  checkTags(pages)
    .map(formatFinding)
    .filter((finding) => finding.includes(`"${tag}"`) && finding.includes('in en.'));

it('a tag that leads to two pages is as it should be', () => {
  expect(inEnglish([article('salt', ['sleep']), article('water', ['sleep', 'energy'])], 'sleep')).toEqual([]);
});

it('a tag on one page alone is found there', () => {
  const pages = [article('salt', ['sleep']), article('water', ['sleep', 'energy'])];
  expect(inEnglish(pages, 'energy')).toEqual([
    `nutrition/water/en.mdx:${pages[1]?.lineOfField(['tags'])} error (tags): The tag "energy" stands on one page alone in en. ` +
      'Put it on 2 pages at least, or take it out of src/tags.ts.',
  ]);
});

it('a tag on no page is found in the list', () => {
  expect(inEnglish([], 'protein')).toEqual([
    'src/tags.ts:1 error (tags): The tag "protein" stands on no page in en. ' +
      'Put it on 2 pages at least, or take it out of src/tags.ts.',
  ]);
});

it('counts a language for itself', () => {
  const pages = [article('salt', ['sleep']), article('water', ['sleep'])];
  expect(checkTags(pages).map(({ what }) => what)).toContain('The tag "sleep" stands on no page in fr.');
});

it.each(Object.entries(TAGS))('%s is set as its languages are set, and its line is a whole sentence', (_, words) => {
  for (const language of ['en', 'fr'] as const) {
    const { label, intro } = words[language];
    expect([label, intro].flatMap((text) => typographyFaults(text, language))).toEqual([]);
    expect(intro).toMatch(/^[A-ZÀ-Ý].{48,168}\.$/);
  }
});
