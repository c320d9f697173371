import { LIMITS } from '@repere/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../elements/chat.ts';
import '../../elements/desk.ts';
import type { RepereChat } from '../../elements/chat.ts';
import type { RepereDesk } from '../../elements/desk.ts';
import { FakeConnection } from '../../testing/fake-connection.ts';
import { somebody } from '../../testing/fake-relations.ts';
import { Screen } from '../../testing/screen.ts';

let connection: FakeConnection;
let panel: RepereChat | RepereDesk;
const screen = new Screen(() => panel);
const ben = somebody('ben');

beforeEach(() => {
  connection = new FakeConnection();
  document.cookie = 'repere_session=1';
});
afterEach(() => {
  vi.useRealTimers();
  panel.remove();
  document.cookie = 'repere_session=; max-age=0';
});

/** The panel on the list, with a conversation with Ben that is accepted. */
async function open(lang: 'en' | 'fr'): Promise<string> {
  const chat = document.createElement('repere-chat');
  panel = chat;
  chat.lang = lang;
  chat.connection = connection;
  const id = connection.ask(ben, 'Hello');
  connection.accept(id, connection.me.id);
  document.body.append(chat);
  chat.open();
  await screen.appear('.row');
  return id;
}

const words = (selector: string) => screen.find(selector)?.shadowRoot?.textContent.trim();
const inside = (element: string, selector: string) => screen.find(element)?.shadowRoot?.querySelector(selector);
const unseen = (selector: string) => inside(selector, '.unseen')?.textContent;
const ROW = '.row repere-here';
const HEADER = '.top repere-here';

for (const [lang, here, writing] of [
  ['en', 'Here now', 'Ben is writing…'],
  ['fr', 'En ligne', 'Ben écrit…'],
] as const) {
  test(`shows in the list, the header and the card who is here, in ${lang}`, async () => {
    connection.present.add(ben.id);
    await open(lang);
    await expect.poll(() => words(ROW)).toBe(here);
    expect(unseen(ROW)).toBe(here);
    expect(await screen.violations()).toEqual([]);
    await screen.click('.row');
    await expect.poll(() => words(HEADER)).toBe(here);
    expect(unseen(HEADER)).toBeUndefined();
    await screen.click('#button');
    await screen.click('[role=menuitem]');
    await expect.poll(() => words('.person repere-here')).toBe(here);
    expect(await screen.violations()).toEqual([]);
    connection.turnUp(ben.id, false);
    await expect.poll(() => words(HEADER)).toBe('');
    expect(words('.person repere-here')).toBe('');
    connection.turnUp(ben.id, true);
    await expect.poll(() => words(HEADER)).toBe(here);
  });

  test(`shows who is writing, and tells screen readers once, in ${lang}`, async () => {
    const conversationId = await open(lang);
    await screen.click('.row');
    await screen.appear('textarea');
    const type = (typing: boolean) => connection.tell('typing:changed', { conversationId, account: ben.id, typing });
    const shown = () => inside('repere-typing', 'p')?.textContent;
    const said = () => inside('repere-typing', '[role=status]')?.textContent;
    await expect.poll(said).toBe('');
    const heard: (string | null)[] = [];
    const status = inside('repere-typing', '[role=status]')!;
    const observer = new MutationObserver(() => heard.push(status.textContent));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    for (const typing of [true, false, true, true, false, true]) {
      type(typing);
      await expect.poll(shown).toBe(typing ? writing : '');
    }
    expect(said()).toBe(writing);
    expect(heard).toEqual([writing]);
    expect(await screen.violations()).toEqual([]);
    type(false);
    await expect.poll(shown).toBe('');
    observer.disconnect();
  });
}

test('tells the other while one writes, and no longer once the field is empty', async () => {
  const conversationId = await open('en');
  await screen.click('.row');
  await expect.poll(() => inside('repere-typing', '[role=status]')).toBeTruthy();
  await screen.fill('textarea', 'I');
  await screen.fill('textarea', 'I do');
  await screen.fill('textarea', '');
  expect(connection.typed).toEqual([
    { conversationId, typing: true },
    { conversationId, typing: false },
  ]);
});

test('shows nothing of somebody who asks and is not accepted', async () => {
  connection.present.add(ben.id);
  const chat = document.createElement('repere-chat');
  panel = chat;
  chat.lang = 'en';
  chat.connection = connection;
  connection.ask(ben, 'Hello');
  document.body.append(chat);
  chat.open();
  await screen.click('.row');
  await screen.appear('repere-standing-bar');
  await expect.poll(() => customElements.get('repere-here')).toBeTruthy();
  expect([words(HEADER), connection.watched]).toEqual(['', []]);
});

test('shows at the desk that the member is here, and who else is answering', async () => {
  connection.me = { ...connection.me, role: 'coach' };
  connection.present.add('lea');
  const conversationId = 'c0000000-0000-4000-8000-000000000001';
  connection.receive(conversationId, 'How much protein?', false);
  const desk = document.createElement('repere-desk');
  panel = desk;
  desk.lang = 'en';
  desk.connection = connection;
  document.body.append(desk);
  await screen.appear('.row');
  await expect.poll(() => words(ROW)).toBe('Here now');
  await screen.click('.row');
  await expect.poll(() => words('.who repere-here')).toBe('Here now');
  const shown = () => inside('repere-typing', 'p')?.textContent;
  const tell = (account: string, note?: true) =>
    connection.tell('typing:changed', { conversationId, account, typing: true, ...(note && { note }) });
  tell('lea');
  await expect.poll(shown).toBe('Léa is writing…');
  // Coaches stand apart: two of them at one question must not overlook each other.
  const beside = () => inside('repere-company', 'p')?.textContent;
  tell('another');
  await expect.poll(beside).toBe('Another coach is answering');
  expect(shown()).toBe('Léa is writing…');
  tell('another', true);
  await expect.poll(beside).toBe('Another coach is writing a note');
  expect(shown()).toBe('Léa is writing…');
  expect(await screen.violations()).toEqual([]);
  expect(LIMITS.typingFor).toBeGreaterThan(LIMITS.typingAgain);
});
