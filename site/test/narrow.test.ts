import { expect, it } from 'vitest';
import { builtPages } from './kit/pages.ts';
import { useReader } from './kit/reader.ts';
import { representatives } from './kit/representatives.ts';
import { useStage } from './kit/stage.ts';

const stage = useStage();
const pages = builtPages();
const seen = process.env['REPERE_FULL'] ? pages : representatives(pages);

/** Runs in the page: what reaches beyond the window's sides and is not within something that scrolls by itself, a line each. */
function reachingOut(): string[] {
  const width = document.documentElement.clientWidth;
  const found: string[] = [];
  if (document.documentElement.scrollWidth > width)
    found.push(`${document.documentElement.scrollWidth} of ${width} px`);
  for (const element of document.querySelectorAll('main *, header *, footer *')) {
    const { left, right, width: own } = element.getBoundingClientRect();
    const hidden = !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (hidden || own < 2 || (left >= -1 && right <= width + 1)) continue;
    let scroller = element.parentElement;
    while (scroller && !/auto|scroll|hidden|clip/.test(getComputedStyle(scroller).overflowX))
      scroller = scroller.parentElement;
    if (!scroller || scroller === document.body)
      found.push(`${element.localName}.${element.className}: ${left}–${right}`);
  }
  return found;
}

const read = useReader(stage, { viewport: { width: 320, height: 256 } });

it.each(seen)('%s at 400 % of a small desktop scrolls one way only', async (path) => {
  const { page } = await read(path);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(reachingOut)).toEqual([]);
});

it('would see what is too wide', async () => {
  const { page } = await read('/en/');
  await page.evaluate(() => {
    const wide = document.querySelector('main')?.appendChild(document.createElement('p'));
    if (wide) wide.textContent = 'x'.repeat(100);
    if (wide) wide.style.whiteSpace = 'nowrap';
    if (wide) wide.style.width = '50rem';
  });
  expect(await page.evaluate(reachingOut)).not.toEqual([]);
});
