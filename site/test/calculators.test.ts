import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { reach } from './kit/keyboard.ts';
import { leftBehind } from './kit/left-behind.ts';
import { useReader } from './kit/reader.ts';
import { useStage } from './kit/stage.ts';

const stage = useStage();

const CALCULATORS = {
  'energy-needs': { en: '/en/calculators/energy-needs/', fr: '/fr/calculateurs/besoins-energetiques/' },
  macros: { en: '/en/calculators/macros/', fr: '/fr/calculateurs/macronutriments/' },
  protein: { en: '/en/calculators/protein/', fr: '/fr/calculateurs/proteines/' },
  'one-repetition-maximum': {
    en: '/en/calculators/one-repetition-maximum/',
    fr: '/fr/calculateurs/maximum-sur-une-repetition/',
  },
  'heart-rate': { en: '/en/calculators/heart-rate/', fr: '/fr/calculateurs/frequence-cardiaque/' },
  plates: { en: '/en/calculators/plates-on-the-bar/', fr: '/fr/calculateurs/disques-sur-la-barre/' },
} as const;

type Calculator = keyof typeof CALCULATORS;
type Answers = Readonly<Record<string, string | number | true>>;

/** The two people of the formulas' test vectors. */
const M = { weight: 80, height: 180, age: 30, sex: 'male', activity: 'moderate' } as const;
const F = { weight: 65, height: 165, age: 35, sex: 'female', activity: 'moderate' } as const;

/** What is typed, and the figures that must then stand there in English, rounded as the page rounds. */
const VECTORS: readonly [what: string, Calculator, Answers, Readonly<Record<string, string>>][] = [
  // Mifflin × 1.6 = 2848, a tenth either way; at rest Mifflin 1780 and Harris–Benedict 1853.63: all to the nearest 50.
  ['M’s energy', 'energy-needs', { ...M, goal: 'keep' }, { keeps: '2,550–3,150', resting: '1,800–1,850' }],
  // Mifflin × 1.6 = 2152.4; at rest 1345.25 and 1408.27.
  ['F’s energy', 'energy-needs', { ...F, goal: 'keep' }, { keeps: '1,950–2,350', resting: '1,350–1,400' }],
  // Cunningham 1838.8 × 1.6 = 2942.08.
  [
    'M’s energy by lean mass',
    'energy-needs',
    { ...M, fatFreeMass: 68, goal: 'keep' },
    { keeps: '2,650–3,250', resting: '1,800–1,850' },
  ],
  // Cunningham 1380.88 × 1.6 = 2209.41.
  [
    'F’s energy by lean mass',
    'energy-needs',
    { ...F, fatFreeMass: 46.8, goal: 'keep' },
    { keeps: '2,000–2,450', resting: '1,350–1,400' },
  ],
  // A tenth less is 2563.2; a fifth less would be 569.6, and nobody is told to eat more than 500 less.
  ['M’s energy to lose fat', 'energy-needs', { ...M, goal: 'lose' }, { keeps: '2,550–3,150', aim: '2,350–2,550' }],
  [
    'M’s macros at 2848 kcal',
    'macros',
    { energy: 2848, weight: 80, age: 30, proteinPerKilogram: 1.8, fatShare: 30 },
    { protein: '144', fat: '95', carbohydrate: '354' },
  ],
  ['M’s protein without lifting', 'protein', { weight: 80, age: 30, training: 'none' }, { about: '66' }],
  [
    'M’s protein with lifting',
    'protein',
    { weight: 80, age: 30, training: 'lifting' },
    { about: '128', range: '112–160' },
  ],
  [
    'M’s protein in a deficit',
    'protein',
    { weight: 80, age: 30, training: 'lifting-in-deficit', fatFreeMass: 68 },
    { about: '156', range: '156–211' },
  ],
  // Brzycki 112.5, Epley 116.67, to the nearest half.
  [
    'a maximum from 100 kg × 5',
    'one-repetition-maximum',
    { lifted: 100, repetitions: 5 },
    { maximum: '112.5–116.5', 'load-80': '90' },
  ],
  [
    'a maximum from one repetition',
    'one-repetition-maximum',
    { lifted: 100, repetitions: 1 },
    { maximum: '100', 'load-90': '90' },
  ],
  [
    'a maximum from ten, where both meet',
    'one-repetition-maximum',
    { lifted: 100, repetitions: 10 },
    { maximum: '133.5' },
  ],
  // 187 and 183.5, ten beats either way; moderate is 64 to 76 % of them.
  ['M’s heart', 'heart-rate', { age: 30 }, { maximum: '177–197', moderate: '120–142' }],
  ['F’s heart', 'heart-rate', { age: 35 }, { maximum: '174–194', moderate: '117–139' }],
  // Shares of what lies between 60 and 187.
  ['a heart with a pulse at rest', 'heart-rate', { age: 30, resting: 60 }, { maximum: '177–197', moderate: '111–136' }],
  ['a bar of 100 kg', 'plates', { total: 100, bar: 20 }, { loaded: '100' }],
];

