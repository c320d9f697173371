import type { Browser, Page } from 'playwright-core';
import type { Scene } from './scenes.ts';

type Language = Scene['language'];

/** The members around the demo member, what each asks the coaches, and how many minutes ago in the pictures. */
const ASKED = [
  ['nora', 'Depuis lundi, mon genou droit tire en bas du squat. Je continue, plus léger ?', 127],
  ['ines', 'J’ai une douleur dans la poitrine quand je cours, c’est normal au début ?', 31],
  ['tom-lifts', 'Je prends de la créatine depuis un mois : faut-il faire des pauses ?', 12],
  ['karim', 'Que manger avant une sortie longue, si rien de lourd ne passe le matin ?', 4],
] as const;
/** How long the first of them has waited, in milliseconds. */
const LONGEST = 127 * 60_000;
const FASTER = { id: '00000000-0000-4000-8000-000000000000', handle: 'nour', name: 'Nour Benali', role: 'coach' };
const PASSWORD = 'heather-over-slate';

const WORDS = {
  fr: {
    launcher: 'Parler à un coach',
    account: 'J’ai déjà un compte',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    all: /^Toutes/,
    closed: /^Fermées/,
    claim: 'Prendre en charge',
    handOver: 'Transmettre',
  },
  en: {
    launcher: 'Talk with a coach',
    account: 'I already have an account',
    password: 'Password',
    signIn: 'Sign in',
    all: /^All/,
    closed: /^Closed/,
    claim: 'Claim',
    handOver: 'Hand over',
  },
};

/** Lets some members ask the coaches something. */
export async function prepareQueues(browser: Browser, url: string): Promise<void> {
  const words = WORDS.fr;
  for (const [handle, question] of ASKED) {
    const page = await browser.newPage();
    await page.goto(`${url}/fr/nutrition/proteines/`);
    await page.getByRole('button', { name: words.launcher }).click();
    await page.getByRole('button', { name: words.account }).click();
    await page.locator('input[type=email]').fill(`${handle}@example.org`);
    await page.getByLabel(words.password, { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: words.signIn, exact: true }).click();
    await page.locator('repere-conversation-list').first().waitFor({ state: 'attached' });
    await page.evaluate(ask, question);
    await page.locator('repere-chat[data-asked]').waitFor({ state: 'attached' });
    await page.context().close();
  }
}

/** What the pictures show of queues, the bar over a conversation, and keys. */
export function queueScenes(): Scene[] {
  const one = (
    language: Language,
    name: string,
    arrange: (page: Page, language: Language) => Promise<void>,
  ): Scene => ({
    name: `desk-${name}-${language}`,
    as: 'coach',
    language,
    path: `/${language}/coach/`,
    before: letWait,
    arrange: async (page) => {
      await page.locator('repere-desk-queues .row').first().waitFor();
      await arrange(page, language);
    },
  });
  const both = (name: string, arrange: (page: Page, language: Language) => Promise<void>): Scene[] =>
    (['fr', 'en'] as const).map((language) => one(language, name, arrange));
  return [
    ...both('queues', async () => {}),
    ...both('urgent', (page) => open(page, 'Inès')),
    ...both('all', (page, language) => page.getByRole('button', { name: WORDS[language].all }).click()),
    ...both('nothing-closed', async (page, language) => {
      await page.getByRole('button', { name: WORDS[language].closed }).click();
      await page.locator('repere-desk-queues .empty').waitFor();
    }),
    ...both('hand-over', async (page, language) => {
      await open(page, 'Nora');
      await page.getByRole('button', { name: WORDS[language].handOver, exact: true }).click();
      await page.getByRole('radio', { name: /@nour/ }).check();
    }),
    ...both('taken', async (page, language) => {
      await open(page, 'Karim');
      await page.getByRole('button', { name: WORDS[language].claim, exact: true }).click();
      await page.locator('repere-desk-bar repere-notice').waitFor();
    }),
    ...both('keys', async (page) => {
      await page.locator('repere-desk-queues .row').first().focus();
      await page.keyboard.press('?');
      await page.locator('repere-desk-keys dialog').waitFor();
    }),
  ];
}

async function open(page: Page, member: string): Promise<void> {
  await page.locator('repere-desk-queues .row').filter({ hasText: member }).first().click();
  await page.locator('repere-desk-thread repere-message').first().waitFor();
}

/**
 * Lets members have waited for as long as they would on a busy day, and a colleague be faster always: pictures are taken within minutes, and
 * leave the desk as it is.
 */
async function letWait(page: Page): Promise<void> {
  await page.routeWebSocket(/\/chat\//, (socket) => {
    const server = socket.connectToServer();
    const claims = new Set<string>();
    socket.onMessage((message) => {
      const claim = /^42(\d+)\["desk:claim"/.exec(String(message))?.[1];
      if (claim) claims.add(claim);
      server.send(
        claim
          ? String(message)
              .replace('"desk:claim"', '"heads:check"')
              .replace(/,\{.*\}\]$/, ',{}]')
          : message,
      );
    });
    server.onMessage((message) => {
      const answered = /^43(\d+)/.exec(String(message))?.[1];
      if (answered && claims.has(answered))
        socket.send(`43${answered}[${JSON.stringify({ ok: false, error: { code: 'already_claimed', by: FASTER } })}]`);
      else
        socket.send(String(message).includes('"waitingSince"') ? earlier(String(message), claims.size > 0) : message);
    });
  });
}

/** The same answer, in which each member has waited for their time; and where a claim was refused, the colleague who has been faster. */
function earlier(message: string, taken: boolean): string {
  const [, head = '', body = ''] = /^(\d+)(.*)$/s.exec(message) ?? [];
  const rows: { people?: { handle: string }[]; waitingSince?: number; assignee?: object }[] = [];
  const parsed = JSON.parse(body, (_, value) => {
    if (value?.waitingSince && value.answered !== undefined) value.waitingSince = Date.now() - LONGEST;
    if (value?.desk?.waitingSince) rows.push(Object.assign(value.desk, { people: value.people }));
    return value;
  });
  for (const row of rows) {
    const minutes = ASKED.find(([handle]) => handle === row.people?.[0]?.handle)?.[2];
    if (minutes !== undefined) row.waitingSince = Date.now() - minutes * 60_000;
    if (taken && row.people?.[0]?.handle === 'karim') row.assignee = FASTER;
    delete row.people;
  }
  return head + JSON.stringify(parsed);
}

/** Runs in the page: asks the coaches from the article that is open. */
async function ask(question: string): Promise<void> {
  interface Chat {
    store: { startCoaching(text: string, origin: object): Promise<string>; entries: readonly unknown[] };
    dataset: Record<string, string>;
  }
  const { document } = globalThis as unknown as { document: { querySelector(selector: string): Chat } };
  const chat = document.querySelector('repere-chat');
  await chat.store.startCoaching(question, { url: '/fr/nutrition/proteines/', title: 'Protéines' });
  const sent = (): void => {
    if (chat.store.entries.length) setTimeout(sent, 50);
    else chat.dataset['asked'] = 'yes';
  };
  setTimeout(sent, 50);
}
