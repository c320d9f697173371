import type { Page } from 'playwright-core';
import type { Scene } from './scenes.ts';

type Language = Scene['language'];

const CALCULATORS = {
  'energy-needs': { en: 'energy-needs', fr: 'besoins-energetiques' },
  macros: { en: 'macros', fr: 'macronutriments' },
  protein: { en: 'protein', fr: 'proteines' },
  'one-repetition-maximum': { en: 'one-repetition-maximum', fr: 'maximum-sur-une-repetition' },
  'heart-rate': { en: 'heart-rate', fr: 'frequence-cardiaque' },
  plates: { en: 'plates-on-the-bar', fr: 'disques-sur-la-barre' },
} as const;

type Answers = Readonly<Record<string, string>>;

const PERSON = { weight: '72', height: '168', age: '34', sex: 'female', activity: 'moderate' };

/** What is typed for an answer, and what more for a refusal. */
const TYPED: Record<keyof typeof CALCULATORS, { answered: Answers; refused: Answers }> = {
  'energy-needs': { answered: { ...PERSON, goal: 'lose' }, refused: { weight: '50' } },
  macros: { answered: { energy: '2200', weight: '72', age: '34' }, refused: { age: '15' } },
  protein: { answered: { weight: '72', age: '34', training: 'lifting' }, refused: { kidneys: '' } },
  'one-repetition-maximum': { answered: { lifted: '82.5', repetitions: '6' }, refused: { repetitions: '14' } },
  'heart-rate': { answered: { age: '34', resting: '58' }, refused: { heart: '' } },
  plates: { answered: { total: '102.5', bar: '20' }, refused: { total: '15' } },
};

const PROGRAMME = { en: '/en/programmes/full-body-for-beginners/', fr: '/fr/programmes/corps-entier-pour-debuter/' };

/** What the pictures show of the pages themselves, without anybody signed in. */
export function siteScenes(): Scene[] {
  return [
    ...both('home', { en: '/en/', fr: '/fr/' }, { whole: true }),
    ...both('section', { en: '/en/training/', fr: '/fr/entrainement/' }, { whole: true }),
    ...both('exercises', { en: '/en/exercises/', fr: '/fr/exercices/' }, { arrange: unfold('.filters summary') }),
    ...both(
      'chosen',
      { en: '/en/exercises/muscle/glutes/equipment/barbell/', fr: '/fr/exercices/muscle/fessiers/' },
      { arrange: unfold('.filters summary') },
    ),
    ...both('topics', { en: '/en/topics/', fr: '/fr/themes/' }, { whole: true }),
    ...both('topic', { en: '/en/topics/building-muscle/', fr: '/fr/themes/courbatures-et-douleurs/' }),
    ...both('page-top', { en: '/en/training/volume/', fr: '/fr/entrainement/sommeil-et-recuperation/' }),
    ...both(
      'page-table',
      { en: '/en/nutrition/creatine-and-caffeine/', fr: '/fr/nutrition/creatine-et-cafeine/' },
      { arrange: scrollTo('.prose table') },
    ),
    ...both(
      'page-contents',
      { en: '/en/nutrition/protein/', fr: '/fr/nutrition/proteines/' },
      { arrange: unfold('.contents summary') },
    ),
    ...both('page-end', { en: '/en/nutrition/fats/', fr: '/fr/nutrition/graisses/' }, { arrange: scrollTo('.doctor') }),
    ...both('page-forms', { en: '/en/nutrition/fats/', fr: '/fr/nutrition/graisses/' }, { arrange: openForms }),
    ...both(
      'page-sources',
      { en: '/en/nutrition/fats/', fr: '/fr/nutrition/graisses/' },
      { arrange: scrollTo('.sources') },
    ),
    ...both('movement', { en: '/en/exercises/deadlift/', fr: '/fr/exercices/souleve-de-terre/' }, { whole: true }),
    ...both('muscles', { en: '/en/muscles/', fr: '/fr/muscles/' }, { whole: true }),
    ...both('sums', { en: '/en/calculators/', fr: '/fr/calculateurs/' }),
    ...(Object.keys(CALCULATORS) as (keyof typeof CALCULATORS)[]).flatMap(calculatorScenes),
    ...both('plan', { en: '/en/programmes/', fr: '/fr/programmes/' }, { whole: true }),
    ...both('plan-asked', PROGRAMME, { arrange: scrollTo('.asks') }),
    ...both('plan-held', PROGRAMME, { arrange: tickPain }),
    ...both('plan-open', PROGRAMME, { arrange: scrollTo('.day') }),
    ...both('plan-ticked', PROGRAMME, { arrange: tickWeeks }),
    ...both('glossary', { en: '/en/glossary/', fr: '/fr/glossaire/' }),
    ...both('term', { en: '/en/training/effort/', fr: '/fr/entrainement/effort/' }, { arrange: openTerm }),
    ...both('search', { en: '/en/search/?q=shoulder', fr: '/fr/recherche/?q=épaule' }, { arrange: awaitHits }),
    ...both('search-none', { en: '/en/search/?q=qzxw', fr: '/fr/recherche/?q=qzxw' }, { arrange: awaitNone }),
    ...both('seek', { en: '/en/nutrition/protein/', fr: '/fr/nutrition/proteines/' }, { arrange: seek }),
    ...both('missing', { en: '/en/nothing/', fr: '/fr/rien/' }),
    { name: 'missing-both', language: 'fr', path: '/nothing' },
    { name: 'failed', language: 'fr', path: '/500.html' },
    ...both('disclaimer', { en: '/en/disclaimer/', fr: '/fr/avertissement/' }, { whole: true }),
    ...both(
      'paper',
      { en: '/en/nutrition/fats/', fr: '/fr/exercices/souleve-de-terre/' },
      { whole: true, arrange: print },
    ),
    ...both('paper-plan', PROGRAMME, { whole: true, arrange: print }),
    ...both('focus', { en: '/en/exercises/', fr: '/fr/entrainement/effort/' }, { arrange: tabTo('.row a, .claim a') }),
  ];
}

