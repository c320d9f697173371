import { callControl } from '@repere/chat-server';
import type { Browser, Page } from 'playwright-core';
import { answerOtherwise } from './answer-otherwise.ts';
import type { BrowserState, Scene } from './scenes.ts';

type Language = Scene['language'];

const OWNER = { email: 'noa@example.org', password: 'heather-over-slate', name: 'Noa Weiss', handle: 'noa' };

const PATHS = { fr: '/fr/coach/', en: '/en/coach/' };

const WORDS = {
  fr: {
    all: /^Toutes/,
    settings: 'Réponses types et horaires',
    today: 'Aujourd’hui',
    hours: 'Horaires',
    edit: /^Modifier « ?Avant/,
    zone: 'Fuseau horaire',
    details: /^Tableau et définition/,
  },
  en: {
    all: /^All/,
    settings: 'Canned replies and hours',
    today: 'Today',
    hours: 'Opening hours',
    edit: /^Edit “Before/,
    zone: 'Time zone',
    details: /^Table and definition/,
  },
};

const DAY = [
  { from: '08:30', to: '12:00' },
  { from: '14:00', to: '18:30' },
];
const HOURS = {
  hours: {
    zone: 'Europe/Paris',
    week: [DAY, DAY, [{ from: '08:30', to: '12:00' }], DAY, DAY, [], []],
    closedOn: ['2099-07-14', '2099-12-25'],
  },
  mailAfter: 60 * 60_000,
  alertAfter: 30 * 60_000,
};

const REPLIES = [
  ['fr', 'bonjour', 'Premiers mots', 'Bonjour {name}, ici {coach}. J’ai lu votre question sur « {page} ».'],
  [
    'fr',
    'medecin',
    'Avant de voir un médecin',
    'Bonjour {name}, ce que vous décrivez mérite l’avis d’un médecin avant tout changement. Revenez ensuite : nous adapterons votre programme ensemble.',
  ],
  [
    'fr',
    'proteines',
    'Combien de protéines',
    'Visez autour de 1,6 g par kilo et par jour, répartis sur trois ou quatre repas.',
  ],
  ['en', 'hello', 'First words', 'Hello {name}, {coach} here. I have read your question about “{page}”.'],
  [
    'en',
    'doctor',
    'Before seeing a doctor',
    'Hello {name}, what you describe deserves a doctor’s opinion before you change anything. Come back afterwards: we will adapt your programme together.',
  ],
] as const;

/** Lets an owner set up the desk, replies and hours, while the member goes on reading. Returns the owner's browser's state. */
export async function prepareDesk(
  browser: Browser,
  url: string,
  dataDir: string,
  member: BrowserState,
): Promise<BrowserState> {
  await callControl(dataDir, 'account.create', { ...OWNER, role: 'admin', language: 'fr' });
  const page = await browser.newPage();
  await page.goto(`${url}${PATHS.fr}`);
  await page.locator('input[type=email]').fill(OWNER.email);
  await page.locator('input[type=password]').fill(OWNER.password);
  await page.locator('form button.primary').click();
  await page.locator('repere-desk-queues').waitFor();
  const replies = REPLIES.map(([language, shortcut, title, text]) => ({ language, shortcut, title, text }));
  await page.evaluate(setUp, { replies, hours: HOURS });
  const state = await page.context().storageState();
  await page.context().close();
  // Until the browser ends, the coach sees what they read.
  const reader = await (await browser.newContext({ storageState: member })).newPage();
  await reader.goto(`${url}/fr/entrainement/effort/`);
  await reader.getByRole('button', { name: 'Parler à un coach' }).click();
  await reader.locator('repere-conversation-list').getByRole('button').first().waitFor();
  return state;
}

