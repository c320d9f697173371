import { callControl, DEMO_ACCOUNTS } from '@repere/chat-server';
import type { Browser, Page } from 'playwright-core';
import type { BrowserState, Scene } from './scenes.ts';

type Language = Scene['language'];
type Arranging = (language: Language) => (page: Page) => Promise<void>;

const PASSWORD = 'heather-over-slate';

/** The people around the demo member, beside the many that a search finds. */
const PEOPLE = [
  { name: 'Nora Lindqvist', handle: 'nora' },
  { name: 'Tom Okafor', handle: 'tom-lifts' },
  { name: 'Inès Vidal', handle: 'ines' },
  { name: 'Karim Haddad', handle: 'karim' },
];

const FIRST_NAMES = 'Maud Marc Maïa Malo Manon Marin Marlène Marius Mathis Maxime Mathilde Mado'.split(' ');
const LAST_NAMES = ['Aubry', 'Delorme', 'Costa'];

const PATHS = { fr: '/fr/nutrition/proteines/', en: '/en/nutrition/protein/' };

const WORDS = {
  fr: {
    launcher: 'Parler à un coach',
    account: 'J’ai déjà un compte',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    find: 'Trouver un membre',
    query: 'Nom ou identifiant',
    message: /^Message à/,
    menu: /^Options concernant/,
    block: 'Bloquer',
    messageMenu: /^Actions sur le message de Nora/,
    report: 'Signaler',
    profile: 'Voir le profil',
    accept: 'Accepter',
    sent: 'Envoyé',
    reason: 'Publicité ou arnaque',
  },
  en: {
    launcher: 'Talk with a coach',
    account: 'I already have an account',
    password: 'Password',
    signIn: 'Sign in',
    find: 'Find a member',
    query: 'Name or handle',
    message: /^Message to/,
    menu: /^Options for/,
    block: 'Block',
    messageMenu: /^Actions on the message of Nora/,
    report: 'Report',
    profile: 'See profile',
    accept: 'Accept',
    sent: 'Sent',
    reason: 'Advertising or a scam',
  },
};

/** Lets two strangers write to the demo member, who writes to two others and blocks one of these. */
export async function prepareRelations(
  browser: Browser,
  url: string,
  dataDir: string,
  member: BrowserState,
): Promise<void> {
  const found = LAST_NAMES.flatMap((last) =>
    FIRST_NAMES.map((first) => ({ name: `${first} ${last}`, handle: plain(`${first}-${last}`) })),
  );
  for (const { name, handle } of [...PEOPLE, ...found])
    await callControl(dataDir, 'account.create', {
      email: `${handle}@example.org`,
      password: PASSWORD,
      name,
      handle,
      role: 'member',
      language: 'fr',
    });
  await ask(browser, url, 'nora', 'Bonjour Léa ! On s’est croisées au cours du jeudi, je crois.', async (page) => {
    await say(page, 'fr', 'J’ai mis mon programme ici : https://example.org/programme');
    await page.evaluate(describe, 'Force le mardi, course le dimanche. Je cherche à qui parler de mes assiettes.');
  });
  await ask(browser, url, 'tom-lifts', 'Hi Léa, how did your first deadlift session go?');
  const context = await browser.newContext({ storageState: member });
  const page = await context.newPage();
  await page.goto(`${url}${PATHS.fr}`);
  await page.getByRole('button', { name: WORDS.fr.launcher }).click();
  await writeTo(page, 'Karim', 'Bonjour Karim, merci pour hier.');
  await page.getByRole('button', { name: WORDS.fr.menu }).click();
  await page.getByRole('menuitem', { name: WORDS.fr.block }).click();
  await page.locator('repere-block').getByRole('button', { name: WORDS.fr.block }).click();
  await page.locator('.blocked').waitFor();
  await page.getByRole('button', { name: 'Retour' }).click();
  await writeTo(page, 'Inès', 'Bonjour Inès, toujours partante pour samedi matin ?');
  await context.close();
}

