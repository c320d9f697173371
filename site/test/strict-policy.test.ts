import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { visit } from './kit/browser.ts';
import { askAsNewMember } from './kit/people.ts';
import { siteWith } from './kit/site-with.ts';
import { useStage } from './kit/stage.ts';
import { type Cast, gather } from './kit/tour/cast.ts';
import { tourAsMember, tourAsVisitor } from './kit/tour/panel.ts';
import { WORDS } from './kit/words.ts';

/** The strictest that a page can say and still have scripts, styles and connections of its own. The server's own policy stands beside it. */
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'";

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${POLICY}">
  <title>Strict</title><body>${body}</body></html>`;

const SITE_DIR = await siteWith({
  'strict/index.html': page(`
    <article data-repere-article data-title="Strict"><h1>Strict</h1><p id="p1">Nothing inline.</p>
    <button data-repere-ask data-heading="Strict">Ask</button></article>
    <repere-chat></repere-chat><script type="module" src="/widget/widget.js"></script>`),
  'strict-desk/index.html': page(
    `<main><h1>Desk</h1><repere-desk></repere-desk></main><script type="module" src="/widget/desk.js"></script>`,
  ),
});
const stage = useStage({ SITE_DIR });
const words = WORDS.en;
let cast: Cast;

beforeAll(async () => {
  cast = await gather(stage);
});

/** A page under that policy, and every report of something that broke it. */
async function visitStrict(path: string, storageState?: BrowserContextOptions['storageState']) {
  const { page, complaints, close } = await visit(stage.browser, 'about:blank', storageState ? { storageState } : {});
  await page.addInitScript(() => {
    const reports: string[] = [];
    Object.assign(window, { reports });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      reports.push(`${violatedDirective}: ${blockedURI} ${sample}`),
    );
  });
  await page.goto(`${stage.server.url}${path}`);
  return { page, complaints, close, reports: () => reportsOf(page) };
}

const reportsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { reports: string[] }).reports);

it('the policy is in force, and breaking it is reported', async () => {
  const { page, reports, close } = await visitStrict('/strict/');
  const broken = page.evaluate(() => {
    document.body.setAttribute('style', 'color: red');
    document.createElement('script').text = 'markup';
  });
  await expect(broken).rejects.toThrow('TrustedScript');
  const said = await reports();
  expect(said).toContainEqual(expect.stringMatching(/^style-src-attr: inline/));
  expect(said).toContainEqual(expect.stringMatching(/^require-trusted-types-for: trusted-types-sink/));
  await close();
});

it.each([
  ['a visitor', tourAsVisitor, undefined],
  ['a member', tourAsMember, 'member'],
] as const)('everything in the panel of %s keeps it', async (_, tour, who) => {
  const { page, complaints, reports, close } = await visitStrict('/strict/', who && cast[who]);
  const states: string[] = [];
  await tour(page, words.launcher, async (state) => {
    states.push(state);
  });
  expect(states.length).toBeGreaterThan(5);
  expect([await reports(), complaints]).toEqual([[], []]);
  await close();
});

it('so does the desk', async () => {
  const asking = await visit(stage.browser, `${stage.server.url}${words.article}`);
  await askAsNewMember(stage.server, asking.page, words, 'wim', 'Is 90 g enough?');
  await asking.close();
  const { page, complaints, reports, close } = await visitStrict('/strict-desk/', cast.coach);
  await page.locator('repere-desk').getByRole('button', { name: /^Wim/ }).click();
  await page.locator('repere-desk repere-message').first().waitFor();
  expect([await reports(), complaints]).toEqual([[], []]);
  await close();
});
