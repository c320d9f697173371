import type { Page } from 'playwright-core';

/** Every table of the widget's texts in English, by the name that its file is built under. */
const TABLES = /\/widget\/assets\/(?:[\w-]+\.)?en-[\w-]+\.js$/;

/**
 * Turns the widget's English into something that is written from right to left and takes a third more room: each letter becomes an Arabic
 * one, and a few more follow. The page gets the same tables as everybody, turned around on their way; nothing of it is ever built or served.
 */
export async function speakPseudoArabic(page: Page): Promise<void> {
  await page.route(TABLES, async (route) => {
    const answer = await route.fetch();
    const [code, exported] = await exportsOf(await answer.text());
    const names = exported.map(({ local, name }) => `const $${name} = turn(${local}); export { $${name} as ${name} };`);
    await route.fulfill({
      response: answer,
      body: `${code}\nconst turn = ${turnAround.toString()};\n${names.join('\n')}`,
    });
  });
}

/** Makes a page that is open run from right to left, as one in Arabic would. */
export function turnPage(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
}

/** A built module without its exports, and these. */
async function exportsOf(module: string): Promise<[string, { local: string; name: string }[]]> {
  const list = /export\s*\{([^}]*)\};?\s*$/.exec(module);
  if (!list) throw new Error('a table of texts exports nothing');
  const exported = (list[1] ?? '').split(',').map((each) => {
    const [local = '', name = local] = each.trim().split(/\s+as\s+/);
    return { local, name };
  });
  return [module.slice(0, list.index), exported];
}

/** Runs in the page, so it knows nothing around it: texts, tables of texts, and functions that answer with one. */
function turnAround(value: unknown): unknown {
  const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';
  const text = (latin: string): string => {
    const turned = latin.replace(/[a-z]/gi, (letter) => letters[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);
    return latin.trim() ? turned + ' '.concat('ـ'.repeat(Math.ceil(latin.length * 0.3))) : latin;
  };
  const turn = (each: unknown): unknown => {
    if (typeof each === 'string') return text(each);
    if (typeof each === 'function') return (...given: unknown[]): unknown => turn(each(...given));
    if (Array.isArray(each)) return each.map(turn);
    if (typeof each === 'object' && each !== null)
      return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, turn(inner)]));
    return each;
  };
  return turn(value);
}
