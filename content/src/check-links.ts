import type { Finding } from './finding.ts';
import type { PageFile } from './page-file.ts';
import { SECTIONS } from './sections.ts';

/** Related keys exist, and links to our own pages lead somewhere, in the page's own language. */
export function checkLinks(pages: readonly PageFile[]): Finding[] {
  const keys = new Set(pages.map(({ facts }) => `${facts.section}/${facts.key}`));
  const addresses = new Set(pages.map(addressOf));
  return pages.flatMap((one) => {
    const { file, facts, page, body, lineInBody, lineOfField } = one;
    const report = (line: number, what: string, fix: string): Finding => ({
      kind: 'error',
      check: 'links',
      file,
      line,
      what,
      fix,
    });
    const own = `${facts.section}/${facts.key}`;
    const related = page.related.flatMap((key, index) => {
      if (key !== own && keys.has(key)) return [];
      const what = key === own ? `The page lists itself as related.` : `No page has the key "${key}".`;
      return [report(lineOfField(['related', index]), what, 'Correct the key or take it out.')];
    });
    const links = [...body.matchAll(/\]\((\/[^)#]*)(?:#[^)]*)?\)/g)].flatMap((match) => {
      const address = match[1] ?? '';
      if (!addresses.has(address))
        return [report(lineInBody(match.index), `No page has the address ${address}.`, 'Correct the link.')];
      if (address.startsWith(`/${facts.language}/`)) return [];
      return [
        report(lineInBody(match.index), `${address} is in the other language.`, 'Link to the page in this language.'),
      ];
    });
    return [...related, ...links];
  });
}

/** Two pages of one section and language never share a slug. */
export function checkSlugs(pages: readonly PageFile[]): Finding[] {
  const taken = new Map<string, string>();
  return pages.flatMap((one): Finding[] => {
    const address = addressOf(one);
    const other = taken.get(address);
    taken.set(address, other ?? one.file);
    if (other === undefined) return [];
    const line = one.lineOfField(['slug']);
    const what = `The slug "${one.page.slug}" is that of ${other}.`;
    return [{ kind: 'error', check: 'slugs', file: one.file, line, what, fix: 'Choose another slug.' }];
  });
}

/** The address of a page on the site. */
export function addressOf({ facts, page }: PageFile): string {
  return `/${facts.language}/${SECTIONS[facts.section][facts.language].slug}/${page.slug}/`;
}
