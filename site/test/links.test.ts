import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlOf, type Tag, tagsOf } from './kit/markup.ts';
import { builtPages } from './kit/pages.ts';

const DIST = new URL('../dist/', import.meta.url);
/** An address that no page has, so that what leads out of the site is told from what stays. */
const HERE = 'https://here.invalid';

const pages = builtPages();
const tags = new Map(pages.map((page) => [page, tagsOf(htmlOf(page))]));
const ids = new Map([...tags].map(([page, all]) => [page, new Set(all.map(({ attributes }) => attributes['id']))]));

/** Where an attribute of a page leads within the site; nothing where it leads out. */
function within(page: string, link: string): URL | undefined {
  const url = new URL(link, `${HERE}${page}`);
  return url.origin === HERE ? url : undefined;
}

/** Whether the server finds something at a path. */
function isThere(path: string): boolean {
  const file = new URL(`.${decodeURIComponent(path)}`, DIST);
  return path.endsWith('/') ? existsSync(new URL('index.html', file)) : existsSync(file) && statSync(file).isFile();
}

/** What is wrong with a link, if anything is. */
function faultOf(page: string, link: string): string | undefined {
  const url = within(page, link);
  if (!url) return undefined;
  if (!isThere(url.pathname)) return `${page} → ${link}: nothing is there`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  const known = ids.get(url.pathname);
  if (anchor && !known?.has(anchor)) return `${page} → ${link}: no such anchor`;
  return undefined;
}

/** The addresses that a page names in its attributes. */
function addressesIn({ attributes }: Tag): string[] {
  const { href, src, srcset, action, poster } = attributes;
  const pictures = srcset?.split(',').map((each) => each.trim().split(/\s+/)[0] ?? '') ?? [];
  return [href, src, action, poster, ...pictures].filter((each) => each !== undefined);
}

const isNotFound = (page: string): boolean => /\/(?:404|500)(?:\.html|\/)$/.test(page);

it('every link, picture, style and script of every page leads to something, at the very anchor', () => {
  const checked = pages.flatMap((page) => (tags.get(page) ?? []).flatMap(addressesIn).map((link) => [page, link]));
  expect(checked.length).toBeGreaterThan(1_000);
  expect(checked.map(([page = '', link = '']) => faultOf(page, link)).filter((fault) => fault)).toEqual([]);
});

it.each([
  ['a page that there is not', '/en/nowhere/', 'nothing is there'],
  ['an anchor that there is not', '/en/#nowhere', 'no such anchor'],
  ['an anchor of its own that there is not', '#nowhere', 'no such anchor'],
  ['a page without its last slash', '/en', 'nothing is there'],
])('a link to %s would be found', (_, link, says) => {
  expect(faultOf('/fr/', link)).toContain(says);
  expect(faultOf('/fr/', '/en/#content')).toBeUndefined();
});

it('what feeds and the sitemap list is there', () => {
  const lists = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.xml'));
  expect(lists).toContain('sitemap.xml');
  const found = lists.flatMap((file) =>
    [...readFileSync(new URL(file, DIST), 'utf8').matchAll(/<(?:loc|link)>([^<]+)<|href="([^"]+)"/g)].map(
      ([, text, attribute]) => faultOf(`/${file}`, text ?? attribute ?? ''),
    ),
  );
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter((fault) => fault)).toEqual([]);
});

describe('the two languages', () => {
  /** The address of a page in each language, as its head says. */
  const alternatesOf = (page: string): Record<string, string> =>
    Object.fromEntries(
      (tags.get(page) ?? [])
        .filter(({ name, attributes }) => name === 'link' && attributes['hreflang'])
        .map(({ attributes }) => [attributes['hreflang'] ?? '', attributes['href'] ?? '']),
    );
  const spoken = pages.filter((page) => /^\/(?:en|fr)\//.test(page) && !isNotFound(page));

  it('are both there of every page that search engines may list, and name each other in their heads', () => {
    const listed = spoken.filter(
      (page) => !(tags.get(page) ?? []).some(({ attributes }) => attributes['content'] === 'noindex'),
    );
    expect(listed.length).toBeGreaterThan(60);
    for (const page of listed) {
      const own = alternatesOf(page);
      expect([page, Object.keys(own).sort()]).toEqual([page, ['en', 'fr']]);
      expect(own[page.slice(1, 3)]).toBe(page);
      for (const other of Object.values(own)) expect([other, alternatesOf(other)]).toEqual([other, own]);
    }
  });

  it('lead to each other by the switch in the header, there and back', () => {
    const switchOf = (page: string): string | undefined =>
      (tags.get(page) ?? []).find(({ attributes }) => /\btop__language\b/.test(attributes['class'] ?? ''))?.attributes[
        'href'
      ];
    // The desk is an application: its language is its coach's.
    for (const page of spoken.filter((each) => !each.endsWith('/coach/'))) {
      const other = switchOf(page) ?? '';
      expect(other.slice(0, 4)).toBe(page.startsWith('/en/') ? '/fr/' : '/en/');
      expect([page, switchOf(other)]).toEqual([page, page]);
    }
  });
});