const REFUSALS: readonly [what: string, Calculator, Answers, Readonly<Record<'en' | 'fr', RegExp>>][] = [
  ['under eighteen', 'energy-needs', { ...M, age: 17, goal: 'keep' }, { en: /still growing/, fr: /grandit encore/ }],
  ['pregnant', 'energy-needs', { ...F, goal: 'keep', pregnant: true }, { en: /midwife/, fr: /sage-femme/ }],
  [
    'a low weight',
    'energy-needs',
    { ...M, weight: 50, goal: 'keep' },
    { en: /weight is low for your height/, fr: /poids est bas pour votre taille/ },
  ],
  [
    'a low weight, to lose',
    'energy-needs',
    { ...M, weight: 62, goal: 'lose' },
    { en: /little to lose/, fr: /peu à perdre/ },
  ],
  [
    'an age beyond the formulas',
    'energy-needs',
    { ...M, age: 95, goal: 'keep' },
    { en: /makes no sense/, fr: /n’a pas de sens/ },
  ],
  ['under eighteen', 'macros', { energy: 2000, weight: 60, age: 15 }, { en: /still growing/, fr: /grandit encore/ }],
  ['pregnant', 'macros', { energy: 2000, weight: 60, age: 30, pregnant: true }, { en: /midwife/, fr: /sage-femme/ }],
  [
    'more protein than the energy holds',
    'macros',
    { energy: 1000, weight: 200, age: 30, proteinPerKilogram: 2.5 },
    { en: /makes no sense/, fr: /n’a pas de sens/ },
  ],
  [
    'under eighteen',
    'protein',
    { weight: 60, age: 17, training: 'lifting' },
    { en: /still growing/, fr: /grandit encore/ },
  ],
  [
    'pregnant',
    'protein',
    { weight: 60, age: 30, training: 'none', pregnant: true },
    { en: /midwife/, fr: /sage-femme/ },
  ],
  [
    'ill kidneys',
    'protein',
    { weight: 60, age: 30, training: 'none', kidneys: true },
    { en: /medical decision/, fr: /décision médicale/ },
  ],
  [
    'pain',
    'one-repetition-maximum',
    { lifted: 100, repetitions: 5, pain: true },
    { en: /set that hurts/, fr: /série qui fait mal/ },
  ],
  [
    'too many repetitions',
    'one-repetition-maximum',
    { lifted: 100, repetitions: 11 },
    { en: /Beyond ten repetitions/, fr: /Au-delà de dix répétitions/ },
  ],
  ['under eighteen', 'heart-rate', { age: 17 }, { en: /still growing/, fr: /grandit encore/ }],
  ['a heart', 'heart-rate', { age: 50, heart: true }, { en: /emergency: call 112/, fr: /appelez le 15 ou le 112/ }],
  ['pregnant', 'heart-rate', { age: 30, pregnant: true }, { en: /midwife/, fr: /sage-femme/ }],
  [
    'less than the bar',
    'plates',
    { total: 15, bar: 20 },
    { en: /less than the bar alone/, fr: /moins que la barre seule/ },
  ],
];

const field = (page: Page, name: string) => page.locator(`.calculator [name="${name}"]`);

async function fillIn(page: Page, answers: Answers): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    if (value === true) await field(page, name).check();
    else if (await field(page, name).evaluate((each) => each.localName === 'select'))
      await field(page, name).selectOption(String(value));
    else await field(page, name).fill(String(value));
  }
}

/** The figures that stand there, by the name of their line. */
function figures(page: Page): Promise<Record<string, string>> {
  return page
    .locator('.figures__row:not([hidden])')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [row.getAttribute('data-row') ?? '', row.querySelector('[data-figure]')?.textContent ?? '']),
      ),
    );
}

