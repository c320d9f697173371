import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../../elements/chat.ts';
import type { RepereChat } from '../../elements/chat.ts';
import { ratingEn } from '../../strings/rating.en.ts';
import { ratingFr } from '../../strings/rating.fr.ts';
import { FakeConnection } from '../../testing/fake-connection.ts';
import { somebody } from '../../testing/fake-relations.ts';
import { Screen } from '../../testing/screen.ts';

let connection: FakeConnection;
let chat: RepereChat;
const screen = new Screen(() => chat);

beforeEach(() => {
  connection = new FakeConnection();
  connection.coaching.asks = true;
  document.cookie = 'repere_session=1';
});
afterEach(() => {
  chat.remove();
  document.cookie = 'repere_session=; max-age=0';
});

async function open(lang: 'en' | 'fr'): Promise<void> {
  const id = connection.ask(somebody('ben'), 'Hello');
  connection.accept(id, connection.me.id);
  chat = document.createElement('repere-chat');
  chat.lang = lang;
  chat.connection = connection;
  document.body.append(chat);
  chat.open();
  await screen.appear('.row');
}

const shown = () =>
  screen
    .find('repere-satisfaction')
    ?.shadowRoot?.textContent.replace(/[ \n]+/g, ' ')
    .trim() ?? '';
const radios = () => screen.all<HTMLInputElement>('input[name=score]');

describe.each([
  ['en', ratingEn],
  ['fr', ratingFr],
] as const)('in %s', (lang, words) => {
  test('asks on the first page, takes the answer, and asks no more', async () => {
    await open(lang);
    await expect.poll(shown).toContain(words.hub);
    expect(await screen.violations()).toEqual([]);
    radios()[4]!.click();
    await screen.fill('#few', 'Friendly');
    expect(await screen.violations()).toEqual([]);
    await screen.click('form .primary');
    await expect.poll(shown).toBe(words.hubThanks);
    expect(screen.focused()?.className).toBe('said');
    expect(connection.coaching.answered).toEqual([{ score: 5, words: 'Friendly' }]);
    connection.cut();
    connection.reconnect();
    await expect.poll(shown).toBe(words.hubThanks);
  });

  test('is dismissed for a quarter', async () => {
    await open(lang);
    await expect.poll(shown).toContain(words.hub);
    await screen.click('form .quiet');
    await expect.poll(shown).toBe(words.hubSkipped);
    expect(screen.focused()?.className).toBe('said');
    expect(connection.coaching.answered).toEqual([{ score: null }]);
    expect(await screen.violations()).toEqual([]);
  });
});

test('is not asked of whom the server does not ask', async () => {
  connection.coaching.asks = false;
  await open('en');
  expect(shown()).toBe('');
  expect(radios()).toEqual([]);
});

test('thanks whoever has answered in another window meanwhile', async () => {
  await open('en');
  await expect.poll(shown).toContain(ratingEn.hub);
  connection.coaching.asks = false;
  radios()[0]!.click();
  await screen.click('form .primary');
  await expect.poll(shown).toBe(ratingEn.already);
});
