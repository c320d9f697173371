import type { Page } from 'playwright-core';
import { answerOtherwise, type Change } from './answer-otherwise.ts';
import type { BrowserState, Scene } from './scenes.ts';
import { otherCoach } from './scenes.thread.ts';

type Language = Scene['language'];

const PATHS = { fr: '/fr/nutrition/proteines/', en: '/en/nutrition/protein/' };

const WORDS = {
  fr: {
    launcher: 'Parler à un coach',
    all: /^Toutes/,
    closed: /^Fermées/,
    today: 'Aujourd’hui',
    handOver: 'Transmettre',
    send: 'Envoyer ma réponse',
    skip: 'Passer',
    message: /^Message à/,
    sendMessage: 'Envoyer',
    few: 'Réponse rapide, et je sais quoi manger demain matin.',
  },
  en: {
    launcher: 'Talk with a coach',
    all: /^All/,
    closed: /^Closed/,
    today: 'Today',
    handOver: 'Hand over',
    send: 'Send my answer',
    skip: 'Skip',
    message: /^Message to/,
    sendMessage: 'Send',
    few: 'Quick, and I know what to eat tomorrow morning.',
  },
};

/** What the member says last, each once. */
const THANKS = [
  'Bonne soirée à vous !',
  'Je vous redis dans une semaine.',
  'Merci beaucoup, j’essaie dès demain.',
  'Un yaourt, cela me va très bien.',
];

const HOUR = 60 * 60_000;

/** Whoever could work at a desk as well, with whom they do now. */
const WORKING = [
  ['Nour Benali', 'nour', true],
  ['Agathe Lemaître-Vandenberghe', 'agathe', true],
  ['Ravi Menon', 'ravi', false],
  ['Zoé Kovač', 'zoe', false],
  ['Benoît Haas', 'benoit-h', false],
] as const;

