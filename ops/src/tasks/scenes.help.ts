import type { Page } from 'playwright-core';
import type { Scene } from './scenes.ts';

type Language = Scene['language'];

const PATHS = { fr: '/fr/nutrition/proteines/', en: '/en/nutrition/protein/' };

const WORDS = {
  fr: {
    launcher: 'Parler à un coach',
    question: 'Votre question',
    send: 'Envoyer',
    settings: 'Vos réglages',
    notices: 'Sons et notifications',
    urgent: 'J’ai une douleur dans la poitrine depuis ce matin, je peux m’entraîner ?',
  },
  en: {
    launcher: 'Talk with a coach',
    question: 'Your question',
    send: 'Send',
    settings: 'Your settings',
    notices: 'Sounds and notices',
    urgent: 'I have had chest pain since this morning. May I train?',
  },
};

/** What the pictures show of the way from a doubt to somebody who helps: words selected, whom to call, what one hears of, and what is kept. */
export function helpScenes(): Scene[] {
  const both = (name: string, rest: (language: Language) => Partial<Scene>): Scene[] =>
    (['fr', 'en'] as const).map((language) => ({
      name: `${name}-${language}`,
      language,
      path: PATHS[language],
      ...rest(language),
    }));
  return [
    ...both('selection', () => ({ arrange: select })),
    ...both('urgent', (language) => ({ arrange: (page) => writeOfAnEmergency(page, language) })),
    ...both('notices', (language) => ({ as: 'member', arrange: (page) => openNotices(page, language) })),
    { name: 'privacy-fr', language: 'fr', path: '/fr/confidentialite/', whole: true },
    { name: 'privacy-en', language: 'en', path: '/en/privacy/', whole: true },
  ];
}

async function select(page: Page): Promise<void> {
  const paragraph = page.locator('.prose > p:has(.claim)').first();
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.selectText();
  await page.locator('.ask-selection').waitFor();
}

async function writeOfAnEmergency(page: Page, language: Language): Promise<void> {
  const words = WORDS[language];
  await page.getByRole('button', { name: words.launcher }).click();
  await page.getByRole('textbox', { name: words.question }).fill(words.urgent);
  await page.getByRole('button', { name: words.send, exact: true }).click();
  await page.locator('repere-urgent-draft a').first().waitFor();
}

async function openNotices(page: Page, language: Language): Promise<void> {
  const words = WORDS[language];
  await page.getByRole('button', { name: words.launcher }).click();
  await page.getByRole('button', { name: words.settings }).click();
  await page.getByRole('button', { name: words.notices }).click();
  await page.locator('repere-notices label').first().waitFor();
}
