import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Numbers that whoever writes urgent words is shown, in both languages. */
const numbers = new Set(
  ['en', 'fr'].flatMap((language) =>
    [...read(`widget/src/strings/urgent.${language}.ts`).matchAll(/number: '([^']+)'/g)].map(
      ([, number]) => number ?? '',
    ),
  ),
);

describe.each(['en', 'fr'])('the page on privacy in %s', (language) => {
  const page = read(`content/legal/privacy/${language}.md`);

  it('names every number that nobody has checked yet', () => {
    expect(numbers.size).toBeGreaterThan(8);
    expect([...numbers].filter((number) => !page.includes(number))).toEqual([]);
  });

  it('has as many sections as the other', () =>
    expect(page.match(/^## /gm)?.length).toBe(read('content/legal/privacy/en.md').match(/^## /gm)?.length));

  it('keeps the apostrophes and quotation marks of its language', () =>
    expect(
      page.replace(/^---[^]*?---/, '').match(language === 'fr' ? /'|"|“|\S[;?!»](?=\s)|\p{L}:\s/gu : /'|"|«| [;:?!]/g),
    ).toBeNull());
});
