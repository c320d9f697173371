import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../elements/chat.ts';
import type { RepereChat } from '../../elements/chat.ts';
import { readChoice } from '../../state/notice-choice.ts';
import { NOTICES } from '../../state/notices-chosen.ts';
import { accountEn } from '../../strings/account.en.ts';
import { accountFr } from '../../strings/account.fr.ts';
import { noticesEn } from '../../strings/notices.en.ts';
import { noticesFr } from '../../strings/notices.fr.ts';
import { FakeConnection } from '../../testing/fake-connection.ts';
import { Screen } from '../../testing/screen.ts';

let connection: FakeConnection;
let chat: RepereChat;
let shown: string[];
const screen = new Screen(() => chat);

/** One message after the other: what gives notice of them is loaded behind everything else. */
const PATIENT = { timeout: 10_000, interval: 1_500 };
function comesWith(question: string): string | undefined {
  connection.receive(question, 'Are you there?');
  return shown.at(-1);
}

/** A browser’s notices, as it answers when it is asked for leave. */
function browser(permission: NotificationPermission, answer: NotificationPermission = permission, refuses = false) {
  const asked = vi.fn(async () => {
    Fake.permission = answer;
    return answer;
  });
  class Fake {
    static permission = permission;
    static requestPermission = asked;
    constructor(title: string) {
      if (refuses) throw new TypeError('Illegal constructor');
      shown.push(title);
    }
    close(): void {}
  }
  vi.stubGlobal('Notification', Fake);
  return asked;
}

beforeEach(() => {
  connection = new FakeConnection();
  shown = [];
  document.cookie = 'repere_session=1';
});
afterEach(() => {
  vi.unstubAllGlobals();
  chat.remove();
  localStorage.removeItem(NOTICES);
  document.cookie = 'repere_session=; max-age=0';
});

async function open(lang: 'en' | 'fr' = 'en'): Promise<void> {
  chat = document.createElement('repere-chat');
  chat.lang = lang;
  chat.connection = connection;
  document.body.append(chat);
  chat.open();
  await screen.click('.top button:has(repere-avatar)');
  const { notices } = lang === 'fr' ? accountFr : accountEn;
  await screen.appear('nav .entry');
  screen
    .all('nav .entry')
    .find((entry) => entry.textContent.includes(notices))!
    .click();
  await screen.appear('#sound');
}

const choice = () => readChoice(connection.me.id);
const text = () => screen.find('repere-notices')?.shadowRoot?.textContent ?? '';
const ticked = (name: string) => screen.find<HTMLInputElement>(`#${name}`)?.checked;

describe.each([
  ['en', noticesEn],
  ['fr', noticesFr],
] as const)('in %s', (lang, words) => {
  test('everything is off at first, and the browser is asked once one wants notices', async () => {
    const asked = browser('default', 'granted');
    await open(lang);
    expect([ticked('sound'), ticked('desktop'), ticked('names')]).toEqual([false, false, undefined]);
    expect(asked).not.toHaveBeenCalled();
    expect(localStorage.getItem(NOTICES)).toBeNull();
    expect(await screen.violations()).toEqual([]);
    await screen.click('#sound');
    await expect.poll(text).toContain(words.soundOn);
    expect(asked).not.toHaveBeenCalled();
    await screen.click('#desktop');
    await expect.poll(text).toContain(words.desktopOn);
    expect(asked).toHaveBeenCalledOnce();
    expect(shown).toEqual([words.desktopOn]);
    await screen.click('#names');
    await expect.poll(choice).toEqual({ sound: true, desktop: true, names: true });
    expect(await screen.violations()).toEqual([]);
    for (const name of ['names', 'desktop', 'sound']) await screen.click(`#${name}`);
    await expect.poll(() => localStorage.getItem(NOTICES)).toBeNull();
  });

  test('a refusal is explained, and nothing is switched on', async () => {
    browser('default', 'denied');
    await open(lang);
    await screen.click('#desktop');
    await expect.poll(text).toContain(words.denied);
    expect([ticked('desktop'), choice().desktop]).toEqual([false, false]);
    expect(await screen.violations()).toEqual([]);
  });
});

test('a question of the browser that was closed without an answer can be asked for again', async () => {
  const asked = browser('default');
  await open();
  await screen.click('#desktop');
  await expect.poll(text).toContain(noticesEn.unanswered);
  expect(ticked('desktop')).toBe(false);
  asked.mockImplementation(async () => 'granted');
  await screen.click('#desktop');
  await expect.poll(() => ticked('desktop')).toBe(true);
  await expect.poll(text).toContain(noticesEn.desktopOn);
  expect(text()).not.toContain(noticesEn.unanswered);
});

test('browsers that keep notices from pages say so', async () => {
  browser('default', 'granted', true);
  await open();
  await screen.click('#desktop');
  await expect.poll(text).toContain(noticesEn.missing);
  expect([screen.find('#desktop'), choice().desktop]).toEqual([undefined, false]);
});

test('leave that was taken back shows as off', async () => {
  localStorage.setItem(NOTICES, JSON.stringify({ account: 'ana', sound: false, desktop: true, names: true }));
  browser('denied');
  await open();
  expect(ticked('desktop')).toBe(false);
  await expect.poll(text).toContain(noticesEn.denied);
});

test('what is switched on holds at once, in the panel that is open', async () => {
  browser('granted');
  connection.receive('c0000000-0000-4000-8000-000000000001', 'Welcome', false);
  await open();
  await screen.click('#desktop');
  await expect.poll(() => shown).toEqual([noticesEn.desktopOn]);
  await expect.poll(() => comesWith('c0000000-0000-4000-8000-000000000001'), PATIENT).toBe(noticesEn.message);
});

test('what was chosen before holds from the next visit on', async () => {
  localStorage.setItem(NOTICES, JSON.stringify({ account: 'ana', sound: false, desktop: true, names: true }));
  browser('granted');
  const question = 'c0000000-0000-4000-8000-000000000001';
  connection.receive(question, 'Welcome', false);
  chat = document.createElement('repere-chat');
  chat.lang = 'fr';
  chat.connection = connection;
  document.body.append(chat);
  chat.open();
  await screen.appear('.row');
  await expect.poll(() => comesWith(question), PATIENT).toBe(noticesFr.messageFrom('Sam'));
});
