import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FakeConnection } from '../testing/fake-connection.ts';
import { someMe } from '../testing/me.ts';
import { Screen } from '../testing/screen.ts';
import source from './chat.ts?raw';
import { RepereChat } from './chat.ts';

let chat: RepereChat;
let server: FakeConnection;
let told: string[];
let ending: AbortController;

const screen = new Screen(() => chat);

/** Everything that the element tells, as `name` or `name: detail`. */
function listen(): void {
  const tell = ({ type, detail }: CustomEvent<unknown>): number =>
    told.push(detail === null ? type : `${type}: ${JSON.stringify(detail)}`);
  const { signal } = ending;
  chat.addEventListener('repere-open', tell, { signal });
  chat.addEventListener('repere-close', tell, { signal });
  chat.addEventListener('repere-message', tell, { signal });
  chat.addEventListener('repere-unread', tell, { signal });
  chat.addEventListener('repere-identify', tell, { signal });
}

/** A page of another site than the server's. */
function embed(): void {
  chat.server = 'https://chat.example.org';
}

/** The words after a tag of the class header, by the name that they are about. */
function header(tag: string): string[] {
  return [...source.matchAll(new RegExp(`^ \\* @${tag} (\\S+) - \\S`, 'gm'))].map(([, name = '']) => name);
}

