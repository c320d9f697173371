import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '@repere/protocol';
import '../../elements/chat.ts';
import type { RepereChat } from '../../elements/chat.ts';
import { ratingEn } from '../../strings/rating.en.ts';
import { ratingFr } from '../../strings/rating.fr.ts';
import { FakeConnection } from '../../testing/fake-connection.ts';
import { Screen } from '../../testing/screen.ts';

let connection: FakeConnection;
let chat: RepereChat;
const screen = new Screen(() => chat);
const QUESTION = 'c0000000-0000-4000-8000-000000000001';

beforeEach(() => {
  connection = new FakeConnection();
  document.cookie = 'repere_session=1';
});
afterEach(() => {
  chat.remove();
  document.cookie = 'repere_session=; max-age=0';
});

/** The panel in a question to the coaches that a coach has answered, and closed where `closed`. */
async function open(lang: 'en' | 'fr', closed = true): Promise<void> {
  connection.receive(QUESTION, 'About 100 g a day.', false);
  if (closed) connection.close(QUESTION);
  chat = document.createElement('repere-chat');
  chat.lang = lang;
  chat.connection = connection;
  document.body.append(chat);
  chat.open();
  await screen.click('.row');
  await screen.appear('textarea');
}

const rating = () => screen.find('repere-rating')?.shadowRoot;
const shown = () =>
  rating()
    ?.textContent.replace(/[ \n]+/g, ' ')
    .trim() ?? '';
const radios = () => screen.all<HTMLInputElement>('repere-rating input[type=radio], input[name=score]');

async function choose(score: number): Promise<void> {
  await expect.poll(() => radios().length).toBe(5);
  radios()[score - 1]!.click();
  await screen.appear('#few');
}

describe.each([
  ['en', ratingEn],
  ['fr', ratingFr],
] as const)('in %s', (lang, words) => {
  test('says that a conversation is closed and how to go on, and asks how it was, in words as in figures', async () => {
    await open(lang);
    await expect.poll(shown).toContain(`${words.closed} ${words.goOn} ${words.rate}`);
    expect(radios().map((radio) => radio.closest('label')?.textContent.trim())).toEqual(
      words.scores.map((meaning, at) => `${at + 1}${meaning}`),
    );
    expect(new Set(radios().map(({ name, form }) => `${name} ${form !== null}`)).size).toBe(1);
    expect(await screen.violations()).toEqual([]);
    await choose(4);
    expect(await screen.violations()).toEqual([]);
    await screen.fill('#few', '  Clear and kind.  ');
    await screen.click('repere-rating .primary, form .primary');
    await expect.poll(shown).toContain(words.given(`4, ${words.scores[3].toLowerCase()}`));
    expect(connection.coaching.rated).toMatchObject([{ conversationId: QUESTION, score: 4, words: 'Clear and kind.' }]);
    expect(screen.find('#few')).toBeUndefined();
    expect(screen.focused()?.className).toBe('said');
    expect(await screen.violations()).toEqual([]);
  });

  test('can be skipped, and taken up again', async () => {
    await open(lang);
    await expect.poll(shown).toContain(words.rate);
    await screen.click('form .quiet');
    await expect.poll(shown).toContain(words.skipped);
    expect(radios()).toEqual([]);
    expect(screen.focused()?.className).toBe('said');
    expect(await screen.violations()).toEqual([]);
    expect(connection.coaching.rated).toEqual([]);
    await screen.click('.frame .plain');
    await expect.poll(() => radios().length).toBe(5);
    expect(screen.focused()).toBe(radios()[0]);
  });
});

describe.each([
  ['en', ratingEn],
  ['fr', ratingFr],
] as const)('what was answered, in %s', (lang, words) => {
  test('is changed while the conversation stays closed, from what it was on', async () => {
    await open(lang);
    await choose(2);
    await screen.fill('#few', 'Pressed the wrong one');
    await screen.click('form .primary');
    await expect.poll(shown).toContain(words.given(`2, ${words.scores[1].toLowerCase()}`));
    await expect.poll(() => screen.find('.frame .plain')?.textContent).toBe(words.change);
    await screen.click('.frame .plain');
    await screen.appear('#few');
    expect(radios().map(({ checked }) => checked)).toEqual([false, true, false, false, false]);
    expect(screen.focused()).toBe(radios()[1]);
    expect(screen.find<HTMLTextAreaElement>('#few')?.value).toBe('Pressed the wrong one');
    expect(screen.find('form .quiet')?.textContent).toBe(words.keep);
    expect(await screen.violations()).toEqual([]);
    radios()[4]!.click();
    await screen.fill('#few', '');
    await screen.click('form .primary');
    await expect.poll(shown).toContain(words.given(`5, ${words.scores[4].toLowerCase()}`));
    expect(connection.coaching.rated).toMatchObject([{ score: 2 }, { score: 5 }]);
    expect(connection.coaching.rated[1]).not.toHaveProperty('words');
    expect(connection.coaching.rated[1]?.clientId).not.toBe(connection.coaching.rated[0]?.clientId);
    expect(screen.focused()?.className).toBe('said');
    expect(await screen.violations()).toEqual([]);
  });
});

