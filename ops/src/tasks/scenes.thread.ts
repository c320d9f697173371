import { callControl, DEMO_ACCOUNTS } from '@repere/chat-server';
import type { Browser, Page } from 'playwright-core';
import type { BrowserState, Scene } from './scenes.ts';

type Language = Scene['language'];

const NOUR = {
  email: 'nour@example.org',
  password: 'basalt-and-thyme',
  name: 'Nour Benali',
  handle: 'nour',
  role: 'coach',
  language: 'fr',
};

const WORDS = {
  fr: {
    signIn: 'Se connecter',
    password: 'Mot de passe',
    all: /^Toutes/,
    note: 'Note entre coachs',
    article: 'Article',
    message: /^Message à/,
    noteField: 'Note pour les coachs',
    sendTo: /^Envoyer à/,
    anyway: 'Envoyer quand même',
  },
  en: {
    signIn: 'Sign in',
    password: 'Password',
    all: /^All/,
    note: 'Note for coaches',
    article: 'Article',
    message: /^Message to/,
    noteField: 'Note for the coaches',
    sendTo: /^Send to/,
    anyway: 'Send anyway',
  },
};

/** What the other coach answers, each once. */
const ANSWERS = [
  'Dites-nous comment cela se passe.',
  'Ou du fromage blanc.',
  'Avec une poignée de noix.',
  'Un yaourt grec, par exemple.',
];

/** The state of another coach, who comes in where a picture needs somebody else at work. */
let nour: BrowserState | undefined;

/** The state of the other coach, once they have been prepared. */
export const otherCoach = (): BrowserState | undefined => nour;

/** Lets another coach leave a label and a note on the demo conversation. */
export async function prepareThread(browser: Browser, url: string, dataDir: string): Promise<void> {
  await callControl(dataDir, 'account.create', NOUR);
  const page = await browser.newPage();
  await page.goto(`${url}/fr/coach/`);
  await page.locator('input[type=email]').fill(NOUR.email);
  await page.getByLabel(WORDS.fr.password, { exact: true }).fill(NOUR.password);
  await page.getByRole('button', { name: WORDS.fr.signIn, exact: true }).click();
  await open(page, 'fr');
  await page.evaluate(act, ['desk:label', { label: 'protéines', on: true }] as const);
  await page.evaluate(act, [
    'desk:note',
    {
      text: 'Ancienne blessure au genou droit, dont elle nous a parlé en mars. Pas de sauts avant l’avis de son kiné.',
    },
  ] as const);
  nour = await page.context().storageState();
  await page.context().close();
}

/** What the pictures show of a conversation at the desk. */
export function threadScenes(): Scene[] {
  const one = (
    language: Language,
    name: string,
    arrange: (page: Page, language: Language) => Promise<void>,
  ): Scene => ({
    name: `thread-${name}-${language}`,
    as: 'coach',
    language,
    path: `/${language}/coach/`,
    arrange: async (page) => {
      await open(page, language);
      await arrange(page, language);
    },
  });
  const both = (name: string, arrange: (page: Page, language: Language) => Promise<void>): Scene[] =>
    (['fr', 'en'] as const).map((language) => one(language, name, arrange));
  return [
    ...both('notes', async () => {}),
    ...both('note', async (page, language) => {
      const words = WORDS[language];
      await page.getByRole('button', { name: words.note }).click();
      await page
        .getByRole('textbox', { name: words.noteField })
        .fill(
          language === 'fr'
            ? 'Elle préfère qu’on lui écrive le soir.'
            : 'She would rather hear from us in the evening.',
        );
    }),
    ...both('canned', async (page, language) => {
      await page.getByRole('textbox', { name: WORDS[language].message }).press('/');
      await page.getByRole('option').first().waitFor();
    }),
    one('fr', 'article-search', async (page, language) => {
      await page.getByRole('button', { name: WORDS[language].article, exact: true }).click();
      await page.locator('repere-cite').getByRole('combobox').fill('repas');
      await page.getByRole('option').first().waitFor();
    }),
    one('en', 'article', async (page, language) => {
      await page.getByRole('button', { name: WORDS[language].article, exact: true }).click();
      await page
        .locator('repere-cite')
        .getByRole('combobox')
        .fill('/en/training/effort/#ask-one-question-after-each-set');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.attached').waitFor();
      await page.keyboard.type('This page shows how to choose it.');
    }),
    ...both('collision', async (page, language) => {
      const words = WORDS[language];
      const field = page.getByRole('textbox', { name: words.message });
      await field.fill('Le matin, commencez par deux œufs.');
      const beside = await page
        .context()
        .browser()
        ?.newContext(nour ? { storageState: nour } : {});
      const other = await beside?.newPage();
      if (!other) throw new Error('there is no browser for the other coach');
      await other.goto(page.url());
      await open(other, language);
      await write(other, language, ANSWERS.pop() ?? '');
      await page.locator('.question').waitFor();
      await other.getByRole('textbox', { name: words.message }).pressSequentially('…');
      await page.getByRole('button', { name: words.sendTo }).click();
      await page.getByRole('button', { name: words.anyway }).waitFor();
      await beside?.close();
    }),
  ];
}

/** Opens the demo member's conversation. */
async function open(page: Page, language: Language): Promise<void> {
  const queues = page.locator('repere-desk-queues');
  await queues.getByRole('button', { name: WORDS[language].all }).click();
  await queues
    .locator('.row')
    .filter({ hasText: DEMO_ACCOUNTS[0]?.name ?? '' })
    .first()
    .click();
  await page.locator('repere-desk-thread repere-message').first().waitFor();
}

async function write(page: Page, language: Language, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: WORDS[language].message });
  await field.fill(text);
  await field.press('Enter');
  await page.locator('repere-message').getByText(text).last().waitFor();
}

/** Runs in the page: asks the server something over the desk's own connection, about the conversation that is open. */
async function act([name, payload]: readonly [string, Record<string, unknown>]): Promise<void> {
  interface Desk {
    store: { access: { request(name: string, payload: object): Promise<unknown> } };
    shadowRoot: { querySelector(selector: string): { conversation: string } };
  }
  const { document } = globalThis as unknown as { document: { querySelector(selector: string): Desk } };
  const desk = document.querySelector('repere-desk');
  const conversationId = desk.shadowRoot.querySelector('repere-desk-thread').conversation;
  await desk.store.access.request(name, { conversationId, clientId: crypto.randomUUID(), ...payload });
}
