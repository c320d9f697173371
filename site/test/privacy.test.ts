import { describe, expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();

describe.each([
  ['en', 'Privacy', 'Words that call for help', 'fr'],
  ['fr', 'Vie privée', 'Des mots qui appellent à l’aide', 'en'],
] as const)('the page on privacy, in %s', (language, link, section, other) => {
  it('is led to from every page, says what is searched for, and leads to its sibling', async () => {
    const { page, complaints, close } = await visit(stage.browser, `${stage.server.url}${WORDS[language].article}`);
    await page.locator('footer').getByRole('link', { name: link }).click();
    await page.getByRole('heading', { name: section }).waitFor();
    // No section of it is a matter for coaches.
    expect(await page.locator('[data-repere-ask]').count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.locator(`header a[hreflang=${other}]`).click();
    await page.locator(`html[lang=${other}] article h2`).first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
