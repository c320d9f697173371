import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { findFaintTexts } from './kit/axe.ts';
import { OF_NO_INDEX, visit } from './kit/browser.ts';
import { findShortcomings } from './kit/controls.ts';
import { findOverflow } from './kit/overflow.ts';
import { useStage } from './kit/stage.ts';
import { type Cast, gather } from './kit/tour/cast.ts';
import { tourOfDesk, tourOfGate } from './kit/tour/desk.ts';
import { type Look, tourAsMember, tourAsVisitor } from './kit/tour/panel.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();
const words = WORDS.en;
let cast: Cast;

beforeAll(async () => {
  cast = await gather(stage);
});

/** By the name of a check: the states in which it found something, and what. */
type Findings = Record<string, Record<string, string[]>>;

/** An element of the product, and the ways through its states. */
const PARTS = {
  panel: {
    root: 'repere-chat',
    path: words.article,
    walks: [
      [undefined, (page: Page, look: Look) => tourAsVisitor(page, words.launcher, look)],
      ['member', (page: Page, look: Look) => tourAsMember(page, words.launcher, look)],
    ],
  },
  desk: {
    root: 'repere-desk',
    path: words.desk,
    walks: [
      [undefined, tourOfGate],
      ['coach', tourOfDesk],
    ],
  },
} as const;

describe.each(Object.entries(PARTS))('the %s', (_, { root, path, walks }) => {
  /** Takes its tours in one kind of browser, and gathers what each check finds in each state. */
  async function tour(
    options: BrowserContextOptions,
    checks: Record<string, (page: Page) => Promise<string[]>>,
  ): Promise<Findings> {
    const found: Findings = Object.fromEntries(Object.keys(checks).map((name) => [name, {}]));
    for (const [who, walk] of walks) {
      const { page, complaints, close } = await visit(stage.browser, `${stage.server.url}${path}`, {
        ...options,
        ...(who && { storageState: cast[who] }),
      });
      await walk(page, async (state) => {
        for (const [name, check] of Object.entries(checks)) {
          const faults = await check(page);
          if (faults.length > 0) found[name] = { ...found[name], [state]: faults };
        }
      });
      const complained = complaints.filter((each) => !OF_NO_INDEX.test(each));
      if (complained.length > 0)
        for (const name of Object.keys(checks)) found[name] = { ...found[name], console: complained };
      await close();
    }
    return found;
  }

  it('at 400 % of a small desktop scrolls one way only, and everything can be reached', async () => {
    const found = await tour(
      { viewport: { width: 320, height: 256 } },
      {
        reach: async (page) => [
          ...(await findOverflow(page, root)),
          ...(await findShortcomings(page, root, { size: 24, reachable: true })),
        ],
      },
    );
    expect(found.reach).toEqual({});
  });

  describe('on a desktop', () => {
    /** Texts that are faint for whoever asks for more contrast in that theme; the page is given back as it was. */
    const faint = (colorScheme: 'light' | 'dark') => async (page: Page) => {
      await page.emulateMedia({ contrast: 'more', colorScheme });
      await page.evaluate(settled);
      const texts = await findFaintTexts(page, root);
      await page.emulateMedia({ contrast: 'no-preference', colorScheme: 'light' });
      return texts;
    };

    let found: Findings;
    // The way to a state takes longer than a look at it, and what is wished of a browser can change between two looks.
    beforeAll(async () => {
      found = await tour(
        {},
        {
          mouse: async (page) => [
            ...(await findShortcomings(page, root, { size: 24 })),
            ...(await page.evaluate(moving)),
          ],
          light: faint('light'),
          dark: faint('dark'),
        },
      );
    });

    it('has targets of 24 pixels for a mouse, and moves nothing for whoever wants less motion', () => {
      expect(found.mouse).toEqual({});
    });

    it.each(['light', 'dark'] as const)(
      'keeps its texts at 7:1 for whoever asks for more contrast, in the %s',
      (theme) => {
        expect(found[theme]).toEqual({});
      },
    );
  });

  it('has targets of 44 pixels for fingers', async () => {
    const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
    const found = await tour(phone, { fingers: (page) => findShortcomings(page, root, { size: 44 }) });
    expect(found.fingers).toEqual({});
  });

  it('shows in forced colours what has the focus and what is chosen', async () => {
    const found = await tour({ forcedColors: 'active' }, { colourless: lookWithoutColour });
    expect(found.colourless).toEqual({});
  });
});

/** Runs in the page: what is under way there for longer than an instant. */
function moving(): string[] {
  return document
    .getAnimations()
    .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) > 1)
    .map((each) =>
      each instanceof CSSAnimation
        ? each.animationName
        : `${(each as CSSTransition).transitionProperty} changes slowly`,
    );
}

/** Runs in the page: what was wished of the browser a moment ago is drawn, and no colour is on its way to another. */
async function settled(): Promise<void> {
  // A wish is heard with one frame, and what changes by it begins with the next.
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  const ending = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** Gives each control the focus in turn: it has to have a ring then. What is chosen has to differ from its like by more than a colour. */
function lookWithoutColour(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const ringed = (element: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return true;
      return element.parentElement?.matches(':focus-within') === true && ringed(element.parentElement);
    };
    const face = (element: Element): string => {
      const { backgroundColor, borderBlockEndWidth, borderBlockEndStyle, outlineStyle, fontWeight } =
        getComputedStyle(element);
      const mark = getComputedStyle(element.firstElementChild ?? element).backgroundColor;
      return [backgroundColor, borderBlockEndWidth, borderBlockEndStyle, outlineStyle, fontWeight, mark].join();
    };
    const inside = (scope: ShadowRoot): HTMLElement[] =>
      [...scope.querySelectorAll<HTMLElement>('*')]
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .flatMap((each) => [each, ...(each.shadowRoot ? inside(each.shadowRoot) : [])]);
    const told = (element: Element): string =>
      `${(element.getRootNode() as ShadowRoot).host.localName} ${element.localName} ${element.textContent.trim().slice(0, 40)}`;
    const root = document.querySelector('repere-chat, repere-desk')?.shadowRoot;
    if (!root) return ['nothing is there'];
    const all = inside(root);
    // First what is chosen, while nothing of this has the focus: a ring would pass for it.
    let deepest = document.activeElement;
    while (deepest?.shadowRoot?.activeElement) deepest = deepest.shadowRoot.activeElement;
    (deepest as HTMLElement | null)?.blur();
    for (const element of all.filter((each) =>
      each.matches('[aria-current=true], [aria-selected=true], [aria-pressed=true]'),
    )) {
      const others = all.filter(
        (each) =>
          each.getRootNode() === element.getRootNode() &&
          each.localName === element.localName &&
          [
            [element.ariaPressed, each.ariaPressed],
            [element.ariaSelected, each.ariaSelected],
            [element.ariaCurrent, each.className === element.className ? (each.ariaCurrent ?? 'false') : ''],
          ].some(([one, other]) => one === 'true' && other === 'false'),
      );
      if (others[0] && face(element) === face(others[0])) found.push(`${told(element)} does not look chosen`);
    }
    for (const element of all.filter((each) => each.matches('a[href], button, input, textarea, select, summary'))) {
      element.focus({ focusVisible: true } as FocusOptions);
      if (element.matches(':focus') && !ringed(element)) found.push(`${told(element)} shows no focus`);
    }
    return found;
  });
}
