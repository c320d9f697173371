import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { RequestName } from '@repere/protocol';
import { findViolations } from './kit/axe.ts';
import { visit } from './kit/browser.ts';
import type { Visitor } from './kit/browser.ts';
import { builtPages } from './kit/pages.ts';
import { askAsNewMember, eventually, PASSWORD, shown, signIn, texts } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();

const NOTE = 'Old knee injury, told in March';
const HANDED = 'Yours from noon on';

const SAYS = {
  en: {
    note: 'Note for coaches',
    noteField: 'Note for the coaches',
    reply: /^Reply to/,
    sign: 'Only coaches see this',
    article: 'Article',
    find: 'Words of a page, or its address',
    answering: 'Nour is answering',
    noting: 'Nour is writing a note',
    meanwhile: 'Nour answered while you were writing.',
    read: 'Read it first',
    page: '/en/training/effort/#ask-one-question-after-each-set',
    filled: 'Hello Lia-en, Sam here',
    text: 'Hello {name}, {coach} here',
  },
  fr: {
    note: 'Note entre coachs',
    noteField: 'Note pour les coachs',
    reply: /^Réponse à/,
    sign: 'Visible des coachs uniquement',
    article: 'Article',
    find: 'Mots d’une page, ou son adresse',
    answering: 'Nour répond en ce moment',
    noting: 'Nour rédige une note',
    meanwhile: 'Nour a répondu pendant que vous écriviez.',
    read: 'Lire d’abord',
    page: '/fr/entrainement/effort/',
    filled: 'Bonjour Lia-fr, ici Sam',
    text: 'Bonjour {name}, ici {coach}',
  },
} as const;

/** Everything that the server says to a page, from now on. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
  page.on('response', (response) => {
    if (response.url().includes('/api/'))
      void response.text().then(
        (body) => heard.push(body),
        () => undefined,
      );
  });
  return heard;
}

/** Asks the server something over the desk's own connection. */
function ask(page: Page, name: RequestName, payload: object): Promise<unknown> {
  return page.evaluate(
    ([name, payload]) => {
      const desk = document.querySelector('repere-desk') as unknown as {
        store: { access: { request(name: string, payload: object): Promise<unknown> } };
      };
      return desk.store.access.request(name, payload);
    },
    [name, payload] as const,
  );
}

