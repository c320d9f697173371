import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import { askAsNewMember, eventually, PASSWORD, signIn, write } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();

/** What stands at the desk, beside what people read elsewhere. */
const DESK = {
  en: {
    other: '/en/training/effort/',
    readsNow: 'Reading now',
    askedFrom: 'Asked from',
    settings: 'Canned replies and hours',
    hours: 'Opening hours',
    atHours: 'At these hours',
    remove: /^Remove .*\d\d:\d\d–/,
    add: /^Add hours on /,
    save: 'Save',
    saved: 'The opening hours have been saved.',
    again: /answer again (.+?)\./,
  },
  fr: {
    other: '/fr/entrainement/effort/',
    readsNow: 'Lit en ce moment',
    askedFrom: 'Question posée depuis',
    settings: 'Réponses types et horaires',
    hours: 'Horaires',
    atHours: 'À ces horaires',
    remove: /^Supprimer .*\d\d:\d\d–/,
    add: /^Ajouter des heures /,
    save: 'Enregistrer',
    saved: 'Les horaires sont enregistrés.',
    again: /répondent à nouveau (.+?)\./,
  },
} as const;

/** What an article says of itself, as its readers see it. */
async function article(page: Page): Promise<{ title: string; lead: string }> {
  const title = (await page.locator('[data-repere-article]').getAttribute('data-title')) ?? '';
  return { title, lead: await page.locator('.article__lead').innerText() };
}

it.each(['en', 'fr'] as const)(
  'a coach sees who asks, from where, and what they read as they go from page to page: in %s',
  async (language) => {
    const words = WORDS[language];
    const desk = DESK[language];
    const email = `kim-${language}@example.org`;
    const person = { email, password: PASSWORD, name: 'Kim Adler', handle: `kim-${language}`, role: 'coach', language };
    await stage.server.createAccount(person);
    const member = await visit(stage.browser, `${stage.server.url}${words.article}`);
    const coach = await visit(stage.browser, `${stage.server.url}${words.desk}`, {
      viewport: { width: 1440, height: 900 },
    });
    const first = await article(member.page);
    await askAsNewMember(stage.server, member.page, words, `ines-${language}`, 'Is it enough?');
    await signIn(coach.page, words, email);
    await coach.page
      .getByRole('button', { name: new RegExp(`ines-${language}`, 'i') })
      .first()
      .click();

    const card = coach.page.locator('repere-desk-card');
    const now = card.locator('section', { has: coach.page.getByRole('heading', { name: desk.readsNow }) });
    const from = card.locator('section', { has: coach.page.getByRole('heading', { name: desk.askedFrom }) });
    await card.getByText(`@ines-${language}`).waitFor();
    await from.getByRole('link', { name: first.title }).waitFor();
    expect(await from.locator('blockquote').innerText()).not.toBe('');
    // Its first words come from the page itself, under the policy that holds here.
    await now.getByText(first.lead).waitFor();
    expect(await now.getByRole('link').first().getAttribute('href')).toBe(words.article);
    expect(await findViolations(coach.page)).toEqual([]);

    await member.page.goto(`${stage.server.url}${desk.other}`);
    const second = await article(member.page);
    await member.page.getByRole('button', { name: words.launcher }).click();
    await now.getByText(second.lead).waitFor();
    expect(await now.getByRole('link').first().innerText()).toContain(second.title);
    expect(second.title).not.toBe(first.title);

    await member.page.goto('about:blank');
    await eventually(async () => expect(await now.count()).toBe(0), 60_000);
    expect(coach.complaints).toEqual([]);
    await member.close();
    await coach.close();
  },
);

it.each(['en', 'fr'] as const)(
  'hours that an administrator saves are told to a visitor, and to a member who asks outside them: in %s',
  async (language) => {
    const words = WORDS[language];
    const desk = DESK[language];
    const email = `noa-${language}@example.org`;
    const owner = { email, password: PASSWORD, name: 'Noa Weiss', handle: `noa-${language}`, role: 'admin', language };
    await stage.server.createAccount(owner);
    const admin = await visit(stage.browser, `${stage.server.url}${words.desk}`);
    await signIn(admin.page, words, email);
    await admin.page.getByRole('button', { name: desk.settings, exact: true }).click();
    await admin.page.getByRole('button', { name: desk.hours, exact: true }).click();
    await admin.page.getByRole('radio', { name: desk.atHours }).check();
    const remove = admin.page.getByRole('button', { name: desk.remove });
    await remove.first().waitFor();
    while ((await remove.count()) > 0) await remove.first().click();
    // Two days from now it is another day in every zone.
    const day = (new Date(Date.now() + 2 * 86_400_000).getUTCDay() + 6) % 7;
    await admin.page.getByRole('button', { name: desk.add }).nth(day).click();
    expect(await findViolations(admin.page)).toEqual([]);
    await admin.page.getByRole('button', { name: desk.save, exact: true }).click();
    await admin.page.getByText(desk.saved).waitFor();
    const sentence = await admin.page.locator('repere-desk-hours .sentence').innerText();
    const when = desk.again.exec(sentence)?.[1] ?? 'nothing';
    expect(when).toMatch(/\d\d:\d\d$/);

    const member = await visit(stage.browser, `${stage.server.url}${words.article}`);
    // Before anything is written, and before anybody is known.
    await member.page.getByRole('button', { name: words.launcher }).click();
    await member.page.locator('repere-hours').getByText(when).waitFor();
    await member.page.keyboard.press('Escape');
    await askAsNewMember(stage.server, member.page, words, `omar-${language}`, 'Is anybody there?');
    await write(member.page, words, 'I can wait.');
    await member.page.locator('repere-hours').getByText(when).last().waitFor();
    expect([...admin.complaints, ...member.complaints]).toEqual([]);
    await member.close();
    await admin.close();
  },
);
