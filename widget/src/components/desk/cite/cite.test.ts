import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Origin } from '@repere/protocol';
import { Refusal } from '../../../connection/refusal.ts';
import type { SitePage } from '../../../connection/site-index.ts';
import { Articles } from '../../../state/articles.ts';
import { en } from '../../../strings/en.ts';
import { threadEn } from '../../../strings/thread.en.ts';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './cite.ts';
import type { RepereCite } from './cite.ts';

const PAGES: Record<'en' | 'fr', SitePage[]> = {
  en: [
    {
      url: '/en/nutrition/protein/',
      title: 'Protein',
      section: 'Nutrition',
      parts: [{ id: 'breakfast', title: 'At breakfast' }],
    },
  ],
  fr: [{ url: '/fr/nutrition/proteines/', title: 'Protéines', section: 'Nutrition', parts: [] }],
};
const ASKED: Origin = { url: '/fr/nutrition/proteines/#p-0a1b2c', title: 'Protéines', heading: 'Le matin' };

let cite: RepereCite;
let chosen: unknown[];
const screen = new Screen(() => cite);

async function show(given: Partial<RepereCite> = {}, theme: 'light' | 'dark' = 'light'): Promise<void> {
  const articles = new Articles(async (language) => PAGES[language]);
  cite = mount('repere-cite', { articles, first: 'fr', strings: en, words: threadEn, ...given }, theme);
  cite.addEventListener('choose', (event) => chosen.push((event as CustomEvent).detail));
  await cite.updateComplete;
  cite.focus();
}

beforeEach(() => {
  chosen = [];
});

const titles = (): string[] => screen.all('.choice').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
const remark = (): string | undefined => screen.find('.remark')?.textContent;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('the list holds nothing that axe finds', async () => {
    await show({ asked: ASKED }, theme);
    await screen.appear('.choice');
    expect(await screen.violations()).toEqual([]);
  });
});

test('where the question came from is offered first, then the pages, the member’s language first', async () => {
  await show({ asked: ASKED });
  await expect.poll(titles).toEqual(['Le matin Protéines', 'Protéines Nutrition', 'Protein Nutrition']);
  expect(screen.all('.group').map(({ textContent }) => textContent)).toEqual([
    'The question came from here',
    'French',
    'English',
  ]);
  await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
  expect(chosen).toEqual([
    { url: '/fr/nutrition/proteines/#p-0a1b2c', title: 'Protéines', section: 'Le matin' },
    { url: '/fr/nutrition/proteines/', title: 'Protéines' },
  ]);
});

test('words find pages and their parts', async () => {
  await show();
  await screen.appear('.choice');
  await screen.fill('input', 'breakfast');
  await expect.poll(titles).toEqual(['At breakfast Protein']);
  await userEvent.keyboard('{Enter}');
  expect(chosen).toEqual([{ url: '/en/nutrition/protein/#breakfast', title: 'Protein', section: 'At breakfast' }]);
  await screen.fill('input', 'nothing');
  await expect.poll(remark).toBe('No page has these words.');
});

test('an address of the site is a card, with its section', async () => {
  await show();
  await screen.appear('.choice');
  await screen.fill('input', `${location.origin}/en/nutrition/protein/#breakfast`);
  await expect.poll(titles).toEqual(['At breakfast Protein']);
  await screen.fill('input', '/fr/nutrition/proteines');
  await expect.poll(titles).toEqual(['Protéines Nutrition']);
});

test.each([
  ['https://elsewhere.example/en/nutrition/protein/', threadEn.articleElsewhere],
  ['/en/nothing/', threadEn.articleMissing],
])('%s is refused in words', async (typed, words) => {
  await show();
  await screen.appear('.choice');
  await screen.fill('input', typed);
  await expect.poll(remark).toBe(words);
  await userEvent.keyboard('{Enter}');
  expect([titles(), chosen]).toEqual([[], []]);
});

test('a list that could not be read says so, and is asked for again as one types', async () => {
  let down = true;
  const articles = new Articles(async (language) => {
    if (down) throw new Refusal({ code: 'unavailable' });
    return PAGES[language];
  });
  await show({ articles, asked: ASKED });
  await expect.poll(remark).toBe('The list of pages could not be read.');
  expect(titles()).toEqual(['Le matin Protéines']);
  await screen.fill('input', 'https://elsewhere.example/');
  await expect.poll(remark).toBe(threadEn.articleElsewhere);
  down = false;
  await screen.fill('input', '/fr/nutrition/proteines/');
  await expect.poll(titles).toEqual(['Protéines Nutrition']);
});
