import type { Page, WebSocketRoute } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from './kit/axe.ts';
import { type Visitor, visit } from './kit/browser.ts';
import { askAsNewMember, eventually, PASSWORD, signIn, texts, write } from './kit/people.ts';
import { useStage } from './kit/stage.ts';
import { WORDS } from './kit/words.ts';

const stage = useStage();

const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

const DESK = {
  en: {
    mine: /^Mine/,
    claim: 'Claim',
    handOver: 'Hand over',
    here: 'here now',
    close: 'Close',
    reopen: 'Open again',
    toThem: 'A few words to them',
    noteMode: 'Note for coaches',
    noteField: 'Note for the coaches',
    saveNote: 'Save the note',
    member: 'About the member',
    back: 'Back to the questions',
    backToConversation: 'Back to the conversation',
    keys: 'Keys',
    yours: 'In your care',
    took: /^You took it at/,
    handedToYou: /^Sam handed it over to you at/,
    alsoRead: /^Sam has read this too/,
    answering: /^Sam is answering/,
    taken: /^Sam took this conversation just before you/,
    closed: /^You closed it at/,
  },
  fr: {
    mine: /^À moi/,
    claim: 'Prendre en charge',
    handOver: 'Transmettre',
    here: 'en ligne',
    close: 'Fermer',
    reopen: 'Rouvrir',
    toThem: 'Quelques mots pour cette personne',
    noteMode: 'Note entre coachs',
    noteField: 'Note pour les coachs',
    saveNote: 'Enregistrer la note',
    member: 'À propos du membre',
    back: 'Retour aux questions',
    backToConversation: 'Retour à la conversation',
    keys: 'Touches du clavier',
    yours: 'Suivie par vous',
    took: /^Vous l’avez prise en charge à/,
    handedToYou: /^Sam vous l’a transmise à/,
    alsoRead: /^Sam l’a lue aussi/,
    answering: /^Sam répond/,
    taken: /^Sam a pris cette conversation juste avant vous/,
    closed: /^Vous l’avez fermée à/,
  },
};

type Language = keyof typeof DESK;

