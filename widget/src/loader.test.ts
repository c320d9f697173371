import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RepereChat } from './elements/chat.ts';
import { Screen } from './testing/screen.ts';

const HINT = 'repere_session';

let chat: RepereChat;
let asked: string[];
let ending: AbortController;
const screen = new Screen(() => chat);

/** Runs the loader as a page does: a module runs once, so each time it goes by another address. */
async function load(): Promise<HTMLElement> {
  const here = import.meta.url;
  await import(/* @vite-ignore */ new URL(`./loader.ts?${crypto.randomUUID()}`, here).href);
  const host = document.body.lastElementChild as HTMLElement;
  expect(button(host)).toBeTruthy();
  return host;
}

const button = (host: HTMLElement): HTMLButtonElement => host.shadowRoot!.querySelector('button')!;

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  asked = [];
  ending = new AbortController();
  // A page has one loader for all its life; here each must stop listening with its test.
  const listen = document.addEventListener.bind(document);
  vi.spyOn(document, 'addEventListener').mockImplementation(
    (type: string, listener: EventListenerOrEventListenerObject) => listen(type, listener, { signal: ending.signal }),
  );
  vi.spyOn(window, 'fetch').mockImplementation(async (address) => {
    asked.push(new URL(String(address)).pathname);
    return Response.json({ unread: 3 });
  });
  chat = document.createElement('repere-chat');
  chat.lang = 'en';
  document.body.append(chat);
});

afterEach(() => {
  vi.restoreAllMocks();
  ending.abort();
  document.cookie = `${HINT}=; max-age=0`;
  document.body.replaceChildren();
});

describe('the loader', () => {
  test('asks for nothing and stores nothing before the widget is opened', async () => {
    const databases = (await indexedDB.databases()).length;
    await load();
    expect(asked).toEqual([]);
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, '']);
    expect((await indexedDB.databases()).length).toBe(databases);
    expect(chat.shadowRoot?.querySelector('.panel') ?? null).toBeNull();
  });

  test('shows how much is unread to who has a session', async () => {
    document.cookie = `${HINT}=1`;
    const host = await load();
    await expect.poll(() => button(host).textContent).toBe('3');
    expect(button(host).ariaLabel).toBe('Talk with a coach, 3 unread');
    expect(asked).toEqual(['/api/unread']);
  });

  test.each([
    ['the server refuses', () => Promise.resolve(new Response(null, { status: 401 }))],
    ['the server is away', () => Promise.reject(new TypeError('offline'))],
  ])('shows no badge when %s', async (_, answer) => {
    document.cookie = `${HINT}=1`;
    const answered = vi.mocked(window.fetch).mockImplementation(answer);
    const host = await load();
    await expect.poll(() => answered.mock.settledResults[0]?.type).not.toBe('incomplete');
    expect(button(host).ariaLabel).toBe('Talk with a coach');
  });

  test.each([
    ['fr', 'Parler à un coach'],
    ['de', 'Talk with a coach'],
  ])('speaks the page’s language where it has none of its own: %s', async (pages, label) => {
    chat.removeAttribute('lang');
    document.body.lang = pages;
    const host = await load();
    document.body.lang = '';
    expect(button(host).ariaLabel).toBe(label);
  });

  test('stands where the element is told to stand, in the theme that it is told to wear', async () => {
    const host = await load();
    const { right } = host.getBoundingClientRect();
    expect(document.documentElement.clientWidth - right).toBe(16);
    chat.setAttribute('position', 'start');
    chat.setAttribute('theme', 'dark');
    await expect.poll(() => host.getBoundingClientRect().left).toBe(16);
    expect(getComputedStyle(host).colorScheme).toBe('dark');
    chat.removeAttribute('theme');
    document.body.style.colorScheme = 'light';
    await expect.poll(() => getComputedStyle(host).colorScheme).toBe('light');
    document.body.style.colorScheme = '';
  });

  test('keeps what is asked of the element before it has come, and does it in order', async () => {
    await load();
    const told: string[] = [];
    for (const name of ['repere-open', 'repere-close'] as const)
      chat.addEventListener(name, () => told.push(name), { signal: ending.signal });
    chat.open();
    chat.close();
    vi.mocked(window.fetch).mockRejectedValue(new TypeError('offline'));
    const identified = chat.identify('token');
    chat.ask({ quote: 'Five grams' });
    await expect(identified).rejects.toMatchObject({ code: 'unavailable' });
    expect((await screen.appear('.origin q')).textContent).toBe('Five grams');
    expect(told).toEqual(['repere-open', 'repere-close', 'repere-open']);
    expect(Object.keys(chat).filter((name) => ['open', 'close', 'ask', 'identify'].includes(name))).toEqual([]);
    chat.close();
    expect(told.at(-1)).toBe('repere-close');
  });

  test('takes no room on the page', async () => {
    const host = await load();
    const words = document.body.appendChild(document.createElement('p'));
    words.textContent = 'What comes after it.';
    const place = words.getBoundingClientRect().top;
    host.remove();
    expect(words.getBoundingClientRect().top).toBe(place);
  });

  test.each(['light', 'dark'])('holds nothing that axe finds, in the %s theme', async (theme) => {
    document.cookie = `${HINT}=1`;
    const host = await load();
    host.style.colorScheme = theme;
    await expect.poll(() => button(host).textContent).toBe('3');
    expect((await axe.run(host, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  });

  test('opens on the passage that a button on the page stands for', async () => {
    const ask = document.body.appendChild(document.createElement('button'));
    ask.dataset['repereAsk'] = '';
    ask.dataset['heading'] = 'How much salt';
    ask.append(document.createElement('span'));
    const host = await load();
    expect(asked).toEqual([]);
    (ask.firstChild as HTMLElement).click();
    expect((await screen.appear('.origin b')).textContent).toBe('How much salt');
    expect(host.hidden).toBe(true);
    await expect.poll(() => asked).toEqual(['/api/hours']);
    chat.close();
    expect(host.hidden).toBe(false);
  });
});
