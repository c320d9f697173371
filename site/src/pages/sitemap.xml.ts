import { LANGUAGES, SECTIONS, TAGS, type Language, type Section, type Tag } from '@repere/content';
import type { APIRoute } from 'astro';
import { type Calculator, CALCULATORS } from '../calculators/list.ts';
import { absolute } from '../library/absolute.ts';
import { filterPages, filterPaths } from '../library/filter-pages.ts';
import { musclesPath } from '../library/muscles.ts';
import { allPages } from '../library/pages.ts';
import {
  calculatorPath,
  homePath,
  LEGAL_PAGES,
  legalPath,
  otherLanguage,
  sectionPath,
  topicPath,
  widgetPath,
} from '../library/paths.ts';

/** One address in each language that it exists in, and when it last changed. */
interface Place {
  paths: Partial<Record<Language, string>>;
  updated?: string | undefined;
}

/** Every page that search engines are to find, each with its sibling in the other language. */
export const GET: APIRoute = async ({ site }) => {
  const urls = (await places()).flatMap(({ paths, updated }) =>
    Object.values(paths).map((path) => {
      const alternates = Object.entries(paths).map(
        ([language, each]) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(absolute(each, site))}"/>`,
      );
      const changed = updated === undefined ? '' : `<lastmod>${updated}</lastmod>`;
      return `<url><loc>${escaped(absolute(path, site))}</loc>${changed}${alternates.join('')}</url>`;
    }),
  );
  const namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${urls.join('\n')}\n</urlset>\n`,
    {
      headers: { 'content-type': 'application/xml; charset=utf-8' },
    },
  );
};

async function places(): Promise<Place[]> {
  const everywhere = (pathIn: (language: Language) => string): Place => ({
    paths: Object.fromEntries(LANGUAGES.map((language) => [language, pathIn(language)])),
  });
  const pages = (await allPages())
    .filter(({ language, twinPath }) => language === LANGUAGES[0] || twinPath === undefined)
    .map(({ language, path, twinPath, data }) => ({
      paths: { [language]: path, ...(twinPath !== undefined && { [otherLanguage(language)]: twinPath }) },
      updated: data.updated,
    }));
  const lists = await Promise.all(
    (await filterPages(LANGUAGES[0]))
      .filter(({ indexed }) => indexed)
      .map(async ({ choices }) => ({ paths: await filterPaths(choices) })),
  );
  return [
    everywhere(homePath),
    ...(Object.keys(SECTIONS) as Section[]).map((section) => everywhere((language) => sectionPath(language, section))),
    ...pages,
    ...lists,
    everywhere((language) => topicPath(language)),
    ...(Object.keys(TAGS) as Tag[]).map((tag) => everywhere((language) => topicPath(language, tag))),
    everywhere((language) => musclesPath(language)),
    everywhere((language) => calculatorPath(language)),
    ...(Object.keys(CALCULATORS) as Calculator[]).map((calculator) =>
      everywhere((language) => calculatorPath(language, calculator)),
    ),
    ...LEGAL_PAGES.map((name) => everywhere((language) => legalPath(language, name))),
    everywhere(widgetPath),
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