/** What the pictures show of the desk's own views. */
export function deskScenes(): Scene[] {
  const one = (
    language: Language,
    name: string,
    as: 'coach' | 'admin',
    arrange: (page: Page) => Promise<void>,
    before?: (page: Page) => Promise<unknown>,
  ): Scene => ({
    name: `${name}-${language}`,
    as,
    language,
    path: PATHS[language],
    arrange,
    ...(before && { before }),
  });
  const both = (
    name: string,
    as: 'coach' | 'admin',
    arrange: (language: Language) => (page: Page) => Promise<void>,
    before?: (page: Page) => Promise<unknown>,
  ): Scene[] => [one('fr', name, as, arrange('fr'), before), one('en', name, as, arrange('en'), before)];
  return [
    ...both(
      'desk-suspended',
      'coach',
      (language) => async (page) => {
        await openCard(page, language);
        await page.locator('repere-desk-card repere-notice').waitFor();
      },
      (page) => answerOtherwise(page, { 'desk:card': (card) => ({ ...card, suspendedAt: card['since'] }) }),
    ),
    ...both('desk-card', 'coach', (language) => async (page) => {
      await openCard(page, language);
      await page.locator('repere-desk-card .lead').waitFor();
    }),
    ...both(
      'desk-today',
      'coach',
      (language) => async (page) => {
        await openToday(page, language);
      },
      goAhead,
    ),
    one(
      'en',
      'desk-table',
      'coach',
      async (page) => {
        await openToday(page, 'en');
        await page.getByText(WORDS.en.details).first().click();
      },
      goAhead,
    ),
    ...both('desk-replies', 'coach', (language) => async (page) => {
      await openSettings(page, language);
    }),
    one('fr', 'desk-reply', 'coach', async (page) => {
      await openSettings(page, 'fr');
      await page.getByRole('button', { name: WORDS.fr.edit }).click();
      await page.locator('repere-desk-canned-form textarea').pressSequentially(' Merci {nom}.');
    }),
    ...both('desk-hours', 'admin', (language) => async (page) => {
      await openSettings(page, language);
      await page.getByRole('button', { name: WORDS[language].hours, exact: true }).click();
      await page.locator('repere-desk-hours .sentence').waitFor();
    }),
    one('en', 'desk-zone', 'admin', async (page) => {
      await openSettings(page, 'en');
      await page.getByRole('button', { name: WORDS.en.hours, exact: true }).click();
      await page.getByRole('combobox', { name: WORDS.en.zone }).fill('par');
    }),
    one('fr', 'desk-hours-read', 'coach', async (page) => {
      await openSettings(page, 'fr');
      await page.getByRole('button', { name: WORDS.fr.hours, exact: true }).click();
      await page.locator('repere-desk-hours .sentence').waitFor();
    }),
  ];
}

async function openCard(page: Page, language: Language): Promise<void> {
  const queues = page.locator('repere-desk-queues');
  await queues.getByRole('button', { name: WORDS[language].all }).click();
  await queues.getByRole('button', { name: /Léa/ }).first().click();
  await page.locator('repere-message').first().waitFor();
  if ((page.viewportSize()?.width ?? 0) < 1_216)
    await page
      .locator('repere-desk-bar')
      .getByRole('button', { name: /membre|member/ })
      .click();
}

async function openSettings(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: WORDS[language].settings }).click();
  await page.locator('repere-desk-canned section').first().waitFor();
}

/** By a clock that is some hours ahead, so that who waits has waited. */
const goAhead = (page: Page): Promise<unknown> => page.addInitScript(putForward, 3 * 60 * 60_000);

async function openToday(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: WORDS[language].today, exact: true }).click();
  await page.locator('repere-desk-numbers section').first().waitFor();
}

/** Runs in the page: puts its clock forward, by milliseconds. */
function putForward(ahead: number): void {
  const { now } = Date;
  Date.now = () => now() + ahead;
}

/** Runs in the page: asks the server over the connection that the desk has. */
async function setUp({ replies, hours }: { replies: object[]; hours: object }): Promise<void> {
  interface Desk {
    store: { access: { request(name: string, payload: object): Promise<unknown> } };
  }
  const { document } = globalThis as unknown as { document: { querySelector(selector: string): Desk } };
  const { access } = document.querySelector('repere-desk').store;
  for (const reply of replies) await access.request('canned:save', { id: crypto.randomUUID(), ...reply });
  await access.request('hours:save', hours);
}