/** A coach with an account of their own, signed in at the desk. */
async function coachAt(name: string, key: string, language: Language, options: object = DESKTOP): Promise<Visitor> {
  const handle = `${name.toLowerCase()}-${key}`;
  const email = `${handle}@example.org`;
  await stage.server.createAccount({ email, password: PASSWORD, name, handle, role: 'coach', language });
  const coach = await visit(stage.browser, `${stage.server.url}${WORDS[language].desk}`, options);
  await signIn(coach.page, WORDS[language], email);
  await coach.page.locator('repere-desk-queues').waitFor();
  return coach;
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
const row = (page: Page, member: string) => page.locator('repere-desk-queues .row').filter({ hasText: member });
const sees = (page: Page, selector: string, words: string | RegExp) =>
  page.locator(selector).filter({ hasText: words }).first().waitFor();

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  const words = WORDS[language];
  const desk = DESK[language];

  it('a member asks, one coach claims, notes and hands over, another answers and closes', async () => {
    const key = `care-${language}`;
    const member = await visit(stage.browser, `${stage.server.url}${words.article}`);
    const sam = await coachAt('Sam', key, language);
    const nour = await coachAt('Nour', key, language);
    await askAsNewMember(stage.server, member.page, words, `lea-${key}`, 'How much is enough?');

    // Both see who waits; one takes it.
    await row(nour.page, `Lea-${key}`).waitFor();
    await row(sam.page, `Lea-${key}`).click();
    expect(await sam.page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await press(sam.page, desk.claim);
    await sees(sam.page, 'repere-desk-bar .happened', desk.took);
    expect(await findViolations(sam.page)).toEqual([]);
    await eventually(async () => expect(await row(nour.page, `Lea-${key}`).count()).toBe(0));

    // A note, which the member never gets; then it is handed over with a word.
    await sam.page.getByRole('button', { name: desk.noteMode }).click();
    await sam.page.getByRole('textbox', { name: desk.noteField }).fill('Trains before breakfast.');
    await press(sam.page, desk.saveNote);
    await sam.page.locator('repere-note').filter({ hasText: 'Trains before breakfast.' }).waitFor();
    await press(sam.page, desk.handOver);
    // Whoever works here is offered, and said to be here.
    await sam.page.getByRole('radio', { name: `Nour @nour-${key} · ${desk.here}` }).check();
    await sam.page.getByRole('textbox', { name: desk.toThem }).fill('You know more of fasting.');
    expect(await findViolations(sam.page)).toEqual([]);
    await sam.page.locator('repere-hand-over').getByRole('button', { name: desk.handOver, exact: true }).click();
    await sam.page.locator('repere-hand-over').waitFor({ state: 'detached' });

    // The other finds it in their own queue, with the note and the word.
    await press(nour.page, desk.mine);
    await row(nour.page, `Lea-${key}`).click();
    await sees(nour.page, 'repere-desk-bar .happened', desk.handedToYou);
    await nour.page.locator('repere-note').filter({ hasText: 'Trains before breakfast.' }).waitFor();
    await nour.page.locator('repere-note').filter({ hasText: 'You know more of fasting.' }).waitFor();
    await write(nour.page, words, 'Thirty grams a meal.');
    await eventually(async () =>
      expect(await texts(member.page)).toEqual(['How much is enough?', 'Thirty grams a meal.']),
    );

    // Closed: it leaves both desks, and opens again when the member writes.
    await press(nour.page, desk.close);
    await sees(nour.page, 'repere-desk-bar .happened', desk.closed);
    await eventually(async () => expect(await row(nour.page, `Lea-${key}`).count()).toBe(0));
    await write(member.page, words, 'And in the evening?');
    await row(nour.page, `Lea-${key}`).waitFor();
    expect(await member.page.content()).not.toMatch(/breakfast\.|fasting/);
    for (const visitor of [member, sam, nour]) {
      expect(visitor.complaints).toEqual([]);
      await visitor.close();
    }
  });

  it('two coaches at one question: whoever comes second is told who has it, even where the notice of it is lost', async () => {
    const key = `two-${language}`;
    const member = await visit(stage.browser, `${stage.server.url}${words.article}`);
    const sam = await coachAt('Sam', key, language);
    const nour = await coachAt('Nour', key, language);
    const deaf = await hardOfHearing(nour.page, '"assigned"');
    await nour.page.reload();
    await nour.page.locator('repere-desk-queues').waitFor();
    await askAsNewMember(stage.server, member.page, words, `tom-${key}`, 'How much salt?');
    await row(sam.page, `Tom-${key}`).click();
    await row(nour.page, `Tom-${key}`).click();

    // Before anybody has it: that one has read it, and writes, is seen by the other.
    await sees(nour.page, 'repere-desk-bar .others p', desk.alsoRead);
    await sam.page.getByRole('textbox', { name: words.messageTo }).pressSequentially('Fi');
    await sees(nour.page, 'repere-desk-queues .working', desk.answering);
    await sees(nour.page, 'repere-company p', desk.answering);

    await press(sam.page, desk.claim);
    await sees(sam.page, 'repere-desk-bar .happened', desk.took);
    await eventually(async () => expect(deaf.lost()).toBe(1));
    await press(nour.page, desk.claim);
    await sees(nour.page, 'repere-desk-bar repere-notice', desk.taken);
    expect(await findViolations(nour.page)).toEqual([]);
    await eventually(async () => expect(await row(nour.page, `Tom-${key}`).count()).toBe(0));
    for (const visitor of [member, sam, nour]) {
      expect(visitor.complaints).toEqual([]);
      await visitor.close();
    }
  });

  it('on a phone a coach goes from the queue to the conversation, to the card and back', async () => {
    const key = `phone-${language}`;
    const member = await visit(stage.browser, `${stage.server.url}${words.article}`);
    await askAsNewMember(stage.server, member.page, words, `ana-${key}`, 'How often?');
    const sam = await coachAt('Sam', key, language, PHONE);
    const { page } = sam;
    await row(page, `Ana-${key}`).tap();
    await eventually(async () => expect(await texts(page)).toEqual(['How often?']));
    expect(await page.locator('repere-desk-queues').isVisible()).toBe(false);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: desk.member }).tap();
    await page.locator('repere-desk-card').waitFor();
    expect(await page.locator('repere-desk-thread').isVisible()).toBe(false);
    await page.goBack();
    await page.locator('repere-desk-thread').waitFor();
    await page.goBack();
    await page.locator('repere-desk-queues').waitFor();
    expect(page.url()).toContain(words.desk);
    await row(page, `Ana-${key}`).tap();
    await page.getByRole('button', { name: desk.back }).tap();
    await row(page, `Ana-${key}`).waitFor();
    expect(sam.complaints).toEqual([]);
    await sam.close();
    await member.close();
  });
});

/** From the next connection on, loses the first packet from the server that holds `words`. */
async function hardOfHearing(page: Page, words: string): Promise<{ lost(): number }> {
  let lost = 0;
  await page.routeWebSocket(/\/chat\//, (socket: WebSocketRoute) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (lost === 0 && String(message).startsWith('42["conversation:event"') && String(message).includes(words))
        lost += 1;
      else socket.send(message);
    });
  });
  return { lost: () => lost };
}