/** A coach at their desk, with a conversation open. */
async function sitDown(language: 'en' | 'fr', name: string, asker: RegExp): Promise<Visitor> {
  const handle = `${name.toLowerCase()}-${language}`;
  const email = `${handle}@example.org`;
  await stage.server.createAccount({ email, password: PASSWORD, name, handle, role: 'coach', language });
  const coach = await visit(stage.browser, `${stage.server.url}${WORDS[language].desk}`);
  await signIn(coach.page, WORDS[language], email);
  await coach.page.getByRole('button', { name: asker }).first().click();
  await coach.page.locator('repere-desk-thread repere-message').first().waitFor();
  return coach;
}

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  const words = WORDS[language];
  const says = SAYS[language];

  it('coaches note and answer beside each other, and the member gets the answer alone', async () => {
    const member = await visit(stage.browser, 'about:blank');
    const heard = listen(member.page);
    await member.page.goto(`${stage.server.url}${words.article}`);
    await askAsNewMember(stage.server, member.page, words, `lia-${language}`, 'Is it enough?');
    const sam = await sitDown(language, 'Sam', new RegExp(`lia-${language}`, 'i'));
    const nour = await sitDown(language, 'Nour', new RegExp(`lia-${language}`, 'i'));

    // A note, and a key pressed once too often.
    await sam.page.getByRole('button', { name: says.note }).click();
    const noteField = sam.page.getByRole('textbox', { name: says.noteField });
    await noteField.fill(NOTE);
    await noteField.press('Enter');
    await noteField.press('Enter');
    for (const coach of [sam, nour]) {
      const note = coach.page.getByRole('note', { name: says.sign }).filter({ hasText: NOTE });
      await note.waitFor();
      expect(await note.count()).toBe(1);
    }

    // Each sees what the other writes.
    await nour.page.getByRole('button', { name: says.note }).click();
    await nour.page.getByRole('textbox', { name: says.noteField }).pressSequentially(HANDED);
    await sam.page.getByText(says.noting).first().waitFor();
    await nour.page.getByRole('button', { name: says.reply }).click();
    await nour.page.getByRole('textbox', { name: words.messageTo }).pressSequentially('Nour: yes.');
    await sam.page.getByText(says.answering).first().waitFor();

    // A canned reply, filled in and not sent; and an article by its address.
    const reply = { id: crypto.randomUUID(), language, shortcut: 'salut', title: 'Salut', text: says.text };
    await ask(sam.page, 'canned:save', reply);
    await sam.page.getByRole('button', { name: says.reply }).click();
    const field = sam.page.getByRole('textbox', { name: words.messageTo });
    await field.press('/');
    await sam.page.getByRole('option', { name: 'Salut' }).first().waitFor();
    await sam.page.keyboard.press('Enter');
    await eventually(async () => expect(await field.inputValue()).toBe(says.filled));
    await sam.page.getByRole('button', { name: says.article, exact: true }).click();
    await sam.page.getByRole('combobox', { name: says.find }).fill(`${stage.server.url}${says.page}`);
    await sam.page.getByRole('option').waitFor();
    expect(await findViolations(sam.page)).toEqual([]);
    await sam.page.keyboard.press('Enter');
    await sam.page.locator('.attached').waitFor();
    expect(await texts(member.page)).toEqual(['Is it enough?']);

    // The other coach is first: one is asked, once.
    await nour.page.getByRole('textbox', { name: words.messageTo }).press('Enter');
    await sam.page.getByText(says.meanwhile).waitFor();
    await field.press('Enter');
    const first = sam.page.getByRole('button', { name: says.read });
    await eventually(async () => expect(await first.evaluate((button) => button.matches(':focus'))).toBe(true));
    await sam.page.keyboard.press('Enter');
    await eventually(async () => expect(await field.evaluate((each) => each.matches(':focus'))).toBe(true));
    expect(await texts(member.page)).toEqual(['Is it enough?', 'Nour: yes.']);
    await sam.page.keyboard.press('Enter');
    await eventually(async () =>
      expect((await shown(member.page)).map(({ text }) => text.split('\n')[0]?.trim())).toEqual([
        'Is it enough?',
        'Nour: yes.',
        expect.stringContaining(says.filled),
      ]),
    );
    await member.page.locator(`repere-message a[href="${says.page}"]`).waitFor();

    // Whatever the member looks at, on the wire or on the screen, now or after a reload, holds nothing of the notes.
    await member.page.reload();
    await member.page.getByRole('button', { name: words.launcher }).click();
    await member.page.locator('repere-conversation-list').getByRole('button').first().click();
    await eventually(async () => expect(await texts(member.page)).toHaveLength(3));
    expect(heard.join('\n')).toContain('Nour: yes.');
    for (const secret of [NOTE, HANDED, 'desk:event', '"note"']) expect(heard.join('\n')).not.toContain(secret);
    expect(await member.page.locator('repere-note').count()).toBe(0);

    for (const { complaints } of [member, sam, nour]) expect(complaints).toEqual([]);
    for (const visitor of [member, sam, nour]) await visitor.close();
  });

  it('every place that coaches can answer with is one that the site has', async () => {
    const list = JSON.parse(await readFile(new URL(`../dist/${language}/index.json`, import.meta.url), 'utf8')) as {
      pages: { url: string; parts: { id: string }[] }[];
    };
    const htmlOf = (path: string) => readFile(new URL(`../dist${path}index.html`, import.meta.url), 'utf8');
    const articles: string[] = [];
    for (const path of builtPages().filter((each) => each.startsWith(`/${language}/`) && each.endsWith('/')))
      if ((await htmlOf(path)).includes('data-repere-article')) articles.push(path);
    expect(list.pages.map(({ url }) => url).sort()).toEqual(articles);
    for (const { url, parts } of list.pages) {
      const html = await htmlOf(url);
      expect(parts.length).toBeGreaterThan(0);
      for (const { id } of parts) expect(html).toContain(` id="${id}"`);
    }
  });
});
