import type { Page } from 'playwright-core';
import type { Scene } from './scenes.ts';

type Language = Scene['language'];

const PATHS = { fr: '/fr/nutrition/proteines/', en: '/en/nutrition/protein/' };

const WORDS = {
  fr: {
    launcher: 'Parler à un coach',
    theirs: /^Actions sur le message de Sam/,
    own: /^Actions sur votre message/,
    quote: 'Citer',
    edit: 'Modifier',
    remove: 'Supprimer',
  },
  en: {
    launcher: 'Talk with a coach',
    theirs: /^Actions on the message of Sam/,
    own: /^Actions on your message/,
    quote: 'Quote',
    edit: 'Edit',
    remove: 'Delete',
  },
};

/** What the pictures show of messages: their menu, and what it leads to. Nothing is sent: other pictures show the same conversation. */
export function messageScenes(): Scene[] {
  const both = (name: string, arrange: (language: Language) => (page: Page) => Promise<void>): Scene[] =>
    (['fr', 'en'] as const).map((language) => ({
      name: `${name}-${language}`,
      as: 'member',
      language,
      path: PATHS[language],
      arrange: arrange(language),
    }));
  return [
    ...both('message-menu', (language) => (page) => openMenu(page, language, 'own')),
    ...both('message-delete', (language) => async (page) => {
      await openMenu(page, language, 'own');
      await page.getByRole('menuitem', { name: WORDS[language].remove }).click();
      await page.getByRole('alertdialog').waitFor();
    }),
    ...both('message-edit', (language) => async (page) => {
      await openMenu(page, language, 'own');
      await page.getByRole('menuitem', { name: WORDS[language].edit }).click();
      await page.locator('repere-tools .bar.on').waitFor();
    }),
    ...both('message-quote', (language) => async (page) => {
      await openMenu(page, language, 'theirs');
      await page.getByRole('menuitem', { name: WORDS[language].quote }).click();
      await page.locator('repere-tools .bar.on').waitFor();
    }),
  ];
}

async function openMenu(page: Page, language: Language, whose: 'own' | 'theirs'): Promise<void> {
  const words = WORDS[language];
  await page.getByRole('button', { name: words.launcher }).click();
  await page.getByRole('button', { name: /^Sam/ }).click();
  await page.getByRole('button', { name: words[whose] }).last().click();
  await page.getByRole('menu').waitFor();
}
