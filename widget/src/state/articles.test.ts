import { describe, expect, test } from 'vitest';
import { Refusal } from '../connection/refusal.ts';
import type { SitePage } from '../connection/site-index.ts';
import { addressIn, Articles } from './articles.ts';

const SITE = 'https://repere.example';
const PAGES: Record<'en' | 'fr', SitePage[]> = {
  en: [
    {
      url: '/en/nutrition/protein/',
      title: 'Protein: how much you need',
      section: 'Nutrition',
      parts: [
        { id: 'breakfast', title: 'At breakfast' },
        { id: 'how-much', title: 'How much a day' },
      ],
    },
    { url: '/en/training/effort/', title: 'Effort', section: 'Training', parts: [] },
  ],
  fr: [
    {
      url: '/fr/nutrition/proteines/',
      title: 'Protéines : combien il en faut',
      section: 'Nutrition',
      parts: [{ id: 'petit-dejeuner', title: 'Au petit-déjeuner' }],
    },
  ],
};

async function read(): Promise<Articles> {
  const articles = new Articles(async (language) => PAGES[language]);
  await articles.read();
  return articles;
}

describe('by words', () => {
  test('pages and their parts are found, the member’s language first', async () => {
    const articles = await read();
    const found = (query: string, first: 'en' | 'fr') => articles.find(query, first).map(({ article }) => article.url);
    expect(found('proteine', 'fr')).toEqual(['/fr/nutrition/proteines/']);
    expect(found('prot', 'fr')).toEqual(['/fr/nutrition/proteines/', '/en/nutrition/protein/']);
    expect(found('prot', 'en')).toEqual(['/en/nutrition/protein/', '/fr/nutrition/proteines/']);
    expect(found('dejeuner', 'en')).toEqual(['/fr/nutrition/proteines/#petit-dejeuner']);
    expect(found('protein breakfast', 'en')).toEqual(['/en/nutrition/protein/#breakfast']);
    expect(found('rest', 'en')).toEqual([]);
  });

  test('nothing typed offers pages alone', async () => {
    const offered = (await read()).find(' ', 'fr').map(({ article }) => article);
    expect(offered.map(({ url }) => url)).toEqual([
      '/fr/nutrition/proteines/',
      '/en/nutrition/protein/',
      '/en/training/effort/',
    ]);
    expect(offered.every(({ section }) => section === undefined)).toBe(true);
  });
});

describe('by address', () => {
  const at = async (typed: string) => {
    const address = addressIn(typed, SITE);
    return address && (await read()).at(address, SITE);
  };

  test.each([
    ['/en/nutrition/protein/', '/en/nutrition/protein/', undefined],
    ['/en/nutrition/protein', '/en/nutrition/protein/', undefined],
    ['https://repere.example/en/nutrition/protein/?a=b#how-much', '/en/nutrition/protein/#how-much', 'How much a day'],
    ['repere.example/fr/nutrition/proteines/index.html', '/fr/nutrition/proteines/', undefined],
    [' /en/training/effort/#p-0a1b2c ', '/en/training/effort/#p-0a1b2c', undefined],
    ['/en/training/effort/#nothing', '/en/training/effort/', undefined],
  ])('%s is a card', async (typed, url, section) => {
    expect(await at(typed)).toMatchObject({ article: section ? { url, section } : { url } });
  });

  test.each([
    ['https://elsewhere.example/en/nutrition/protein/', 'elsewhere'],
    ['http://repere.example/en/nutrition/protein/', 'elsewhere'],
    ['www.elsewhere.example/x', 'elsewhere'],
    ['//elsewhere.example/en/nutrition/protein/', 'elsewhere'],
    ['https://repere.example@elsewhere.example/', 'elsewhere'],
    ['javascript:alert(1)', 'elsewhere'],
    ['/en/nothing/', 'missing'],
    ['repere.example', 'missing'],
  ] as const)('%s is none: %s', async (typed, why) => expect(await at(typed)).toBe(why));

  test.each(['protein', 'protein at breakfast', '1.5 g', 'e.g. this', ''])('“%s” are words', (typed) => {
    expect(addressIn(typed, SITE)).toBeUndefined();
  });
});

test('what could not be read is asked for again, and the rest is kept', async () => {
  const asked: string[] = [];
  let down = true;
  const articles = new Articles(async (language) => {
    asked.push(language);
    if (down && language === 'en') throw new Refusal({ code: 'unavailable' });
    return PAGES[language];
  });
  await expect(articles.read()).rejects.toMatchObject({ code: 'unavailable' });
  expect([articles.complete, articles.find('', 'en').length]).toEqual([false, 1]);
  down = false;
  await articles.read();
  expect([articles.complete, articles.find('', 'en').length]).toEqual([true, 3]);
  await articles.read();
  expect(asked.sort()).toEqual(['en', 'en', 'fr']);
});
