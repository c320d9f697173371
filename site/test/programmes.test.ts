import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { reach } from './kit/keyboard.ts';
import { leftBehind } from './kit/left-behind.ts';
import { htmlOf } from './kit/markup.ts';
import { builtPages } from './kit/pages.ts';
import { useStage } from './kit/stage.ts';

const stage = useStage();

const WORDS = {
  en: {
    path: '/en/programmes/full-body-for-beginners/',
    twin: '/fr/programmes/corps-entier-pour-debuter/',
    week: 'Week 3',
    done: /^2 of 20 sessions done$/,
    clear: 'Take all ticks away',
    cleared: 'All ticks are gone.',
    print: 'Print the plan',
    asks: {
      'I am under eighteen': /coach at a club/,
      'I am pregnant, or gave birth in the last months': /midwife or doctor/,
      'I have a heart condition': /See your doctor before you train/,
      'Something hurts': /whoever treated you/,
    },
    fine: /^None of them\?/,
    held: /^You have ticked something above/,
    forgotten: /This browser keeps nothing/,
    plainly: /Without JavaScript the ticks go/,
  },
  fr: {
    path: '/fr/programmes/corps-entier-pour-debuter/',
    twin: '/en/programmes/full-body-for-beginners/',
    week: 'Semaine 3',
    done: /^Séances faites\s: 2 sur 20$/,
    clear: 'Retirer toutes les coches',
    cleared: 'Toutes les coches sont retirées.',
    print: 'Imprimer le plan',
    asks: {
      'J’ai moins de dix-huit ans': /entraîneur de club/,
      'Je suis enceinte, ou j’ai accouché ces derniers mois': /sage-femme ou votre médecin/,
      'J’ai une maladie du cœur': /Voyez votre médecin avant de vous entraîner/,
      'J’ai mal quelque part': /qui vous a soigné/,
    },
    fine: /^Aucun\s\? Alors/,
    held: /^Vous avez coché un cas plus haut/,
    forgotten: /Ce navigateur ne garde rien/,
    plainly: /Sans JavaScript, les coches partent/,
  },
} as const;

const NOTHING = { cookies: '', local: 0, session: 0, databases: 0 };

/** The boxes of a week. */
const boxesOf = (page: Page, week: string) =>
  page.getByRole('group', { name: week, exact: true }).getByRole('checkbox');

