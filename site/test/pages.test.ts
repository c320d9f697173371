import { describe, expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { builtPages } from './kit/pages.ts';
import { useStage } from './kit/stage.ts';

const stage = useStage();

const pages = builtPages();

it('sees the whole site', () => {
  for (const page of ['/en/', '/fr/', '/en/coach/', '/fr/nutrition/proteines/', '/404.html', '/500.html'])
    expect(pages).toContain(page);
});

const screens = {
  desktop: { width: 1440, height: 900 },
  // Takes as long again, so it is left to the full run.
  ...(process.env['REPERE_FULL'] && { phone: { width: 390, height: 844 } }),
};
const looks = Object.entries(screens).flatMap(([screen, viewport]) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ screen, viewport, colorScheme })),
);

describe.each(looks)('on a $screen in the $colorScheme theme', ({ viewport, colorScheme }) => {
  it.each(pages)('%s is accessible, and nothing in the console complains', async (path) => {
    const { page, complaints, close } = await visit(stage.browser, `${stage.server.url}${path}`, {
      colorScheme,
      viewport,
    });
    await page.evaluate(() => document.fonts.ready);
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('delivery', () => {
  it.each(['br', 'gzip'])('is compressed beforehand for who takes %s', async (encoding) => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}/en/nutrition/protein/`);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    await close();
    const texts = loaded.filter((each) => /\.(?:css|js)$/.test(each));
    expect(texts.length).toBeGreaterThan(2);
    for (const url of [`${stage.server.url}/en/nutrition/protein/`, ...texts]) {
      const { headers } = await fetch(url, { headers: { 'accept-encoding': encoding } });
      expect([url, headers.get('content-encoding')]).toEqual([url, encoding]);
    }
  });

  it('lets browsers keep hashed files for ever, and asks again for everything else', async () => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}/en/`);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    await close();
    for (const url of loaded) {
      const expected = /\/_astro\/|\/assets\//.test(url) ? /immutable/ : /no-cache/;
      expect((await fetch(url)).headers.get('cache-control')).toMatch(expected);
    }
  });
});

describe('links', () => {
  it('lead somewhere, and each page to its sibling language', async () => {
    const { page, close } = await visit(stage.browser, `${stage.server.url}/en/`);
    const broken: string[] = [];
    const known = new Map<string, Promise<boolean>>();
    const exists = (url: string) => {
      const found = known.get(url) ?? fetch(url).then((answer) => answer.ok);
      known.set(url, found);
      return found;
    };
    for (const path of pages.filter((each) => !each.includes('404'))) {
      await page.goto(`${stage.server.url}${path}`);
      const links = await page.$$eval('a[href], link[rel=alternate][href]', (all) =>
        all.map((each) => (each as HTMLAnchorElement | HTMLLinkElement).href),
      );
      for (const link of links.filter((each) => each.startsWith(stage.server.url))) {
        if (!(await exists(link.split('#')[0] ?? link))) broken.push(`${path} → ${link}`);
        const [target, anchor] = link.split('#');
        if (anchor && target === page.url().split('#')[0])
          if (!(await page.evaluate((id) => document.getElementById(id) !== null, decodeURIComponent(anchor))))
            broken.push(`${path} → #${anchor}`);
      }
    }
    expect(broken).toEqual([]);
    await close();
  });
});
