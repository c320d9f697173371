import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { visit } from './kit/browser.ts';
import { findShortcomings } from './kit/controls.ts';
import { findOverflow } from './kit/overflow.ts';
import { useStage } from './kit/stage.ts';
import { type Cast, gather } from './kit/tour/cast.ts';
import { tourAsMember, tourAsVisitor } from './kit/tour/panel.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();
const words = WORDS.en;
let cast: Cast;

beforeAll(async () => {
  cast = await gather(stage);
});

/** Takes both tours of the panel in one kind of browser, and gathers what a check finds in each state. */
async function tour(
  options: BrowserContextOptions,
  check: (page: Page) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [walk, storageState] of [
    [tourAsVisitor, undefined],
    [tourAsMember, cast.member],
  ] as const) {
    const { page, complaints, close } = await visit(stage.browser, `${stage.server.url}${words.article}`, {
      ...options,
      ...(storageState && { storageState }),
    });
    await walk(page, words.launcher, async (state) => {
      const faults = await check(page);
      if (faults.length > 0) found[state] = faults;
    });
    expect(complaints).toEqual([]);
    await close();
  }
  return found;
}

describe('the panel', () => {
  it('at 400 % of a small desktop scrolls one way only, and everything can be reached', async () => {
    const found = await tour({ viewport: { width: 320, height: 256 } }, async (page) => [
      ...(await findOverflow(page, 'repere-chat')),
      ...(await findShortcomings(page, 'repere-chat', { size: 24, reachable: true })),
    ]);
    expect(found).toEqual({});
  });

  it('has targets of 24 pixels for a mouse', async () => {
    expect(
      await tour({ viewport: { width: 1440, height: 900 } }, (page) =>
        findShortcomings(page, 'repere-chat', { size: 24 }),
      ),
    ).toEqual({});
  });

  it('has targets of 44 pixels for fingers', async () => {
    const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
    expect(await tour(phone, (page) => findShortcomings(page, 'repere-chat', { size: 44 }))).toEqual({});
  });

  it('moves nothing for whoever wants less motion', async () => {
    const found = await tour({}, (page) =>
      page.evaluate(() =>
        document
          .getAnimations()
          .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) > 1)
          .map((each) => `${(each as CSSAnimation).animationName ?? (each as CSSTransition).transitionProperty}`),
      ),
    );
    expect(found).toEqual({});
  });

  it('shows in forced colours what has the focus and what is chosen', async () => {
    const found = await tour({ forcedColors: 'active' }, lookWithoutColour);
    expect(found).toEqual({});
  });
});

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
      const { backgroundColor, borderInlineStart, outlineStyle, fontWeight } = getComputedStyle(element);
      const mark = getComputedStyle(element.firstElementChild ?? element).backgroundColor;
      return [backgroundColor, borderInlineStart, outlineStyle, fontWeight, mark].join();
    };
    const walk = (scope: ShadowRoot): void => {
      for (const element of scope.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        const words = `${scope.host.localName} ${element.localName} ${element.textContent.trim().slice(0, 40)}`;
        if (element.matches('a[href], button, input, textarea, select, summary')) {
          element.focus({ focusVisible: true } as FocusOptions);
          if (element.matches(':focus') && !ringed(element)) found.push(`${words} shows no focus`);
        }
        if (!element.matches('[aria-current=true], [aria-selected=true], [aria-pressed=true]')) continue;
        const others = [...scope.querySelectorAll(element.localName)].filter(
          (other) =>
            other !== element && other.className === element.className && !other.matches('[aria-current=true]'),
        );
        if (others[0] && face(element) === face(others[0])) found.push(`${words} does not look chosen`);
      }
    };
    const root = document.querySelector('repere-chat, repere-desk')?.shadowRoot;
    if (!root) return ['nothing is there'];
    walk(root);
    return found;
  });
}
