import { DEMO_ACCOUNTS } from '@repere/chat-server';
import type { Browser, Page } from 'playwright-core';

/** One thing worth looking at. */
export interface Scene {
  name: string;
  language: 'en' | 'fr';
  path: string;
  /** Whether the picture goes down to the end of the page. */
  whole?: boolean;
  arrange?(page: Page): Promise<void>;
}

const QUESTION =
  'Bonjour ! Je pèse 62 kg et je m’entraîne trois fois par semaine. 1,6 g par kilo, c’est bien 99 g par jour ?';
const ANSWER =
  'Bonjour Léa, oui : autour de 100 g. Trois repas avec une trentaine de grammes chacun y suffisent. Que mangez-vous le matin ?';
const REPLY = 'Du café et une tartine… Je vois le problème.';

const WORDS = {
  fr: {
    launcher: 'Parler à un coach',
    account: 'J’ai déjà un compte',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    question: 'Votre question',
    send: 'Envoyer',
    message: /^Message à/,
  },
  en: {
    launcher: 'Talk with a coach',
    account: 'I already have an account',
    password: 'Password',
    signIn: 'Sign in',
    question: 'Your question',
    send: 'Send',
    message: /^Message to/,
  },
};

const [member, coach] = DEMO_ACCOUNTS;

/** Lets the demo member and the demo coach talk, as they would: through the pages. */
export async function prepare(browser: Browser, url: string): Promise<void> {
  const [left, right] = await Promise.all([browser.newPage(), browser.newPage()]);
  await left.goto(`${url}/fr/nutrition/proteines/`);
  await left.locator('[data-repere-ask]').first().click();
  await left.getByRole('textbox', { name: WORDS.fr.question }).fill(QUESTION);
  await left.getByRole('button', { name: WORDS.fr.account }).click();
  await signIn(left, 'fr', member);
  await left.getByRole('button', { name: WORDS.fr.send, exact: true }).click();
  await right.goto(`${url}/fr/coach/`);
  await signIn(right, 'fr', coach);
  await right.getByRole('button', { name: /^Léa/ }).click();
  await write(right, 'fr', ANSWER);
  await left.locator('repere-message').getByText(ANSWER).waitFor();
  await write(left, 'fr', REPLY);
  await right.locator('repere-message').getByText(REPLY).waitFor();
  await Promise.all([left.context().close(), right.context().close()]);
}

/** What the pictures show. */
export function createScenes(): Scene[] {
  const visitor = (language: 'en' | 'fr') => async (page: Page) => {
    await page.locator('[data-repere-ask]').first().click();
    await page
      .getByRole('textbox', { name: WORDS[language].question })
      .fill(language === 'fr' ? 'Et le petit-déjeuner ?' : 'And what about breakfast?');
  };
  return [
    { name: 'home-fr', language: 'fr', path: '/fr/', whole: true },
    { name: 'home-en', language: 'en', path: '/en/' },
    { name: 'list-fr', language: 'fr', path: '/fr/nutrition/' },
    { name: 'article-fr', language: 'fr', path: '/fr/nutrition/proteines/', whole: true },
    { name: 'article-en', language: 'en', path: '/en/training/effort/' },
    { name: 'exercise-en', language: 'en', path: '/en/exercises/goblet-squat/', whole: true },
    { name: 'missing-fr', language: 'fr', path: '/fr/rien/' },
    { name: 'question-fr', language: 'fr', path: '/fr/nutrition/proteines/', arrange: visitor('fr') },
    { name: 'question-en', language: 'en', path: '/en/nutrition/protein/', arrange: visitor('en') },
    {
      name: 'register-en',
      language: 'en',
      path: '/en/nutrition/protein/',
      arrange: async (page) => {
        await visitor('en')(page);
        await page.getByRole('button', { name: WORDS.en.send, exact: true }).click();
        await page.getByRole('checkbox').first().waitFor();
      },
    },
    { name: 'conversation-fr', language: 'fr', path: '/fr/nutrition/proteines/', arrange: openConversation },
    { name: 'conversations-fr', language: 'fr', path: '/fr/nutrition/proteines/', arrange: openHome },
    { name: 'desk-sign-in-en', language: 'en', path: '/en/coach/' },
    {
      name: 'desk-fr',
      language: 'fr',
      path: '/fr/coach/',
      arrange: async (page) => {
        await signIn(page, 'fr', coach);
        await page.getByRole('button', { name: /^Léa/ }).click();
        await page.locator('repere-message').getByText(REPLY).waitFor();
      },
    },
    {
      name: 'desk-list-fr',
      language: 'fr',
      path: '/fr/coach/',
      arrange: async (page) => {
        await signIn(page, 'fr', coach);
        await page.getByRole('button', { name: /^Léa/ }).waitFor();
      },
    },
  ];
}

async function openHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: WORDS.fr.launcher }).click();
  await page.getByRole('button', { name: WORDS.fr.account }).click();
  await signIn(page, 'fr', member);
  await page.locator('repere-conversation-list').getByRole('button').first().waitFor();
}

async function openConversation(page: Page): Promise<void> {
  await openHome(page);
  await page.locator('repere-conversation-list').getByRole('button').first().click();
  await page.locator('repere-message').getByText(REPLY).waitFor();
}

async function signIn(
  page: Page,
  language: 'en' | 'fr',
  person: (typeof DEMO_ACCOUNTS)[number] | undefined,
): Promise<void> {
  const words = WORDS[language];
  if (!person) throw new Error('the demo sign-ins are gone');
  await page.locator('input[type=email]').fill(person.email);
  await page.getByLabel(words.password, { exact: true }).fill(person.password);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
}

async function write(page: Page, language: 'en' | 'fr', text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: WORDS[language].message });
  await field.fill(text);
  await field.press('Enter');
}