function both(name: string, paths: Record<Language, string>, rest: Partial<Scene> = {}): Scene[] {
  return (['fr', 'en'] as const).map((language) => ({
    name: `${name}-${language}`,
    language,
    path: paths[language],
    ...rest,
  }));
}

/** One calculator before anything is typed, with an answer, and with a refusal. */
function calculatorScenes(calculator: keyof typeof CALCULATORS): Scene[] {
  const { en, fr } = CALCULATORS[calculator];
  const paths = { en: `/en/calculators/${en}/`, fr: `/fr/calculateurs/${fr}/` };
  const { answered, refused } = TYPED[calculator];
  return [
    ...both(`sum-${calculator}`, paths, { whole: true }),
    ...both(`sum-${calculator}-answered`, paths, { arrange: fillIn(answered) }),
    ...both(`sum-${calculator}-refused`, paths, { arrange: fillIn({ ...answered, ...refused }) }),
  ];
}

function fillIn(answers: Answers) {
  return async (page: Page): Promise<void> => {
    for (const [name, value] of Object.entries(answers)) {
      const field = page.locator(`.calculator [name="${name}"]`);
      if (value === '') await field.check();
      else if (await field.evaluate((each) => (each as unknown as Part).localName === 'select'))
        await field.selectOption(value);
      else await field.fill(value);
    }
    await page
      .locator('.calculator__answer')
      .evaluate((answer) => (answer as unknown as Part).scrollIntoView({ block: 'nearest' }));
  };
}

/** An element, in what is asked of it within the page. */
interface Part {
  localName: string;
  scrollIntoView(how: { block?: 'nearest'; behavior?: 'instant' }): void;
}

function scrollTo(selector: string) {
  return async (page: Page): Promise<void> => {
    await page
      .locator(selector)
      .first()
      .evaluate((part) => (part as unknown as Part).scrollIntoView({ behavior: 'instant' }));
  };
}

/** Opens what a narrow screen folds away; a wide one shows it as it is. */
function unfold(selector: string) {
  return async (page: Page): Promise<void> => {
    const summary = page.locator(selector).first();
    if ((page.viewportSize()?.width ?? 0) < 768) await summary.click();
  };
}

/** Goes through the page by keys until something of a kind has the focus. */
function tabTo(selector: string) {
  return async (page: Page): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.locator(`:is(${selector}):focus`).count()) return;
    }
    throw new Error(`no key led to ${selector}`);
  };
}

async function openForms(page: Page): Promise<void> {
  await page.locator('[data-feedback]').waitFor();
  await page.locator('[data-vote] button').first().click();
  await page.locator('.tell summary').first().click();
  await scrollTo('[data-feedback]')(page);
}

async function tickPain(page: Page): Promise<void> {
  await page.locator('[data-ask=pain]').check();
  await scrollTo('.asks')(page);
}

async function tickWeeks(page: Page): Promise<void> {
  for (const at of [0, 1, 2, 3]) await page.locator('[data-plan] input').nth(at).check();
  await scrollTo('.weeks')(page);
}

async function openTerm(page: Page): Promise<void> {
  await page.locator('.term').first().click();
  await page.locator('.term__meaning:popover-open').waitFor();
}

async function awaitHits(page: Page): Promise<void> {
  await page.locator('.hits .hit').nth(2).waitFor();
  await page.locator('[data-status]').filter({ hasText: /\S/ }).waitFor();
}

async function awaitNone(page: Page): Promise<void> {
  await page.locator('[data-empty] h2').filter({ hasText: /\S/ }).waitFor();
}

async function seek(page: Page): Promise<void> {
  await page.locator('[data-search-open]').click();
  await page.locator('.seek input').fill('pro');
  await page.locator('.seek .hit').first().waitFor();
}

async function print(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
}
