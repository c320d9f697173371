import { DEMO_ACCOUNTS } from '@repere/chat-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The people of the pictures. */
export type Cast = 'member' | 'coach' | 'admin';

/** A browser's cookies and storage, as they are handed to the next one. */
export type BrowserState = Awaited<ReturnType<BrowserContext['storageState']>>;

/** One thing worth looking at. */
export interface Scene {
  name: string;
  language: 'en' | 'fr';
  path: string;
  /** Who is signed in. */
  as?: Cast;
  /** Whether the picture goes down to the end of the page. */
  whole?: boolean;
  /** Before the page is loaded. */
  before?(page: Page): Promise<unknown>;
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
    forgot: 'Mot de passe oublié ?',
    sendCode: 'Recevoir un code',
    settings: 'Vos réglages',
    profile: 'Profil',
    security: 'Connexion et sécurité',
    turnOn: 'Activer',
    data: 'Mes données',
  },
  en: {
    launcher: 'Talk with a coach',
    account: 'I already have an account',
    password: 'Password',
    signIn: 'Sign in',
    question: 'Your question',
    send: 'Send',
    message: /^Message to/,
    forgot: 'Forgot your password?',
    sendCode: 'Send me a code',
    settings: 'Your settings',
    profile: 'Profile',
    security: 'Sign-in and security',
    turnOn: 'Turn on',
    data: 'My data',
  },
};

const [demoMember, demoCoach] = DEMO_ACCOUNTS;

/**
 * Lets the demo member and the demo coach talk, as they would: through the pages. Returns the two browsers' states, because a server
 * lets nobody sign in once for each picture.
 */
export async function prepare(browser: Browser, url: string): Promise<Record<'member' | 'coach', BrowserState>> {
  const [left, right] = await Promise.all([browser.newPage(), browser.newPage()]);
  await left.goto(`${url}/fr/nutrition/proteines/`);
  await left.locator('[data-repere-ask]').first().click();
  await left.getByRole('textbox', { name: WORDS.fr.question }).fill(QUESTION);
  await left.getByRole('button', { name: WORDS.fr.account }).click();
  await signIn(left, 'fr', demoMember);
  await left.getByRole('button', { name: WORDS.fr.send, exact: true }).click();
  await right.goto(`${url}/fr/coach/`);
  await signIn(right, 'fr', demoCoach);
  await right.getByRole('button', { name: /^Léa/ }).click();
  await write(right, 'fr', ANSWER);
  await left.locator('repere-message').getByText(ANSWER).waitFor();
  await write(left, 'fr', REPLY);
  await right.locator('repere-message').getByText(REPLY).waitFor();
  const [member, coach] = await Promise.all([left.context().storageState(), right.context().storageState()]);
  await Promise.all([left.context().close(), right.context().close()]);
  return { member, coach };
}

