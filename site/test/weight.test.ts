import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { htmlOf, tagsOf } from './kit/markup.ts';
import { builtPages } from './kit/pages.ts';

const DIST = new URL('../dist/', import.meta.url);

/** What a page of advice may weigh in all, in bytes as they travel: HTML, styles, scripts, the widget's loader. */
const ARTICLE = 20_480;
/** What a programme may weigh more, for its plan and its weeks to tick off. */
const PLAN = 2_048;
/** What an exercise's figure may weigh more. */
const FIGURE = 6_144;
/** What the one font may weigh. */
const FONT = 24_576;

const weights = new Map<string, number>();

/** The bytes of a file as they travel. */
function weigh(path: string): number {
  const known = weights.get(path) ?? brotliCompressSync(readFileSync(new URL(`.${path}`, DIST))).length;
  weights.set(path, known);
  return known;
}

/** What a module asks for at once: its imports that wait for nothing. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = readFileSync(new URL(`.${path}`, DIST), 'utf8');
  for (const [, to = ''] of code.matchAll(/(?:^|[;}\n])\s*(?:import|export)(?:[^'"();]*?from)?\s*["'](\.[^"']+)["']/g))
    withImports(new URL(to, `https://here.invalid${path}`).pathname, seen);
  return seen;
}

/** The files that a page loads by itself, by what they are. */
function partsOf(page: string): Record<'text' | 'figures' | 'fonts' | 'others', Set<string>> {
  const parts = {
    text: new Set<string>(),
    figures: new Set<string>(),
    fonts: new Set<string>(),
    others: new Set<string>(),
  };
  for (const { name, attributes } of tagsOf(htmlOf(page))) {
    const { rel, href, src, srcset, as } = attributes;
    if (name === 'link' && rel === 'stylesheet' && href) parts.text.add(href);
    if (name === 'link' && rel === 'modulepreload' && href) for (const each of withImports(href)) parts.text.add(each);
    if (name === 'link' && rel === 'preload' && as === 'font' && href) parts.fonts.add(href);
    if (name === 'script' && src) for (const each of withImports(src)) parts.text.add(each);
    if (name === 'img' && src) parts[src.endsWith('.svg') ? 'figures' : 'others'].add(src);
    if (name === 'source' && srcset) parts[/\.svg\b/.test(srcset) ? 'figures' : 'others'].add(srcset);
  }
  return parts;
}

const advice = builtPages().filter((page) =>
  tagsOf(htmlOf(page)).some(({ attributes }) => 'data-repere-article' in attributes),
);

it('sees every page of advice', () => {
  expect(advice.length).toBeGreaterThan(40);
});

describe.each(advice)('%s', (page) => {
  const { text, figures, fonts, others } = partsOf(page);

  it('weighs at most 20 KB on a first visit, a figure 6 KB more, a plan 2', () => {
    const most = page.includes('/programmes/') ? ARTICLE + PLAN : ARTICLE;
    const own = brotliCompressSync(htmlOf(page)).length;
    const all = [...text].reduce((sum, each) => sum + weigh(each), own);
    expect(text.size).toBeGreaterThan(4);
    expect(text).toContain('/widget/widget.js');
    expect(all, [...text].map((each) => `${each}: ${weigh(each)}`).join('\n')).toBeLessThanOrEqual(most);
    // Of a moving figure and its still one alone is loaded.
    expect(Math.max(0, ...[...figures].map(weigh))).toBeLessThanOrEqual(FIGURE);
    expect([...others]).toEqual([]);
  });

  it('brings one font of at most 24 KB', () => {
    expect(fonts.size).toBe(1);
    for (const font of fonts) expect(readFileSync(new URL(`.${font}`, DIST)).length).toBeLessThanOrEqual(FONT);
  });
});
