import { describe, expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();

describe.each([
  ['en', 'Disclaimer', '/en/disclaimer/', 'Information, not treatment', 'fr', '/fr/avertissement/'],
  ['fr', 'Avertissement', '/fr/avertissement/', 'Informer n’est pas soigner', 'en', '/en/disclaimer/'],
  ['en', 'Accessibility', '/en/accessibility/', 'What nobody has tested yet', 'fr', '/fr/accessibilite/'],
  ['fr', 'Accessibilité', '/fr/accessibilite/', 'Ce que personne n’a encore testé', 'en', '/en/accessibility/'],
] as const)('in %s, the page “%s”', (language, link, path, section, other, twin) => {
  it('is led to from every page, and leads to its sibling', async () => {
    const { page, complaints, close } = await visit(stage.browser, `${stage.server.url}${WORDS[language].article}`);
    await page.locator('footer').getByRole('link', { name: link, exact: true }).click();
    await page.getByRole('heading', { name: section }).waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await findViolations(page)).toEqual([]);
    await page.locator(`header a[hreflang=${other}]`).click();
    await page.waitForURL(`**${twin}`);
    expect(complaints).toEqual([]);
    await close();
  });
});