/** What the pictures show. */
export function createScenes(): Scene[] {
  const visitor = (language: 'en' | 'fr') => async (page: Page) => {
    await page.locator('[data-repere-ask]').first().click();
    await page
      .getByRole('textbox', { name: WORDS[language].question })
      .fill(language === 'fr' ? 'Et le petit-déjeuner ?' : 'And what about breakfast?');
  };
  const away = (language: 'en' | 'fr') => async (page: Page) => {
    const answer = { hours: null, open: false, changesAt: Date.now() + 3 * 86_400_000 };
    await page.route('**/api/hours', (route) => route.fulfill({ json: answer }));
    await visitor(language)(page);
    await page.locator('repere-hours p').filter({ hasText: /\S/ }).waitFor();
  };
  return [
    { name: 'list-fr', language: 'fr', path: '/fr/nutrition/' },
    { name: 'article-fr', language: 'fr', path: '/fr/nutrition/proteines/', whole: true },
    { name: 'article-en', language: 'en', path: '/en/training/effort/' },
    { name: 'exercise-en', language: 'en', path: '/en/exercises/goblet-squat/', whole: true },
    { name: 'question-fr', language: 'fr', path: '/fr/nutrition/proteines/', arrange: visitor('fr') },
    { name: 'question-en', language: 'en', path: '/en/nutrition/protein/', arrange: visitor('en') },
    { name: 'away-fr', language: 'fr', path: '/fr/nutrition/proteines/', arrange: away('fr') },
    { name: 'away-en', language: 'en', path: '/en/nutrition/protein/', arrange: away('en') },
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
    {
      name: 'conversation-fr',
      as: 'member',
      language: 'fr',
      path: '/fr/nutrition/proteines/',
      arrange: openConversation,
    },
    { name: 'conversations-fr', as: 'member', language: 'fr', path: '/fr/nutrition/proteines/', arrange: openHome },
    { name: 'forgotten-fr', language: 'fr', path: '/fr/nutrition/proteines/', arrange: forget('fr') },
    {
      name: 'reset-en',
      language: 'en',
      path: '/en/nutrition/protein/',
      arrange: async (page) => {
        await forget('en')(page);
        await page.getByRole('button', { name: WORDS.en.sendCode }).click();
        await page.locator('repere-reset-password').getByLabel('Code from the mail').waitFor();
      },
    },
    {
      name: 'settings-fr',
      as: 'member',
      language: 'fr',
      path: '/fr/nutrition/proteines/',
      arrange: openSettings('fr'),
    },
    {
      name: 'profile-en',
      as: 'member',
      language: 'en',
      path: '/en/nutrition/protein/',
      arrange: openSettings('en', 'profile'),
    },
    {
      name: 'second-factor-fr',
      as: 'member',
      language: 'fr',
      path: '/fr/nutrition/proteines/',
      arrange: async (page) => {
        await openSettings('fr', 'security')(page);
        await page.getByRole('button', { name: WORDS.fr.turnOn }).click();
        await page.locator('repere-enrol .qr').scrollIntoViewIfNeeded();
      },
    },
    {
      name: 'data-en',
      as: 'member',
      language: 'en',
      path: '/en/nutrition/protein/',
      arrange: openSettings('en', 'data'),
    },
    {
      name: 'desk-settings-en',
      as: 'coach',
      language: 'en',
      path: '/en/coach/',
      arrange: async (page) => {
        await page.getByRole('button', { name: WORDS.en.settings }).click();
        await page.locator('repere-account nav').waitFor();
      },
    },
    { name: 'desk-sign-in-en', language: 'en', path: '/en/coach/' },
    {
      name: 'desk-fr',
      as: 'coach',
      language: 'fr',
      path: '/fr/coach/',
      arrange: async (page) => {
        await page.getByRole('button', { name: /^Toutes/ }).click();
        await page.getByRole('button', { name: /^Léa/ }).click();
        await page.locator('repere-message').getByText(REPLY).waitFor();
      },
    },
    {
      name: 'desk-list-fr',
      as: 'coach',
      language: 'fr',
      path: '/fr/coach/',
      arrange: async (page) => {
        await page.getByRole('button', { name: /^Toutes/ }).click();
        await page.getByRole('button', { name: /^Léa/ }).waitFor();
      },
    },
  ];
}

/** Leads to the sign-in and from there to a forgotten password. */
function forget(language: 'en' | 'fr') {
  const words = WORDS[language];
  return async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: words.launcher }).click();
    await page.getByRole('button', { name: words.account }).click();
    await page.locator('input[type=email]').fill(demoMember?.email ?? '');
    await page.getByRole('button', { name: words.forgot }).click();
    await page.locator('repere-forgotten input').waitFor();
  };
}

/** Leads to the settings of the demo member, or to one part of them. */
function openSettings(language: 'en' | 'fr', part?: 'profile' | 'security' | 'data') {
  const words = WORDS[language];
  return async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: words.launcher }).click();
    await page.getByRole('button', { name: words.settings }).click();
    await page.locator('repere-account nav').waitFor();
    if (part) await page.getByRole('button', { name: words[part] }).click();
  };
}

async function openHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: WORDS.fr.launcher }).click();
  await page.locator('repere-conversation-list').getByRole('button').first().waitFor();
}

async function openConversation(page: Page): Promise<void> {
  await openHome(page);
  await page.getByRole('button', { name: /^Sam/ }).click();
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