test('leaves what was answered as it was, where it is not changed after all', async () => {
  await open('en');
  await choose(4);
  await screen.click('form .primary');
  await expect.poll(shown).toContain(ratingEn.given('4, good'));
  for (const leave of ['form .quiet', 'form .primary']) {
    await screen.click('.frame .plain');
    await screen.appear('#few');
    if (leave === 'form .quiet') radios()[0]!.click();
    await screen.click(leave);
    await expect.poll(shown).toContain(ratingEn.given('4, good'));
    expect(radios()).toEqual([]);
    expect(screen.focused()?.className).toBe('said');
  }
  expect(connection.coaching.rated).toHaveLength(1);
});

test('asks anew where a conversation was opened and closed while its answer was being changed', async () => {
  await open('en');
  await choose(4);
  await screen.click('form .primary');
  await screen.click('.frame .plain');
  await screen.appear('#few');
  await screen.fill('textarea:not(#few)', 'One thing more');
  await screen.click('.send');
  await expect.poll(shown).toBe('');
  connection.close(QUESTION);
  await expect.poll(() => radios().length).toBe(5);
  expect(radios().map(({ checked }) => checked)).not.toContain(true);
  expect(screen.find('form .quiet')?.textContent).toBe(ratingEn.skip);
});

test('shows nothing while a conversation is open, and what it is told when it is closed meanwhile', async () => {
  await open('en', false);
  await expect.poll(() => customElements.get('repere-hours')).toBeTruthy();
  expect(shown()).toBe('');
  connection.close(QUESTION);
  await expect.poll(shown).toContain(ratingEn.closed);
});

test('asks once each time that it is closed', async () => {
  await open('en');
  await choose(2);
  await screen.click('form .primary');
  await expect.poll(shown).toContain(ratingEn.thanks);
  expect(connection.coaching.rated).toMatchObject([{ score: 2 }]);
  expect(connection.coaching.rated[0]).not.toHaveProperty('words');
  await screen.fill('repere-composer textarea, .frame textarea', 'One thing more');
  await screen.click('.send');
  await expect.poll(shown).toBe('');
  connection.close(QUESTION);
  await expect.poll(() => radios().length).toBe(5);
  await choose(5);
  await screen.click('form .primary');
  await expect.poll(shown).toContain(ratingEn.given('5, very good'));
  const names = connection.coaching.rated.map(({ clientId }) => clientId);
  expect(new Set(names).size).toBe(2);
});

test('keeps what was chosen and written where it could not be sent, and sends the same again', async () => {
  await open('en');
  await choose(3);
  await screen.fill('#few', 'So so');
  connection.refuse = 'not_stored';
  await screen.click('form .primary');
  await screen.appear('repere-notice [role=alert], .notice.danger');
  expect(await screen.violations()).toEqual([]);
  expect(screen.find<HTMLTextAreaElement>('#few')?.value).toBe('So so');
  connection.refuse = undefined;
  await screen.click('form .primary');
  await expect.poll(shown).toContain(ratingEn.given('3, all right'));
  expect(connection.coaching.rated).toMatchObject([{ score: 3, words: 'So so' }]);
});

test('sends no more words than it may', async () => {
  await open('en');
  await choose(1);
  await screen.fill('#few', 'é'.repeat(LIMITS.ratingLength + 2));
  await expect.poll(shown).toContain(ratingEn.tooLong(2));
  await screen.click('form .primary');
  expect(screen.find('form .primary')?.ariaDisabled).toBe('true');
  expect(connection.coaching.rated).toEqual([]);
  await screen.fill('#few', 'é'.repeat(LIMITS.ratingLength));
  await expect.poll(() => screen.find('form .primary')?.ariaDisabled).toBe('false');
});
