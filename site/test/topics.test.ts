import { LANGUAGES, TAGS, type Tag } from '@repere/content';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { htmlOf, tagsOf } from './kit/markup.ts';
import { builtPages, fileOf } from './kit/pages.ts';

const LISTS = { en: '/en/topics/', fr: '/fr/themes/' };

const hrefsOf = (page: string): string[] => tagsOf(htmlOf(page)).flatMap(({ attributes: { href } }) => href ?? []);
const topics = builtPages().filter((page) =>
  Object.values(LISTS).some((list) => page.startsWith(list) && page !== list),
);
const advice = builtPages().filter((page) => htmlOf(page).includes('data-repere-article'));

it('every tag has a page in each language, which its list leads to and whose breadcrumb leads back', () => {
  expect(topics).toHaveLength(Object.keys(TAGS).length * LANGUAGES.length);
  for (const language of LANGUAGES) {
    const own = topics.filter((page) => page.startsWith(LISTS[language]));
    expect(hrefsOf(LISTS[language])).toEqual(expect.arrayContaining(own));
    for (const tag of Object.keys(TAGS) as Tag[]) {
      const { label, intro } = TAGS[tag][language];
      const page = own.find((each) =>
        htmlOf(each)
          .replaceAll(/[\u00a0\u202f]/g, ' ')
          .includes(`>${label}</h1>`),
      );
      expect([
        tag,
        language,
        page &&
          htmlOf(page)
            .replaceAll(/[\u00a0\u202f]/g, ' ')
            .includes(`>${intro}</p>`),
      ]).toEqual([tag, language, true]);
      expect(htmlOf(page ?? '')).toMatch(
        new RegExp(`<nav class="crumbs"(?:(?!</nav>).)*href="${LISTS[language]}"`, 's'),
      );
    }
  }
});

it('a topic lists the pages that carry it, and no others; each of them leads to it', () => {
  const rows = (topic: string): string[] =>
    [...htmlOf(topic).matchAll(/<li class="row"[^>]*>\s*<a[^>]*href="([^"]+)"/g)].map(([, href = '']) => href);
  for (const topic of topics) {
    const carried = advice.filter((page) => hrefsOf(page).includes(topic));
    expect(carried.length, topic).toBeGreaterThanOrEqual(2);
    expect([topic, rows(topic).sort()]).toEqual([topic, carried]);
  }
});

it('every article and every programme stands under a topic', () => {
  const bare = advice.filter(
    (page) =>
      !/^\/(?:en\/exercises|fr\/exercices)\//.test(page) && !hrefsOf(page).some((href) => topics.includes(href)),
  );
  expect(bare).toEqual([]);
});

it('search engines are told of each topic, and of its sibling', () => {
  const sitemap = readFileSync(fileOf('/sitemap.xml'), 'utf8');
  for (const page of [...topics, ...Object.values(LISTS)]) {
    const entry = [...sitemap.matchAll(/<url>.*?<\/url>/gs)]
      .map(([each]) => each)
      .find((each) => each.includes(`${page}</loc>`));
    expect([page, entry?.match(/hreflang="(?:en|fr)"/g)]).toEqual([page, ['hreflang="en"', 'hreflang="fr"']]);
  }
});
