import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from './people.ts';

/** More stops than any page of the site has. */
const FAR = 300;

/** What has the focus, through every shadow root: its tag and its words. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at
      ? `${at.localName} ${at.ariaLabel ?? at.textContent.trim().replace(/\s+/g, ' ').slice(0, 60)}`.trim()
      : '';
  });
}

/** Waits until a control, and no other, has the focus. */
export function expectFocus(page: Page, control: Locator): Promise<void> {
  return eventually(async () => {
    expect([
      await control.evaluateAll((all) => all.some((each) => each.matches(':focus'))),
      await focused(page),
    ]).toEqual([true, expect.anything()]);
  }, 10_000);
}

/** Presses a key until a control has the focus: every stop on the way has to be in view with a ring around it. */
export async function reach(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' | 'j' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < FAR; presses += 1) {
    await page.keyboard.press(key);
    // Where a key opens what it goes to, the focus follows when that is there.
    if (key === 'j') await expectKept(page);
    // A ring may take the moment that a transition takes.
    const stop = await eventually(async () => {
      const seen = await page.evaluate(lookAtFocus);
      expect([...passed, seen.what, seen.faults]).toEqual([...passed, seen.what, []]);
      return seen;
    });
    if (await control.evaluateAll((all) => all.some((each) => each.matches(':focus')))) return;
    passed.push(stop.what);
  }
  throw new Error(`${key} did not lead to ${String(control)}, but through ${passed.join(', ')}`);
}

/** Goes down a menu until an entry has the focus. */
export async function reachByArrows(page: Page, entry: Locator): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    if (await entry.evaluate((each) => each.matches(':focus'))) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no arrow led to ${String(entry)}`);
}

/** Waits for a control to have come, reaches it and presses Enter. */
export async function press(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.first().waitFor();
  await reach(page, control, key);
  await page.keyboard.press('Enter');
}

/** After something was done the focus is on something, not on the page as a whole; where it moves, it moves at once. */
export function expectKept(page: Page): Promise<void> {
  return eventually(async () => expect(await focused(page)).not.toMatch(/^(?:body|html|$)/), 5_000);
}

/** Runs in the page: what has the focus, and what whoever looks for it would miss. */
function lookAtFocus(): { what: string; faults: string[] } {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return { what: 'the page', faults: [] };
  const box = at.getBoundingClientRect();
  const faults: string[] = [];
  const hasRing = (element: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  // A field that shares a frame with its button has the ring around both.
  const ring = hasRing(at) || (at.parentElement !== null && hasRing(at.parentElement));
  // A shape carries its ring as its own outline: a box around it would lie over its neighbours.
  const outlined =
    at instanceof SVGElement &&
    [...at.querySelectorAll('path')].some((path) => Number.parseFloat(getComputedStyle(path).strokeWidth) >= 2);
  if (!ring && !outlined) faults.push('no ring');
  // A control in a text that wraps has several boxes; one of them in view is enough.
  const seen = [...at.getClientRects()].some(
    ({ top, bottom, left, right }) => bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
  );
  if (!seen) faults.push(`out of view at ${Math.round(box.x)}, ${Math.round(box.y)}`);
  return { what: `${at.localName} ${at.textContent.trim().slice(0, 40)}`, faults };
}