describe.each(['en', 'fr'] as const)('a programme in %s', (language) => {
  const words = WORDS[language];

  it('stores nothing before the first tick, keeps ticks over a reload and for the other language, and forgets them all', async () => {
    const { page, complaints, close } = await visit(stage.browser, `${stage.server.url}${words.path}`);
    expect(await leftBehind(page)).toEqual(NOTHING);
    const boxes = boxesOf(page, words.week);
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByText(words.done).waitFor();
    expect(await leftBehind(page)).toEqual({ ...NOTHING, local: 1 });

    await page.reload();
    await page.getByText(words.done).waitFor();
    expect(await boxes.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).checked))).toEqual([
      true,
      true,
      false,
    ]);
    await page.goto(`${stage.server.url}${words.twin}`);
    expect(
      await page
        .locator('[data-plan] input:checked')
        .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
    ).toEqual(['3.1', '3.2']);
    await page.goBack();

    await page.getByRole('button', { name: words.clear }).click();
    await page.getByText(words.cleared).waitFor();
    expect(await page.locator('[data-plan] input:checked').count()).toBe(0);
    expect(await leftBehind(page)).toEqual(NOTHING);
    expect(complaints).toEqual([]);
    await close();
  });

  it('leaves nothing behind when the last tick is taken away by hand, and follows what another tab ticks', async () => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}${words.path}`);
    const other = await page.context().newPage();
    await other.goto(`${stage.server.url}${words.path}`);
    await boxesOf(other, words.week).nth(0).check();
    await page.locator('[data-plan] input:checked').waitFor();
    await boxesOf(page, words.week).nth(0).uncheck();
    expect(await leftBehind(page)).toEqual(NOTHING);
    await close();
  });

  it('asks first, answers in place what to do instead, and keeps no answer', async () => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}${words.path}`);
    await page.getByText(words.fine).waitFor();
    expect(await page.getByText(words.held).isVisible()).toBe(false);
    for (const [question, instead] of Object.entries(words.asks)) {
      const box = page.getByRole('checkbox', { name: question });
      const answer = page.locator('.asks').getByText(instead);
      expect(await answer.isVisible()).toBe(false);
      await box.check();
      await answer.waitFor();
      await page.getByText(words.held).waitFor();
      expect(await page.getByText(words.fine).isVisible()).toBe(false);
      await box.uncheck();
      expect(await answer.isVisible()).toBe(false);
    }
    await page.getByRole('checkbox', { name: Object.keys(words.asks)[2] ?? '' }).check();
    expect(await findViolations(page)).toEqual([]);
    expect(await leftBehind(page)).toEqual(NOTHING);
    await page.reload();
    expect(await page.locator('[data-ask]:checked').count()).toBe(0);
    await close();
  });

  it('can be ticked off by keyboard alone', async () => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}${words.path}`);
    await reach(page, page.locator('[data-ask]').first());
    await page.keyboard.press('Space');
    await page.getByText(words.held).waitFor();
    await reach(page, boxesOf(page, words.week).nth(0));
    await page.keyboard.press('Space');
    await reach(page, page.getByRole('button', { name: words.clear }));
    await page.keyboard.press('Enter');
    await page.getByText(words.cleared).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('1.1');
    await close();
  });

  it('says so where the browser keeps nothing', async () => {
    const { page, close } = await visit(stage.browser, 'about:blank');
    await page.addInitScript(() => {
      Object.defineProperty(Storage.prototype, 'setItem', {
        value: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      });
    });
    await page.goto(`${stage.server.url}${words.path}`);
    expect(await page.getByText(words.forgotten).isVisible()).toBe(false);
    await boxesOf(page, words.week).nth(0).check();
    await page.getByText(words.forgotten).waitFor();
    await close();
  });

  it.each(['not JSON', '{"3.1":true}', '[3.1, null, "99.9"]', 'null'])(
    'bears %s where its ticks should be',
    async (held) => {
      const { page, complaints, close } = await visit(stage.browser, `${stage.server.url}${words.path}`);
      await page.evaluate((text) => localStorage.setItem('repere.plan.full-body', text), held);
      await page.reload();
      await page.getByRole('button', { name: words.print }).waitFor();
      expect(await page.locator('[data-plan] input:checked').count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('reads as text without JavaScript: the questions with their answers, the sessions, boxes for paper', async () => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}${words.path}`, {
      javaScriptEnabled: false,
    });
    for (const [question, instead] of Object.entries(words.asks)) {
      await page.getByText(question).first().waitFor();
      await page.locator('.asks').getByText(instead).waitFor();
    }
    expect(await page.locator('[data-ask]').first().isVisible()).toBe(false);
    await page.getByText(words.plainly).waitFor();
    expect(await page.getByRole('button', { name: words.print }).isVisible()).toBe(false);
    expect(await page.locator('.asked').count()).toBe(10);
    await close();
  });

  it('comes out of a printer as a sheet: sessions, a box for each, and nothing to press', async () => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}${words.path}`, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    // Ten weeks of A-B-A and B-A-B: fifteen of each, the light week among them.
    expect(
      await page
        .locator('.log table')
        .evaluateAll((all) => all.map((each) => each.querySelectorAll('tr:last-child td').length)),
    ).toEqual([15, 15]);
    expect(await page.locator('.log').isVisible()).toBe(true);
    for (const gone of ['.top', '.foot', '.weeks', '.prose', '.sources', '.onward', '.contents', 'repere-chat'])
      expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
    for (const there of ['.asks__instead', '.day', '.rules', '.doctor', '.review'])
      expect([there, await page.locator(there).first().isVisible()]).toEqual([there, true]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    await close();
  });
});

it('links each exercise that has a page, and tells search engines of the plan', () => {
  const pages = builtPages().filter((page) => /\/programmes\/[\w-]+\/$/.test(page));
  expect(pages).toHaveLength(6);
  for (const page of pages) {
    const html = htmlOf(page);
    const names = [...html.matchAll(/<p class="asked__name">\s*(.*?)\s*<\/p>/gs)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(8);
    const plain = names.filter((name) => !/^<a href="\/(?:en\/exercises|fr\/exercices)\/[\w-]+\/">/.test(name));
    // What waits for its page stands in content/src/exercises-to-come.ts.
    expect(
      plain.every((name) =>
        /^(?:Leg curl|Calf raise|Flexion des jambes à la machine|Élévations de mollets)$/.test(name),
      ),
      plain.join(),
    ).toBe(true);
    expect(html).toContain('"@type":"ExercisePlan"');
  }
});

it.each(['en', 'fr'] as const)(
  'leads from the home page and from the head of every page to programmes and calculators: %s',
  async (language) => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}/${language}/`);
    const [list, sums] = [
      `/${language}/programmes/`,
      `/${language}/${language === 'en' ? 'calculators' : 'calculateurs'}/`,
    ];
    for (const within of ['.top', '.practice'])
      for (const href of [list, sums])
        expect([within, href, await page.locator(`${within} a[href="${href}"]`).isVisible()]).toEqual([
          within,
          href,
          true,
        ]);
    expect(await page.locator('.practice li a').count()).toBe(9);
    await page.locator(`.top a[href="${sums}"]`).click();
    await page.waitForURL(`**${sums}`);
    expect(await page.locator('.top [aria-current]').getAttribute('href')).toBe(sums);
    await close();
  },
);

it.each([320, 360, 390])('scrolls one way only on a screen of %i pixels', async (width) => {
  const { page, close } = await visit(stage.browser, 'about:blank', { viewport: { width, height: 740 } });
  for (const path of ['/en/', '/fr/', WORDS.en.path, '/fr/programmes/haut-bas-quatre-jours/', '/fr/programmes/']) {
    await page.goto(`${stage.server.url}${path}`);
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width]);
  }
  await close();
});