/** What the pictures show of people: requests, blocks, reports, and the search. */
export function relationScenes(): Scene[] {
  const one = (language: Language, name: string, arrange: Arranging): Scene => ({
    name: `${name}-${language}`,
    as: 'member',
    language,
    path: PATHS[language],
    arrange: arrange(language),
  });
  const both = (name: string, arrange: Arranging): Scene[] => [one('fr', name, arrange), one('en', name, arrange)];
  return [
    ...both('requests', (language) => async (page) => {
      await open(page, language);
      await page.getByRole('button', { name: /^Nora/ }).waitFor();
    }),
    ...both('request', (language) => openRequest(language)),
    one('fr', 'request-menu', (language) => async (page) => {
      await openRequest(language)(page);
      await page.getByRole('button', { name: WORDS[language].menu }).click();
    }),
    one('en', 'person', (language) => async (page) => {
      await openRequest(language)(page);
      await page.getByRole('button', { name: WORDS[language].menu }).click();
      await page.getByRole('menuitem', { name: WORDS[language].profile }).click();
      await page.locator('repere-person-card .about').waitFor();
    }),
    one('fr', 'block', (language) => async (page) => {
      await openRequest(language)(page);
      await page.getByRole('button', { name: WORDS[language].menu }).click();
      await page.getByRole('menuitem', { name: WORDS[language].block }).click();
      await page.locator('repere-block dialog').waitFor();
    }),
    ...both('report', (language) => async (page) => {
      await openRequest(language)(page);
      await page.getByRole('button', { name: WORDS[language].messageMenu }).last().click();
      await page.getByRole('menuitem', { name: WORDS[language].report }).click();
      await page.getByLabel(WORDS[language].reason).check();
    }),
    ...both('request-sent', (language) => openConversation(language, /^Inès/, '.note')),
    ...both('blocked', (language) => openConversation(language, /^Karim/, '.blocked')),
    ...both('search', (language) => async (page) => {
      await open(page, language);
      await page.getByRole('button', { name: WORDS[language].find }).click();
      await page.getByRole('searchbox', { name: WORDS[language].query }).fill('ma');
      await page.locator('repere-person-search li').first().waitFor();
    }),
  ];
}

function openRequest(language: Language) {
  return openConversation(language, /^Nora/, '.about');
}

function openConversation(language: Language, title: RegExp, shown: string) {
  return async (page: Page): Promise<void> => {
    await open(page, language);
    await page.getByRole('button', { name: title }).click();
    await page.locator(shown).waitFor();
    await page.locator('repere-message').first().waitFor();
  };
}

async function open(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: WORDS[language].launcher }).click();
  await page.locator('repere-conversation-list').first().waitFor();
}

/** Signs somebody in who writes to the demo member. */
async function ask(
  browser: Browser,
  url: string,
  handle: string,
  text: string,
  more: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const words = WORDS.fr;
  const page = await browser.newPage();
  await page.goto(`${url}${PATHS.fr}`);
  await page.getByRole('button', { name: words.launcher }).click();
  await page.getByRole('button', { name: words.account }).click();
  await page.locator('input[type=email]').fill(`${handle}@example.org`);
  await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await writeTo(page, DEMO_ACCOUNTS[0]?.name ?? '', text);
  await more(page);
  await page.context().close();
}

async function writeTo(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: WORDS.fr.find }).click();
  await page.getByRole('searchbox', { name: WORDS.fr.query }).fill(name);
  await page.locator('repere-person-search li').first().click();
  await say(page, 'fr', text);
}

async function say(page: Page, language: Language, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: WORDS[language].message });
  await field.fill(text);
  await field.press('Enter');
  await page.locator('repere-message').filter({ hasText: text }).locator('.sent').waitFor();
}

/** Runs in the page: gives the person who is signed in there a few words of their own. */
async function describe(about: string): Promise<void> {
  const { me } = (await (await fetch('/api/session')).json()) as { me: Record<string, unknown> };
  const fields = ['name', 'handle', 'language', 'units', 'findable', 'showPresence'];
  const profile = { ...Object.fromEntries(fields.map((field) => [field, me[field]])), about };
  const headers = { 'content-type': 'application/json', 'x-repere': '1' };
  const answer = await fetch('/api/profile', { method: 'POST', headers, body: JSON.stringify(profile) });
  if (!answer.ok) throw new Error(`the profile was not saved: ${answer.status}`);
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
