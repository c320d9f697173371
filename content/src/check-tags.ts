import type { Finding } from './finding.ts';
import type { PageFile } from './page-file.ts';
import { LANGUAGES } from './sections.ts';
import { TAGS, type Tag } from './tags.ts';

/** Fewest pages that a tag's own page lists: a list of one leads whoever follows it back to where they were. */
const FEWEST = 2;

/** Each tag of the closed list leads to at least two pages in each language. */
export function checkTags(pages: readonly PageFile[]): Finding[] {
  return (Object.keys(TAGS) as Tag[]).flatMap((tag) =>
    LANGUAGES.flatMap((language): Finding[] => {
      const tagged = pages.filter(({ facts, page }) => facts.language === language && tagsOf(page).includes(tag));
      if (tagged.length >= FEWEST) return [];
      const only = tagged[0];
      const [file, line] = only ? [only.file, only.lineOfField(['tags'])] : ['src/tags.ts', 1];
      const what = `The tag "${tag}" stands on ${tagged.length === 0 ? 'no page' : 'one page alone'} in ${language}.`;
      const fix = `Put it on ${FEWEST} pages at least, or take it out of src/tags.ts.`;
      return [{ kind: 'error', check: 'tags', file, line, what, fix }];
    }),
  );
}

function tagsOf(page: PageFile['page']): readonly Tag[] {
  return page.kind === 'exercise' ? [] : page.tags;
}
