import { expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { eventually } from './kit/people.ts';
import { useStage } from './kit/stage.ts';

const stage = useStage();

it.each([
  { path: '/en/widget/', open: /^Open the panel/, close: /^Close the panel/, title: 'Talk with a coach', other: 'fr' },
  { path: '/fr/widget/', open: /^Ouvrir le panneau/, close: /^Fermer/, title: 'Parler à un coach', other: 'en' },
] as const)('on $path each attribute, method and event can be tried', async ({ path, open, close, title, other }) => {
  const { page, complaints, close: leave } = await visit(stage.browser, `${stage.server.url}${path}`);
  const control = (name: string) => page.locator(`[data-attribute=${name}]`);
  const panel = page.locator('repere-chat .panel');
  const told = () => page.locator('[data-events] li').allTextContents();

  await control('context').fill('Order 4711');
  await page.getByRole('button', { name: open }).click();
  await page.getByRole('dialog', { name: title }).waitFor();
  expect(await panel.locator('.origin').textContent()).toContain('Order 4711');
  expect(await findViolations(page)).toEqual([]);

  const side = async () => (await panel.boundingBox())?.x ?? Number.NaN;
  expect(await side()).toBeGreaterThan(600);
  await control('position').selectOption('start');
  await eventually(async () => expect(await side()).toBeLessThan(100));
  await control('theme').selectOption('dark');
  await eventually(async () =>
    expect(await panel.evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark'),
  );
  await control('lang').selectOption(other);
  await page.getByRole('dialog', { name: other === 'en' ? 'Talk with a coach' : 'Parler à un coach' }).waitFor();
  expect(await page.locator('[data-code]').textContent()).toMatch(/<repere-chat .*context="Order 4711"/);

  await page.locator('[data-property=--repere-panel-width]').fill('20');
  await eventually(async () => expect((await panel.boundingBox())?.width).toBe(320));
  await page.locator('[data-parts]').check();
  expect(await panel.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('dashed');

  // The panel stands where the controls are on a small screen, and beside them here.
  await page.getByRole('button', { name: close }).dispatchEvent('click');
  await panel.waitFor({ state: 'detached' });
  await page.locator('[data-method=ask]').click();
  await page.locator('repere-chat .origin q').waitFor();
  expect(await told()).toEqual(['repere-open', 'repere-close', 'repere-unread {"unread":0}', 'repere-open']);

  await page.locator('[data-token]').fill('no.token.at.all');
  await page.locator('[data-method=identify]').dispatchEvent('click');
  await eventually(async () => expect(await page.locator('[data-answer]').textContent()).toBe('foreign_origin'));
  // The refusal is the one complaint of the console.
  expect(complaints).toEqual([expect.stringContaining('403')]);
  await leave();
});