/** What the pictures show of how things end: in a colleague's care, closed, rated, erased; and of a long day. */
export function endingScenes({ coach, member }: Record<'coach' | 'member', BrowserState>): Scene[] {
  const closeLea = once(async (page) => {
    const other = await page.context().browser()?.newPage({ storageState: coach });
    if (!other) throw new Error('there is no browser for the coach');
    await other.goto(new URL('/fr/coach/', page.url()).href);
    await openAtDesk(other, 'fr', 'Léa');
    await other.evaluate(act, 'desk:close');
    await other.context().close();
  });
  const claimTom = once(async (page) => {
    const state = otherCoach();
    const other = await page
      .context()
      .browser()
      ?.newPage(state ? { storageState: state } : {});
    if (!other) throw new Error('there is no browser for the other coach');
    await other.goto(new URL('/fr/coach/', page.url()).href);
    await openAtDesk(other, 'fr', 'Tom');
    await other.evaluate(act, 'desk:claim');
    await other.context().close();
  });
  const rate = async (page: Page, language: Language): Promise<void> => {
    const words = WORDS[language];
    await page.getByRole('radio').nth(4).check();
    await page.locator('repere-rating textarea').fill(words.few);
  };
  const sayHowItWas = async (page: Page, language: Language): Promise<void> => {
    await openWithSam(page, language);
    await page.locator('repere-rating .closed').waitFor();
    if (await page.getByRole('radio').count()) {
      await rate(page, language);
      await page.getByRole('button', { name: WORDS[language].send }).click();
    }
    await page.locator('repere-rating .said').waitFor();
  };
  const rateAsLea = once(async (page) => {
    const other = await page.context().browser()?.newPage({ storageState: member });
    if (!other) throw new Error('there is no browser for the member');
    await other.goto(new URL(PATHS.fr, page.url()).href);
    await sayHowItWas(other, 'fr');
    await other.context().close();
  });
  const coaches = WORKING.map(([name, handle, present]) => ({
    id: crypto.randomUUID(),
    name,
    handle,
    role: 'coach',
    present,
  }));
  return [
    ...atDesk('care', async (page, language) => {
      await claimTom(page);
      await openAtDesk(page, language, 'Tom');
      await page.locator('repere-desk-bar .care repere-avatar').waitFor();
    }),
    ...atDesk(
      'coaches',
      async (page, language) => {
        await openAtDesk(page, language, 'Tom');
        await page.getByRole('button', { name: WORDS[language].handOver, exact: true }).click();
        await page.getByRole('radio', { name: /@ravi/ }).waitFor();
      },
      { 'desk:coaches': () => ({ coaches }) },
    ),
    ...atDesk(
      'erased',
      async (page, language) => {
        const queues = page.locator('repere-desk-queues');
        await queues.getByRole('button', { name: WORDS[language].all }).click();
        await queues
          .locator('.row')
          .filter({ hasText: /effacé|Erased/ })
          .click();
        await page.locator('repere-desk-bar repere-notice').waitFor();
      },
      GONE,
    ),
    ...atDesk(
      'busy-day',
      async (page, language) => {
        await page.getByRole('button', { name: WORDS[language].today, exact: true }).click();
        await page.locator('repere-plot').nth(2).waitFor();
      },
      { 'desk:numbers': busy, 'desk:queue': manyWait },
    ),
    ...asMember(
      'message-away',
      async (page, language) => {
        await openWithSam(page, language);
        const field = page.getByRole('textbox', { name: WORDS[language].message });
        await field.fill(THANKS.pop() ?? '');
        await page.getByRole('button', { name: WORDS[language].sendMessage, exact: true }).click();
        await page
          .locator('repere-hours p')
          .filter({ hasText: /arrivé|arrived/ })
          .waitFor();
      },
      {
        'message:send': (sent) => ({ ...sent, opensAt: Date.now() + 2 * 24 * HOUR }),
        'hours:read': () => ({ hours: null, open: false, changesAt: Date.now() + 2 * 24 * HOUR }),
      },
    ),
    ...asMember('closed', async (page, language) => {
      await closeLea(page);
      await openWithSam(page, language);
      await page.getByRole('radio').first().waitFor();
    }),
    ...asMember(
      'closed-away',
      async (page, language) => {
        await closeLea(page);
        await openWithSam(page, language);
        await page.getByRole('radio').first().waitFor();
        await page.locator('repere-hours p').filter({ hasText: /\S/ }).waitFor();
      },
      { 'hours:read': () => ({ hours: null, open: false, changesAt: Date.now() + 2 * 24 * HOUR }) },
    ),
    ...asMember('closed-score', async (page, language) => {
      await closeLea(page);
      await openWithSam(page, language);
      await rate(page, language);
    }),
    ...asMember('closed-skipped', async (page, language) => {
      await closeLea(page);
      await openWithSam(page, language);
      await page.getByRole('button', { name: WORDS[language].skip, exact: true }).click();
      await page.locator('repere-rating .said').waitFor();
    }),
    ...asMember('rated', async (page, language) => {
      await closeLea(page);
      await sayHowItWas(page, language);
    }),
    ...asMember('rated-change', async (page, language) => {
      await closeLea(page);
      await openWithSam(page, language);
      // Whoever was here before has answered already.
      await page.locator('repere-rating .said ~ .row .plain').click();
      await page.locator('repere-rating textarea').waitFor();
    }),
    ...atDesk('rated', async (page, language) => {
      await closeLea(page);
      await rateAsLea(page);
      await openAtDesk(page, language, 'Léa', 'closed');
      await page.locator('repere-note .rated .text').waitFor();
    }),
    ...atDesk('closed', async (page, language) => {
      await closeLea(page);
      await openAtDesk(page, language, 'Léa', 'closed');
      await page.locator('repere-desk-bar .happened').filter({ hasText: /\S/ }).waitFor();
    }),
  ];
}

/** Does something for the first picture that needs it. */
function once(done: (page: Page) => Promise<void>): (page: Page) => Promise<void> {
  let doing: Promise<void> | undefined;
  return (page) => (doing ??= done(page));
}

function atDesk(
  name: string,
  arrange: (page: Page, language: Language) => Promise<void>,
  changes: Record<string, Change> = {},
): Scene[] {
  return (['fr', 'en'] as const).map((language) => ({
    name: `desk-${name}-${language}`,
    as: 'coach',
    language,
    path: `/${language}/coach/`,
    before: (page) => answerOtherwise(page, changes),
    arrange: (page) => arrange(page, language),
  }));
}