/** Gives the page a sheet, as a page does that styles the element. */
function style(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

beforeEach(async () => {
  await page.viewport(1280, 720);
  sessionStorage.clear();
  told = [];
  ending = new AbortController();
  server = new FakeConnection();
  chat = document.createElement('repere-chat');
  chat.connection = server;
});

afterEach(() => {
  ending.abort();
  chat.remove();
  document.documentElement.lang = '';
  document.adoptedStyleSheets = [];
  vi.restoreAllMocks();
});

describe('the class header', () => {
  test('names every attribute that there is', () => {
    expect(header('attr').sort()).toEqual([...RepereChat.observedAttributes].sort());
  });

  test('names every event that is told', () => {
    const names = [...source.matchAll(/#tell\('(repere-[a-z]+)'/g)].map(([, name]) => name);
    expect(header('fires').sort()).toEqual([...new Set(names)].sort());
  });

  test('names every part that can be styled', async () => {
    document.body.append(chat);
    chat.open();
    await screen.appear('.panel');
    expect(header('csspart').sort()).toEqual([...new Set(screen.all('[part]').map(({ part }) => part.value))].sort());
  });
});

describe('attributes', () => {
  test.each([
    ['the page’s language', 'fr', '', 'Parler à un coach'],
    ['its own before the page’s', 'fr', 'en', 'Talk with a coach'],
    ['a variant of a language', 'en', 'fr-CA', 'Parler à un coach'],
    ['English where the page speaks another', 'de', '', 'Talk with a coach'],
    ['English where the page says nothing', '', '', 'Talk with a coach'],
  ])('lang: speaks %s', async (_, pages, own, title) => {
    document.documentElement.lang = pages;
    if (own) chat.setAttribute('lang', own);
    document.body.append(chat);
    chat.open();
    expect((await screen.appear('#title')).textContent).toBe(title);
  });

  test('lang: another one is spoken at once', async () => {
    document.body.append(chat);
    chat.open();
    await screen.appear('#title');
    chat.lang = 'fr';
    await expect.poll(() => screen.find('#title')?.textContent).toBe('Parler à un coach');
  });

  test.each([
    ['light', 'rgb(245, 247, 244)'],
    ['dark', 'rgb(14, 21, 19)'],
  ] as const)('theme: %s, whatever the page wears', async (theme, paper) => {
    chat.theme = theme;
    document.body.append(chat);
    chat.open();
    expect(getComputedStyle(await screen.appear('.panel')).backgroundColor).toBe(paper);
    expect(chat.getAttribute('theme')).toBe(theme);
  });

  test('position: the panel stands where lines begin, or where they end', async () => {
    document.body.append(chat);
    chat.open();
    const panel = await screen.appear('.panel');
    const place = (): [left: number, right: number] => {
      const { left, right } = panel.getBoundingClientRect();
      return [left, document.documentElement.clientWidth - right];
    };
    expect(place()[1]).toBe(16);
    chat.position = 'start';
    await chat.updateComplete;
    expect(place()[0]).toBe(16);
    expect(chat.getAttribute('position')).toBe('start');
    await page.viewport(390, 700);
    await expect.poll(place).toEqual([0, 0]);
  });

  test('context: goes with a question that was begun on nothing else', async () => {
    chat.setAttribute('context', 'Order 4711');
    document.body.append(chat);
    chat.open();
    expect((await screen.appear('.origin b')).textContent).toBe('Order 4711');
    chat.close();
    chat.ask({ heading: 'How much', quote: 'Five grams' });
    await expect.poll(() => screen.find('.origin b')?.textContent).toBe('How much');
  });

  test('server: is asked, and no other', async () => {
    embed();
    const asked = vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('no network'));
    const lone = document.createElement('repere-chat');
    lone.server = 'https://chat.example.org/some/page';
    document.body.append(lone);
    await expect(lone.identify('token')).rejects.toMatchObject({ code: 'unavailable' });
    expect(new Set(asked.mock.calls.map(([address]) => new URL(String(address)).origin))).toEqual(
      new Set(['https://chat.example.org']),
    );
    lone.remove();
  });
});

describe('methods and what they tell', () => {
  test('open and close tell so once each', async () => {
    document.body.append(chat);
    listen();
    chat.open();
    chat.open();
    await screen.appear('.panel');
    chat.close();
    chat.close();
    await expect.poll(() => screen.find('.panel')).toBeUndefined();
    expect(told).toEqual(['repere-open', 'repere-unread: {"unread":0}', 'repere-close']);
  });

  test('on a phone, going back closes the panel, and closing it goes back; however fast it is opened again', async () => {
    await page.viewport(390, 700);
    document.body.append(chat);
    const before = history.length;
    chat.open();
    chat.close();
    chat.open();
    const panel = await screen.appear('.panel');
    await expect.poll(() => history.state?.repere).toBe(true);
    expect(panel.isConnected).toBe(true);
    for (let back = 0; back < 3 && screen.find('.panel'); back += 1) {
      const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
      history.back();
      await arrived;
      await chat.updateComplete;
    }
    expect([screen.find('.panel'), history.state?.repere]).toEqual([undefined, undefined]);
    expect(history.length).toBeGreaterThanOrEqual(before);
  });

  test('ask takes the page itself for whatever is left out', async () => {
    document.body.append(chat);
    document.title = 'A  page\nof two lines';
    chat.ask({ quote: 'Five grams' });
    expect((await screen.appear('.origin')).textContent).toMatch(/A page of two lines\s*Five grams/);
  });

  test('ask refuses an address that is none, and opens nothing', () => {
    document.body.append(chat);
    expect(() => chat.ask({ url: 'https://' })).toThrow(TypeError);
    expect(screen.find('.panel')).toBeUndefined();
  });

  test('identify tells of what is unread, and stores and opens nothing while nobody looks', async () => {
    document.body.append(chat);
    listen();
    const keep = vi.spyOn(server, 'openOutbox');
    await chat.identify('token');
    expect(server.asked).toEqual(['identify', 'unread']);
    expect(told).toEqual(['repere-unread: {"unread":2}']);
    expect(keep).not.toHaveBeenCalled();
    chat.open();
    await screen.appear('.doors');
  });

  test('identify rejects with a code, and the panel says it in words', async () => {
    server.account.refusals.set('identify', 'wrong_token');
    document.body.append(chat);
    await expect(chat.identify('token')).rejects.toMatchObject({ code: 'wrong_token' });
    chat.open();
    expect((await screen.appear('repere-notice')).textContent).toContain('could not vouch for you');
  });

  test('a message of somebody else is told of, and none of one’s own', async () => {
    server.receive('c1', 'Hello');
    document.body.append(chat);
    await chat.identify('token');
    listen();
    chat.open();
    await screen.appear('repere-conversation-list');
    server.receive('c1', 'Five grams.');
    const mine = { type: 'message', seq: 3, at: 0, by: someMe().id, clientId: 'x', text: 'Thanks' } as const;
    server.tell('conversation:event', { conversationId: 'c1', kind: 'coaching', event: mine, people: [] });
    await expect.poll(() => told).toContain('repere-message: {"conversation":"c1"}');
    expect(told.filter((each) => each.startsWith('repere-message'))).toHaveLength(1);
  });
});

describe('on another site’s page', () => {
  beforeEach(() => {
    embed();
    document.body.append(chat);
    listen();
  });

  test('no form asks who one is: the page is asked, and its answer sends the question', async () => {
    server.account.refusals.set('session', 'unauthenticated');
    chat.ask({ url: '/prices', title: 'Prices', quote: 'Ten a month' });
    await screen.fill('textarea', 'Is that with a coach?');
    expect(screen.find('.quiet')).toBeUndefined();
    await expect.poll(() => screen.find('.send')?.getAttribute('aria-disabled')).toBe('false');
    await screen.click('.send');
    expect((await screen.appear('repere-notice')).textContent).toContain('Sign in on this site first');
    expect(told).toContain('repere-identify');
    expect(await screen.violations()).toEqual([]);
    await chat.identify('token');
    await screen.appear('.message.sent');
    expect(screen.find('repere-notice')).toBeUndefined();
    expect([...server.conversations.values()].flat()).toMatchObject([{ text: 'Is that with a coach?' }]);
  });

  test('the place is that site’s: its address would lead nowhere at the desk', async () => {
    chat.ask({ url: '/prices', title: 'Prices' });
    expect((await screen.appear('.origin b')).textContent).toBe(`Prices · ${location.host}`);
  });

  test('a page that the server does not list is told so in words', async () => {
    server.account.refusals.set('session', 'foreign_origin');
    chat.open();
    await screen.fill('textarea', 'Anybody?');
    await expect.poll(() => screen.find('.send')?.getAttribute('aria-disabled')).toBe('false');
    await screen.click('.send');
    expect((await screen.appear('repere-notice')).textContent).toContain('This page may not use the chat');
  });

  test('a page that the server does not list is told so before anybody has written in vain', async () => {
    server.account.refusals.set('hours', 'foreign_origin');
    expect(server.account.given.size).toBe(0);
    chat.open();
    await screen.appear('textarea');
    expect((await screen.appear('repere-notice')).textContent).toContain('This page may not use the chat');
    expect(await screen.violations()).toEqual([]);
    server.account.refusals.set('session', 'foreign_origin');
    await screen.fill('textarea', 'Anybody?');
    await expect.poll(() => screen.find('.send')?.getAttribute('aria-disabled')).toBe('false');
    await screen.click('.send');
    await expect.poll(() => server.account.given.has('session')).toBe(true);
    expect(screen.all('repere-notice')).toHaveLength(1);
    server.account.refusals.clear();
    await chat.identify('token');
    await expect.poll(() => screen.find('repere-notice')).toBeUndefined();
  });

  test('the page is asked again where its session has ended', async () => {
    await chat.identify('token');
    chat.open();
    await screen.appear('.doors');
    told = [];
    server.end('session_ended');
    await screen.appear('textarea');
    expect(told).toContain('repere-identify');
  });
});

describe('where what keeps messages cannot be loaded', () => {
  let gives: boolean;

  beforeEach(async () => {
    gives = false;
    const { openOutbox } = server;
    server.openOutbox = async (...asked) => {
      if (!gives) throw new TypeError('no network');
      return openOutbox.apply(server, asked);
    };
    server.receive('c1', 'Hello');
    document.body.append(chat);
    await chat.identify('token');
    chat.open();
  });

  const send = async (text: string): Promise<void> => {
    await screen.fill('textarea', text);
    await expect.poll(() => screen.find('.send')?.getAttribute('aria-disabled')).toBe('false');
    await screen.click('.send');
  };

  const field = (): string | undefined => screen.find<HTMLTextAreaElement>('textarea')?.value;

  test('an answer stays in its field, with a word about it, and goes the next time', async () => {
    await screen.click('.row');
    await send('Thanks');
    expect((await screen.appear('repere-notice')).textContent).toContain('cannot be reached');
    await expect.poll(field).toBe('Thanks');
    gives = true;
    await send('Thanks');
    await screen.appear('.message.sent');
    expect(field()).toBe('');
  });

  test('so does a question', async () => {
    await screen.click('.doors .primary');
    await send('How much salt?');
    expect((await screen.appear('repere-notice')).textContent).toContain('cannot be reached');
    await expect.poll(field).toBe('How much salt?');
    gives = true;
    await screen.click('.send');
    await screen.appear('.message.sent');
  });
});

test.each([
  ['--repere-panel-width', '20rem', '.panel', 'width', '320px'],
  ['--repere-panel-height', '10rem', '.panel', 'height', '160px'],
  ['--repere-paper', 'rgb(1, 2, 3)', '.panel', 'background-color', 'rgb(1, 2, 3)'],
  ['--repere-raised', 'rgb(1, 2, 3)', '.top', 'background-color', 'rgb(1, 2, 3)'],
  ['--repere-ink', 'rgb(1, 2, 3)', '.panel', 'color', 'rgb(1, 2, 3)'],
  ['--repere-pine', 'rgb(1, 2, 3)', '.quiet', 'color', 'rgb(1, 2, 3)'],
  ['--repere-on-pine', 'rgb(1, 2, 3)', '.send', 'color', 'rgb(1, 2, 3)'],
  ['--repere-signal', 'rgb(1, 2, 3)', '.here', 'fill', 'rgb(1, 2, 3)'],
  ['--repere-font-ui', 'monospace', '.panel', 'font-family', 'monospace'],
  ['--repere-font-display', 'monospace', '#title', 'font-family', 'monospace'],
  ['--repere-radius-large', '0px', '.panel', 'border-start-end-radius', '0px'],
])('%s can be set by the page', async (property, value, selector, styled, expected) => {
  expect(header('cssprop')).toContain(property);
  style(`repere-chat { ${property}: ${value} }`);
  document.body.append(chat);
  chat.open();
  const element = await screen.appear(selector);
  await expect.poll(() => getComputedStyle(element).getPropertyValue(styled)).toBe(expected);
});

test('parts can be styled by the page', async () => {
  style('repere-chat::part(header) { background: rgb(9 9 9) } repere-chat::part(page) { background: rgb(8 8 8) }');
  document.body.append(chat);
  chat.open();
  expect(getComputedStyle(await screen.appear('.top')).backgroundColor).toBe('rgb(9, 9, 9)');
  expect(getComputedStyle(await screen.appear('.page')).backgroundColor).toBe('rgb(8, 8, 8)');
});
