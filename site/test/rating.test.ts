import { describe, expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { askAsNewMember, eventually, PASSWORD, signIn, texts, write } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();

describe.each([
  ['en', 'Close', /^4\s*Good/, /Your answer: 4, good\./, /closed this conversation/],
  ['fr', 'Fermer', /^4\s*Bien/, /Votre réponse\s: 4, bien\./, /a clos cette conversation/],
] as const)('a question that a coach closes, in %s', (language, close, good, given, closed) => {
  const words = WORDS[language];

  it('says so, is rated once, keeps that, and opens again when its member writes', async () => {
    const email = `coach-rating-${language}@example.org`;
    await stage.server.createAccount({
      email,
      password: PASSWORD,
      name: 'Sam Keller',
      handle: `sam-rating-${language}`,
      role: 'coach',
      language,
    });
    const [member, coach] = await Promise.all([
      visit(stage.browser, `${stage.server.url}${words.article}`),
      visit(stage.browser, `${stage.server.url}${words.desk}`),
    ]);
    await askAsNewMember(stage.server, member.page, words, `mia-${language}`, 'Is 100 g enough?');
    await signIn(coach.page, words, email);
    await coach.page.getByRole('button', { name: new RegExp(`^mia-${language}`, 'i') }).click();
    await write(coach.page, words, 'Yes, it is.');
    await eventually(async () => expect(await texts(member.page)).toEqual(['Is 100 g enough?', 'Yes, it is.']));
    await coach.page.getByRole('button', { name: close, exact: true }).click();

    const { page } = member;
    await page.getByText(closed).waitFor();
    await page.getByRole('radio', { name: good }).check();
    await page.locator('repere-rating textarea').fill('Clear.');
    expect(await findViolations(page)).toEqual([]);
    await page.locator('repere-rating').getByRole('button').first().click();
    await page.getByText(given).waitFor();
    const told = coach.page.locator('repere-note .rated');
    await told.getByText('Clear.', { exact: true }).waitFor();
    expect(await findViolations(coach.page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: words.launcher }).click();
    await page.locator('repere-conversation-list').getByRole('button').first().click();
    await page.getByText(given).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    await write(page, words, 'And at breakfast?');
    await eventually(async () => expect(await texts(coach.page)).toContain('And at breakfast?'));
    await page.getByText(closed).waitFor({ state: 'hidden' });
    expect([member.complaints, coach.complaints]).toEqual([[], []]);
    await Promise.all([member.close(), coach.close()]);
  });
});
