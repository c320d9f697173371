import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../elements/chat.ts';
import type { RepereChat } from '../../elements/chat.ts';
import { hoursEn } from '../../strings/hours.en.ts';
import { hoursFr } from '../../strings/hours.fr.ts';
import { momentAhead } from '../../strings/moment-ahead.ts';
import { FakeConnection } from '../../testing/fake-connection.ts';
import { somebody } from '../../testing/fake-relations.ts';
import { Screen } from '../../testing/screen.ts';

const HOUR = 3_600_000;
const QUESTION = 'c0000000-0000-4000-8000-000000000001';

let connection: FakeConnection;
let chat: RepereChat;
const screen = new Screen(() => chat);

beforeEach(() => {
  connection = new FakeConnection();
  document.cookie = 'repere_session=1';
});
afterEach(() => {
  vi.useRealTimers();
  chat.remove();
  document.cookie = 'repere_session=; max-age=0';
});

/** Puts the panel on the page, on its first page. */
async function open(lang: 'en' | 'fr'): Promise<void> {
  connection.receive(QUESTION, 'How are you?', false);
  chat = document.createElement('repere-chat');
  chat.lang = lang;
  chat.connection = connection;
  document.body.append(chat);
  chat.open();
  await screen.appear('.row');
}

function close(ahead: number | undefined): void {
  connection.coaching.hours = {
    hours: null,
    open: false,
    ...(ahead !== undefined && { changesAt: Date.now() + ahead }),
  };
}

const shown = () => screen.find('repere-hours')?.shadowRoot?.textContent.trim() ?? '';

describe.each([
  ['en', hoursEn],
  ['fr', hoursFr],
] as const)('in %s', (lang, words) => {
  test('says when the coaches are back before one writes, and behind what one has sent', async () => {
    close(60 * HOUR);
    const back = connection.coaching.hours.changesAt!;
    await open(lang);
    await screen.click('.doors .primary');
    await expect.poll(shown).toBe(words.closed(momentAhead(back, Date.now(), words)));
    expect(await screen.violations()).toEqual([]);
    connection.coaching.opensAt = back;
    await screen.fill('textarea', 'Is 100 g enough?');
    await screen.click('.send');
    await expect.poll(shown).toBe(words.sent(momentAhead(back, Date.now(), words)));
    expect(await screen.violations()).toEqual([]);
  });
});

test('says so to visitors too before they write, asked for only once they have opened the panel', async () => {
  document.cookie = 'repere_session=; max-age=0';
  close(60 * HOUR);
  const back = connection.coaching.hours.changesAt!;
  chat = document.createElement('repere-chat');
  chat.lang = 'en';
  chat.connection = connection;
  document.body.append(chat);
  await chat.updateComplete;
  expect(connection.asked).toEqual([]);
  chat.open();
  await screen.appear('textarea');
  await expect.poll(shown).toBe(hoursEn.closed(momentAhead(back, Date.now(), hoursEn)));
  expect(connection.asked).toEqual(['hours']);
  expect(await screen.violations()).toEqual([]);
});

test('leaves visitors to their question where nobody knows the hours', async () => {
  document.cookie = 'repere_session=; max-age=0';
  connection.account.refusals.set('hours', 'unavailable');
  close(60 * HOUR);
  chat = document.createElement('repere-chat');
  chat.connection = connection;
  document.body.append(chat);
  chat.open();
  await screen.appear('textarea');
  await expect.poll(() => connection.asked).toEqual(['hours']);
  expect(shown()).toBe('');
});

test('says nothing while somebody answers, and begins to when they leave', async () => {
  connection.coaching.hours = { hours: null, open: true, changesAt: Date.now() + 1_000 };
  await open('en');
  await screen.click('.row');
  await expect.poll(() => connection.asked.filter((name) => name === 'hours:read').length).toBe(1);
  expect(shown()).toBe('');
  close(2 * HOUR);
  connection.cut();
  await screen.appear('repere-notice');
  connection.reconnect();
  await expect.poll(shown).toContain(hoursEn.closed('').slice(0, 20));
});

test('says that they are away where nobody knows until when', async () => {
  close(undefined);
  await open('en');
  await screen.click('.row');
  await expect.poll(shown).toBe(hoursEn.closedUnknown);
});

test('speaks of coaches in no conversation between members', async () => {
  close(2 * HOUR);
  const id = connection.ask(somebody('ben'), 'Hello');
  connection.accept(id, connection.me.id);
  await open('en');
  await screen.appear('.row');
  screen
    .all('.row')
    .find((row) => row.textContent.includes('Ben'))!
    .click();
  await screen.appear('repere-message');
  await expect.poll(() => connection.asked).toContain('hours:read');
  expect(shown()).toBe('');
});

test('no longer says that a message has arrived once a coach has answered it all the same', async () => {
  close(2 * HOUR);
  connection.coaching.opensAt = connection.coaching.hours.changesAt;
  await open('en');
  await screen.click('.row');
  await screen.fill('textarea', 'Is 100 g enough?');
  await screen.click('.send');
  await expect.poll(shown).toContain('Your message has arrived');
  connection.receive(QUESTION, 'It is.');
  await expect.poll(shown).not.toContain('Your message has arrived');
  expect(shown()).toContain('nothing is lost');
});
