import { LANGUAGES, SECTIONS, type Language } from '@repere/content';
import type { APIRoute } from 'astro';
import { render } from 'astro:content';
import { type Calculator, CALCULATORS } from '../../calculators/list.ts';
import { glossaryOf } from '../../library/glossary.ts';
import { allPages } from '../../library/pages.ts';
import { calculatorPath, glossaryPath } from '../../library/paths.ts';
import type { TitleEntry } from '../../search/titles.ts';
import { calculatorWords } from '../../strings/calculators.ts';
import { strings } from '../../strings/index.ts';

export function getStaticPaths() {
  return LANGUAGES.map((language) => ({ params: { language }, props: { language } }));
}

/** What answers the first key of a search: titles, headings and summaries of one language. */
export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const pages = (await allPages()).filter((page) => page.language === language);
  const advice = pages.map(async ({ path, section, data, entry }): Promise<TitleEntry> => {
    const { headings } = await render(entry);
    return {
      path,
      title: data.title,
      section: SECTIONS[section][language].title,
      description: data.description,
      headings: headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => [slug, text] as const),
    };
  });
  const words = calculatorWords[language];
  const calculators = (Object.keys(CALCULATORS) as Calculator[]).map((calculator): TitleEntry => {
    const { title, description } = words.of[calculator];
    return { path: calculatorPath(language, calculator), title, section: words.title, description, headings: [] };
  });
  const section = strings[language].glossaryTitle;
  const terms = (await glossaryOf(language)).map(({ id, term, definition }): TitleEntry => {
    const path = `${glossaryPath(language)}#${id}`;
    return { path, title: term, section, description: definition, headings: [] };
  });
  return Response.json({ pages: [...(await Promise.all(advice)), ...calculators, ...terms] });
};
