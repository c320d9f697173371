import { LANGUAGES, SECTIONS, type Language } from '@repere/content';
import type { APIRoute } from 'astro';
import { render } from 'astro:content';
import { allPages } from '../../library/pages.ts';

export function getStaticPaths() {
  return LANGUAGES.map((language) => ({ params: { language }, props: { language } }));
}

/** Every page of one language with its headings, for coaches who answer with one of them. */
export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const pages = (await allPages()).filter((page) => page.language === language);
  const listed = pages.map(async ({ path, section, data, entry }) => {
    const { headings } = await render(entry);
    return {
      url: path,
      title: data.title,
      section: SECTIONS[section][language].title,
      parts: headings.map(({ slug, text }) => ({ id: slug, title: text })),
    };
  });
  return Response.json({ pages: await Promise.all(listed) });
};
