import rss from '@astrojs/rss';
import { LANGUAGES, SECTIONS, type Language, type Section } from '@repere/content';
import type { APIRoute } from 'astro';
import { allPages } from '../../../library/pages.ts';
import { sectionPath } from '../../../library/paths.ts';

export function getStaticPaths() {
  return LANGUAGES.flatMap((language) =>
    (Object.keys(SECTIONS) as Section[]).map((section) => ({
      params: { language, section: SECTIONS[section][language].slug },
      props: { language, section },
    })),
  );
}

/** What appeared or changed in a section, the newest first; each entry says what changed last. */
export const GET: APIRoute<{ language: Language; section: Section }> = async ({ props, site }) => {
  const { language, section } = props;
  const { title, intro } = SECTIONS[section][language];
  const pages = (await allPages()).filter((page) => page.language === language && page.section === section);
  const newest = pages.toSorted((one, other) => other.data.updated.localeCompare(one.data.updated));
  return rss({
    title: `${title} · Repère`,
    description: intro,
    // Feeds hold whole addresses; where the site's own is not known at build time, this machine's stands in.
    site: new URL(sectionPath(language, section), site ?? 'http://localhost/'),
    trailingSlash: true,
    customData: `<language>${language}</language>`,
    items: newest.map(({ path, data }) => ({
      title: data.title,
      link: path,
      description: data.description,
      pubDate: new Date(data.updated),
      content: data.changelog[0]?.change ?? '',
    })),
  });
};