/** Words are of a language and colours of a theme: each is looked at once, and in the full run all of them together. */
function themesOf(language: 'en' | 'fr'): ('light' | 'dark')[] {
  if (process.env['REPERE_FULL']) return ['light', 'dark'];
  return language === 'en' ? ['light'] : ['dark'];
}

/** An English figure as French writes it. */
const inFrench = (figure: string): string => figure.replaceAll('.', ';').replaceAll(',', '\u202f').replaceAll(';', ',');

const open = (calculator: Calculator, language: 'en' | 'fr') =>
  visit(stage.browser, `${stage.server.url}${CALCULATORS[calculator][language]}`);

/** Those who fill in one form after the other: as they come, without scripts, and on a phone in either theme. */
const read = useReader(stage);
const readPlain = useReader(stage, { javaScriptEnabled: false });
const PHONE = { viewport: { width: 360, height: 740 } };
const readOnPhone = {
  light: useReader(stage, { ...PHONE, colorScheme: 'light' }),
  dark: useReader(stage, { ...PHONE, colorScheme: 'dark' }),
};

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  it.each(VECTORS)('%s', async (_, calculator, answers, expected) => {
    const { page, complaints } = await read(CALCULATORS[calculator][language]);
    await fillIn(page, answers);
    const written = Object.entries(expected).map(([row, figure]) => [
      row,
      language === 'fr' ? inFrench(figure) : figure,
    ]);
    expect(await figures(page)).toMatchObject(Object.fromEntries(written) as Record<string, string>);
    // The policy of the server lets none of it be refused, and what was typed stays in the page.
    expect(complaints).toEqual([]);
    expect(await leftBehind(page)).toEqual({ cookies: '', local: 0, session: 0, databases: 0 });
    expect(page.url()).toBe(`${stage.server.url}${CALCULATORS[calculator][language]}`);
  });

  it.each(REFUSALS)('refuses %s, and gives no figure: %s', async (_, calculator, answers, says) => {
    const { page } = await read(CALCULATORS[calculator][language]);
    await fillIn(page, answers);
    expect(await page.locator('.calculator__answer [data-state]:not([hidden])').innerText()).toMatch(says[language]);
    expect(await page.locator('.figures').isVisible()).toBe(false);
  });

  it('hangs the discs on the bar, and none on one that is heavy enough', async () => {
    const { page, close } = await open('plates', language);
    const discs = () => page.locator('[data-disc]').allInnerTexts();
    await fillIn(page, { total: 102.5, bar: 20 });
    expect(await discs()).toEqual(['25', '15', language === 'fr' ? '1,25' : '1.25']);
    await fillIn(page, { total: 20 });
    expect(await discs()).toEqual([]);
    await page.getByText(language === 'fr' ? 'Rien : la barre seule' : 'Nothing: the bar alone').waitFor();
    await page.locator('[value=lb]').check();
    expect(await field(page, 'bar').inputValue()).toBe('45');
    await fillIn(page, { total: 225 });
    expect(await discs()).toEqual(['45', '45']);
    await close();
  });

  it('turns kilograms into pounds and back without losing any, whichever was typed', async () => {
    const { page, close } = await open('one-repetition-maximum', language);
    for (const [typed, unit, other, turned] of [
      ['80', 'kg', 'lb', '176.4'],
      ['225', 'lb', 'kg', '102.1'],
      ['102.5', 'kg', 'lb', '226'],
      ['61.25', 'kg', 'lb', '135'],
    ] as const) {
      await page.locator(`[value=${unit}]`).check();
      await field(page, 'lifted').fill(typed);
      for (let turns = 0; turns < 3; turns += 1) {
        await page.locator(`[value=${other}]`).check();
        expect(await field(page, 'lifted').inputValue()).toBe(turned);
        await page.locator(`[value=${unit}]`).check();
        expect(await field(page, 'lifted').inputValue()).toBe(typed);
      }
    }
    // What is typed after the turn counts, not what stood there before it.
    await page.locator('[value=lb]').check();
    await field(page, 'lifted').fill('100');
    await page.locator('[value=kg]').check();
    expect(await field(page, 'lifted').inputValue()).toBe('45.4');
    await close();
  });

  it('turns centimetres into feet and inches and back, and answers the same', async () => {
    const { page, close } = await open('energy-needs', language);
    await fillIn(page, { ...M, goal: 'keep' });
    const before = await figures(page);
    for (const [cm, feet, inches] of [
      ['180', '5', '10.9'],
      ['165', '5', '5'],
      ['172.5', '5', '7.9'],
      ['182.5', '5', '11.9'],
      ['183', '6', '0'],
    ] as const) {
      await field(page, 'height').fill(cm);
      await page.locator('[value=lb]').check();
      expect([cm, await field(page, 'feet').inputValue(), await field(page, 'inches').inputValue()]).toEqual([
        cm,
        feet,
        inches,
      ]);
      expect(await page.locator('.question [aria-invalid=true]').count()).toBe(0);
      await page.locator('[value=kg]').check();
      expect(await field(page, 'height').inputValue()).toBe(cm);
    }
    await field(page, 'height').fill('180');
    await page.locator('[value=lb]').check();
    expect(await figures(page)).toEqual(before);
    await close();
  });

  it('marks what is out of range and says beside it what fits, in the units of the moment', async () => {
    const { page, close } = await open('energy-needs', language);
    const says = page.locator('#bounds-weight');
    await fillIn(page, { ...M, goal: 'keep', weight: 999 });
    expect(await field(page, 'weight').getAttribute('aria-invalid')).toBe('true');
    expect(await says.innerText()).toBe(language === 'fr' ? 'Entre 30 et 300' : 'Between 30 and 300');
    expect(await page.locator('.calculator__answer [data-state]:not([hidden])').getAttribute('data-state')).toBe(
      'unfit',
    );
    await fillIn(page, { weight: 80, age: 30.5 });
    expect(await says.isVisible()).toBe(false);
    expect(await field(page, 'weight').getAttribute('aria-invalid')).toBe(null);
    await page
      .getByText(language === 'fr' ? 'Un nombre entier entre 1 et 120' : 'A whole number between 1 and 120')
      .waitFor();
    await fillIn(page, { age: 30 });
    await page.locator('[value=lb]').check();
    await fillIn(page, { weight: 20 });
    expect(await says.innerText()).toBe(language === 'fr' ? 'Entre 66 et 661' : 'Between 66 and 661');
    // Each of the two is in its bounds; the height that they make is not.
    await fillIn(page, { weight: 176, feet: 3, inches: 1 });
    expect(await page.locator('#bounds-height').innerText()).toBe(
      language === 'fr' ? 'Entre 3′ 11″ et 7′ 7″' : 'Between 3′ 11″ and 7′ 7″',
    );
    expect(await page.locator('.figures').isVisible()).toBe(false);
    expect(await findViolations(page)).toEqual([]);
    await close();
  });

  it('is filled in by keyboard alone', async () => {
    const { page, close } = await open('protein', language);
    for (const [name, keys] of [
      ['weight', '80'],
      ['age', '30'],
    ] as const) {
      await reach(page, field(page, name));
      await page.keyboard.type(keys);
    }
    await reach(page, field(page, 'training'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await figures(page)).toEqual({ about: '128', range: '112–160' });
    await reach(page, field(page, 'kidneys'));
    await page.keyboard.press('Space');
    expect(await page.locator('.figures').isVisible()).toBe(false);
    // Enter, which would send a form, loses nothing.
    await reach(page, field(page, 'weight'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await field(page, 'weight').inputValue()).toBe('80');
    await close();
  });

  it.each(Object.keys(CALCULATORS) as Calculator[])(
    '%s without JavaScript: the sum by hand, and no form',
    async (calculator) => {
      const { page } = await readPlain(CALCULATORS[calculator][language]);
      expect(await page.locator('.calculator__form').isVisible()).toBe(false);
      expect(await page.locator('.calculator__answer').isVisible()).toBe(false);
      // What stands for want of a script is text to readers, and none to a search for texts.
      expect(await page.locator('.calculator__needs').innerText()).toContain('JavaScript');
      await page.getByRole('heading', { name: language === 'fr' ? 'À la main' : 'By hand' }).waitFor();
    },
  );

  describe.each(themesOf(language))('in the %s theme', (colorScheme) => {
    it.each(
      VECTORS.filter(([, calculator], index) => VECTORS.findIndex(([, other]) => other === calculator) === index),
    )('%s is accessible while it asks and when it answers, and fits a phone', async (_, calculator, answers) => {
      const { page, complaints } = await readOnPhone[colorScheme](CALCULATORS[calculator][language]);
      expect(await findViolations(page)).toEqual([]);
      await fillIn(page, answers);
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(complaints).toEqual([]);
    });
  });
});