function asMember(
  name: string,
  arrange: (page: Page, language: Language) => Promise<void>,
  changes: Record<string, Change> = {},
): Scene[] {
  return (['fr', 'en'] as const).map((language) => ({
    name: `${name}-${language}`,
    as: 'member',
    language,
    path: PATHS[language],
    before: (page) => answerOtherwise(page, changes),
    arrange: (page) => arrange(page, language),
  }));
}

async function openWithSam(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: WORDS[language].launcher }).click();
  await page.getByRole('button', { name: /^Sam/ }).first().click();
  await page.locator('repere-message').first().waitFor();
}

async function openAtDesk(
  page: Page,
  language: Language,
  member: string,
  queue: 'all' | 'closed' = 'all',
): Promise<void> {
  const queues = page.locator('repere-desk-queues');
  await queues.getByRole('button', { name: WORDS[language][queue] }).click();
  await queues.locator('.row').filter({ hasText: member }).first().click();
  await page.locator('repere-desk-thread repere-message').first().waitFor();
}

/** Inès has erased her account: nobody stands behind her question, and its words are gone. */
const GONE: Record<string, Change> = {
  'conversations:list': (page) => GONE['desk:queue']?.(page),
  'desk:queue': (page) => {
    const conversations = (page['conversations'] as Row[]).map((row) =>
      row.people.some(({ handle }) => handle === 'ines')
        ? {
            ...row,
            people: row.people.filter(({ role }) => role !== 'member'),
            lastMessage: { ...row.lastMessage, text: null },
            origin: undefined,
            erased: true,
          }
        : row,
    );
    return { ...page, conversations };
  },
  'events:read': (page) =>
    (page['people'] as Person[]).some(({ handle }) => handle === 'ines')
      ? {
          ...page,
          people: [],
          events: (page['events'] as object[]).map((event) =>
            'text' in event ? { ...event, text: null, origin: undefined } : event,
          ),
        }
      : page,
  'desk:read': (page) => ({ ...page, people: [] }),
  'desk:card': (card) => ((card['person'] as Person).handle === 'ines' ? undefined : card),
};

interface Person {
  handle: string;
  role: string;
}

interface Row {
  people: Person[];
  lastMessage: object;
  desk: { waitingSince?: number };
}

/** As many questions as wait on a day on which much is asked. */
const MANY = Array.from({ length: 37 }, () => crypto.randomUUID());

/** The numbers of a day on which much was asked. */
function busy(numbers: Record<string, unknown>): object {
  const waiting = { waiting: 37, waitingSince: Date.now() - 5.2 * HOUR };
  const answers = { answered: 214, firstResponse: 0.4 * HOUR, firstResponse90: 1.7 * HOUR, ratings: 62, satisfied: 57 };
  return { ...numbers, ...waiting, ...answers };
}

/** Those who wait, each once more for every while that somebody could have waited. */
function manyWait(page: Record<string, unknown>): object {
  const rows = page['conversations'] as Row[];
  const waiting = rows.filter(({ desk }) => desk.waitingSince !== undefined);
  if (!waiting.length) return page;
  const more = MANY.map((id, at) => {
    const row = waiting[at % waiting.length];
    const wait = (5.2 * HOUR * (at + 1) ** 2) / MANY.length ** 2;
    return { ...row, id, desk: { ...row?.desk, waitingSince: Date.now() - wait } };
  });
  return { ...page, conversations: more };
}

/** Runs in the page: does something, at the desk's own connection, with the conversation that is open. */
async function act(name: string): Promise<void> {
  interface Desk {
    store: { access: { request(name: string, payload: object): Promise<unknown> } };
    shadowRoot: { querySelector(selector: string): { conversation: string } };
  }
  const { document } = globalThis as unknown as { document: { querySelector(selector: string): Desk } };
  const desk = document.querySelector('repere-desk');
  const conversationId = desk.shadowRoot.querySelector('repere-desk-thread').conversation;
  await desk.store.access.request(name, { conversationId, clientId: crypto.randomUUID() });
}
