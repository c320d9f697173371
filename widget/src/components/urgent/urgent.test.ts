import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { URGENCIES } from '@repere/protocol';
import '../../elements/chat.ts';
import type { RepereChat } from '../../elements/chat.ts';
import { urgentEn } from '../../strings/urgent.en.ts';
import { urgentFr } from '../../strings/urgent.fr.ts';
import { FakeConnection } from '../../testing/fake-connection.ts';
import { Screen } from '../../testing/screen.ts';

let connection: FakeConnection;
let chat: RepereChat;
const screen = new Screen(() => chat);

beforeEach(() => {
  connection = new FakeConnection();
  document.cookie = 'repere_session=1';
});
afterEach(() => {
  chat.remove();
  document.cookie = 'repere_session=; max-age=0';
});

/** The panel in a conversation with the coaches. */
async function open(lang: 'en' | 'fr'): Promise<void> {
  connection.receive('x', 'How are you?');
  chat = document.createElement('repere-chat');
  chat.lang = lang;
  chat.connection = connection;
  document.body.append(chat);
  chat.open();
  await screen.click('.row');
}

async function write(text: string): Promise<void> {
  await screen.fill('textarea', text);
  await screen.click('.send');
}

const numbers = () => screen.all<HTMLAnchorElement>('a[href^=tel], a[href^=sms]').map(({ href }) => href);

describe.each([
  ['en', urgentEn],
  ['fr', urgentFr],
] as const)('in %s', (lang, { help, dismiss }) => {
  test.each(URGENCIES)('shows whom to call where what one wrote calls for it: %s', async (urgency) => {
    connection.urgency = urgency;
    await open(lang);
    await write('chest pain');
    const alert = await screen.appear('section > [role=alert]');
    expect(alert.textContent).toContain(help[urgency].title);
    expect(alert.textContent).toContain(help[urgency].lead);
    expect(numbers()).toEqual(help[urgency].lines.map(({ href }) => href));
    expect(numbers().every((href) => /^(tel|sms):\+?\d+$/.test(href))).toBe(true);
    expect(await screen.violations()).toEqual([]);
    await screen.click(`[aria-label="${dismiss}"]`);
    await expect.poll(() => screen.find('section > [role=alert]')).toBeUndefined();
    await expect.poll(() => screen.focused()?.localName).toBe('textarea');
  });
});

test('shows nothing of what others write, nor in another conversation, and stays until it is closed', async () => {
  connection.urgency = 'emergency';
  await open('en');
  connection.receive('x', 'Do you have chest pain?');
  await expect.poll(() => screen.all('repere-message').length).toBe(2);
  expect(screen.find('section > [role=alert]')).toBeUndefined();
  await write('chest pain');
  await screen.appear('section > [role=alert]');
  connection.urgency = undefined;
  await write('I am calling');
  await expect.poll(() => screen.all('repere-message').length).toBe(4);
  expect(screen.find('section > [role=alert]')).toBeTruthy();
});

test('dials what it shows, but for what is put before it from abroad', () => {
  for (const { help } of [urgentEn, urgentFr])
    for (const { number, href } of Object.values(help).flatMap(({ lines }) => lines)) {
      const digits = number.replaceAll(/\D/g, '').replace(/^[01](?=\d{4})/, '');
      expect(href.replace(/^\w+:\+?/, '')).toMatch(new RegExp(`${digits}$`));
    }
});

test('shows whom to call before anything has left, as soon as "send" is pressed', async () => {
  await open('fr');
  await screen.appear('textarea');
  await expect.poll(() => customElements.get('repere-urgent-draft')).toBeTruthy();
  connection.cut();
  await write('J’ai une douleur dans la poitrine');
  expect((await screen.appear('section > [role=alert]')).textContent).toContain(urgentFr.help.emergency.title);
  expect(screen.find('.waiting, repere-notice')).toBeTruthy();
  expect(await screen.violations()).toEqual([]);
});

describe('a visitor', () => {
  /** The panel of somebody who is not known. */
  async function visit(): Promise<void> {
    document.cookie = 'repere_session=; max-age=0';
    chat = document.createElement('repere-chat');
    chat.lang = 'en';
    chat.connection = connection;
    document.body.append(chat);
    chat.open();
    await screen.appear('textarea');
    await expect.poll(() => screen.focused()?.localName).toBe('textarea');
    await expect.poll(() => customElements.get('repere-urgent-draft')).toBeTruthy();
    await screen.fill('textarea', 'I want to die');
    expect(screen.find('section > [role=alert]')).toBeUndefined();
    await screen.click('.send');
  }

  test('is shown whom to call before anybody asks who they are', async () => {
    await visit();
    expect((await screen.appear('section > [role=alert]')).textContent).toContain(urgentEn.help.self_harm.title);
    await screen.appear('repere-register');
    expect(await screen.violations()).toEqual([]);
  });

  test('closes it and goes on where they were', async () => {
    await visit();
    await screen.appear('repere-register');
    await screen.click(`[aria-label="${urgentEn.dismiss}"]`);
    await expect.poll(() => screen.find('section > [role=alert]')).toBeUndefined();
    await expect.poll(() => screen.focused()?.closest('form')).toBeTruthy();
  });
});
