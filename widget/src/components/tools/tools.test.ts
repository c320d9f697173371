import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { LIMITS } from '@repere/protocol';
import type { MessageEvent } from '@repere/protocol';
import '../../elements/chat.ts';
import type { RepereChat } from '../../elements/chat.ts';
import { FakeConnection } from '../../testing/fake-connection.ts';
import { Screen } from '../../testing/screen.ts';

const QUESTION = 'c0000000-0000-4000-8000-000000000001';
const OTHER = 'c0000000-0000-4000-8000-000000000002';

let server: FakeConnection;
let chat: RepereChat;
const screen = new Screen(() => chat);

beforeEach(async () => {
  await page.viewport(1280, 720);
  sessionStorage.clear();
  document.cookie = 'repere_session=1';
  server = new FakeConnection();
});

afterEach(() => {
  chat.remove();
  vi.restoreAllMocks();
  document.cookie = 'repere_session=; max-age=0';
});

/** What was said before the panel is opened: the reader’s own words, or the coach’s. */
function said(text: string, also: Partial<MessageEvent> = {}): void {
  server.receive(QUESTION, text, false, also);
}

function ownWords(text: string, age = 0): void {
  said(text, { by: 'ana', at: Date.now() - age });
}

async function open(lang: 'en' | 'fr' = 'en', row = 0): Promise<void> {
  chat = document.createElement('repere-chat');
  chat.lang = lang;
  chat.connection = server;
  document.body.append(chat);
  chat.open();
  await screen.appear('.row');
  screen.all('.row')[row]?.click();
  await screen.appear('textarea');
  await expect.poll(() => customElements.get('repere-tools')).toBeTruthy();
  await expect.poll(() => screen.all('[data-act=menu]').length).toBeGreaterThan(0);
  await drawn();
}

/** What has changed is on the screen. */
async function drawn(): Promise<void> {
  for (let i = 0; i < 3; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

const texts = (selector: string) =>
  screen.all(selector).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
const bodies = () => texts('.body');
const items = () => texts('[role=menuitem]');
const field = () => screen.find<HTMLTextAreaElement>('textarea')!;
const log = () => texts('[role=log] p');
const bar = () => texts('.what').join();

async function openMenu(place: number): Promise<void> {
  screen.all('[data-act=menu]').at(place)?.click();
  await screen.appear('[role=menuitem]');
}

async function choose(place: number, act: string): Promise<void> {
  await openMenu(place);
  await screen.click(`[role=menuitem].${act}`);
}

function press(key: string, on: HTMLElement = screen.focused()!): void {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

async function send(text: string): Promise<void> {
  await screen.fill('textarea', text);
  await expect.poll(() => screen.find('.send')?.getAttribute('aria-disabled')).toBe('false');
  await screen.click('.send');
}

const stored = () => server.conversations.get(QUESTION)?.filter((event) => event.type === 'message') ?? [];

describe('the menu of a message', () => {
  for (const [lang, theirs, own] of [
    ['en', ['Quote', 'Report'], ['Quote', 'Edit', 'Delete']],
    ['fr', ['Citer', 'Signaler'], ['Citer', 'Modifier', 'Supprimer']],
  ] as const) {
    test(`has what can be done with it, in ${lang}`, async () => {
      said('Five grams.');
      ownWords('How much salt?');
      await open(lang);
      await openMenu(0);
      await expect.poll(items).toEqual(theirs);
      expect(await screen.violations()).toEqual([]);
      press('Escape');
      await expect.poll(items).toEqual([]);
      await openMenu(1);
      await expect.poll(items).toEqual(own);
      expect(await screen.violations()).toEqual([]);
    });
  }

  test('is named after its message, and gives the focus back', async () => {
    said('Five grams.', { at: new Date(2026, 2, 5, 12, 3).getTime() });
    await open();
    const button = screen.find('[data-act=menu]')!;
    expect(button.textContent?.trim()).toBe('Actions on the message of Sam, 12:03');
    await openMenu(0);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.focused()?.textContent?.trim()).toBe('Quote');
    press('ArrowDown');
    expect(screen.focused()?.textContent?.trim()).toBe('Report');
    press('Home');
    expect(screen.focused()?.textContent?.trim()).toBe('Quote');
    press('Escape');
    await expect.poll(() => screen.focused()).toBe(button);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.find('.panel')).toBeTruthy();
  });

  test('says why an old message can be neither edited nor deleted', async () => {
    ownWords('How much salt?', LIMITS.editWindow + 1_000);
    await open();
    await openMenu(0);
    expect(items()).toEqual(['Quote']);
    expect(texts('.note')).toEqual(['Editing and deleting end 15 minutes after sending.']);
    expect(await screen.violations()).toEqual([]);
  });

  test('stays in the window, above where there is no room below', async () => {
    said('Five grams.');
    await open();
    await openMenu(0);
    const { top, bottom, left, right } = screen.find('.menu')!.getBoundingClientRect();
    expect([top >= 0, bottom <= innerHeight, left >= 0, right <= innerWidth]).toEqual([true, true, true, true]);
  });

  test('is one stop of the tabulator for all messages, and arrows lead from one to the next', async () => {
    for (const text of ['one', 'two', 'three']) said(text);
    await open();
    const stops = () => screen.all('[data-act=menu]').map(({ tabIndex }) => tabIndex);
    await expect.poll(stops).toEqual([-1, -1, 0]);
    screen.all('[data-act=menu]').at(-1)?.focus();
    press('ArrowUp');
    await expect.poll(stops).toEqual([-1, 0, -1]);
    expect(screen.focused()).toBe(screen.all('[data-act=menu]')[1]);
    press('ArrowUp');
    press('ArrowUp');
    expect(screen.focused()).toBe(screen.all('[data-act=menu]')[0]);
    press('ArrowDown');
    expect(screen.focused()).toBe(screen.all('[data-act=menu]')[1]);
  });
});

describe('an edit', () => {
  test('is written in the composer, and leaves what was begun there as it was', async () => {
    ownWords('How much slat?');
    await open();
    await screen.fill('textarea', 'And pepp');
    await choose(0, 'edit');
    await expect.poll(() => field().value).toBe('How much slat?');
    await expect.poll(() => screen.focused()).toBe(field());
    expect(bar()).toBe('You are editing your message');
    expect(await screen.violations()).toEqual([]);
    await send('How much salt?');
    await expect.poll(bodies).toEqual(['How much salt?']);
    expect(texts('.state')).toContain('edited');
    expect(stored()).toMatchObject([{ text: 'How much salt?', change: { type: 'edited' } }]);
    expect(field().value).toBe('And pepp');
    expect(bar()).toBe('');
  });

  test('of one’s newest message begins with an arrow in the empty composer, and ends with Escape', async () => {
    ownWords('one');
    ownWords('two');
    said('three');
    await open();
    field().focus();
    press('ArrowUp');
    await expect.poll(() => field().value).toBe('two');
    press('Escape');
    await expect.poll(() => field().value).toBe('');
    expect(bar()).toBe('');
    expect(screen.find('.panel')).toBeTruthy();
    await screen.fill('textarea', 'x');
    press('ArrowUp');
    await drawn();
    expect([field().value, bar()]).toEqual(['x', '']);
  });

  test('that is too late is not begun, and says why', async () => {
    ownWords('old', LIMITS.editWindow + 1_000);
    await open();
    field().focus();
    press('ArrowUp');
    await expect.poll(bar).toBe('There is nothing to edit: that works for 15 minutes after sending.');
    expect(await screen.violations()).toEqual([]);
    await screen.fill('textarea', 'x');
    await expect.poll(bar).toBe('');
  });

  test('without a connection waits, shows what it will be, and goes once', async () => {
    ownWords('How much slat?');
    await open();
    server.cut();
    await choose(0, 'edit');
    await expect.poll(() => field().value).toBe('How much slat?');
    await send('How much salt?');
    await expect.poll(() => texts('.pending')).toEqual(['The new wording is on its way:']);
    expect(texts('q')).toEqual(['How much salt?']);
    expect(await screen.violations()).toEqual([]);
    expect(server.asked.filter((name) => name === 'message:edit')).toEqual([]);
    server.reconnect();
    await expect.poll(bodies).toEqual(['How much salt?']);
    await expect.poll(() => screen.find('repere-pending')).toBeUndefined();
    expect(server.asked.filter((name) => name === 'message:edit')).toHaveLength(1);
  });

  test('that is refused says why, and is left or tried again', async () => {
    ownWords('one');
    await open();
    await choose(0, 'edit');
    await expect.poll(() => field().value).toBe('one');
    server.refuse = 'forbidden';
    await send('two');
    await expect.poll(() => texts('.unchanged').join()).toMatch(/^The new wording was not saved. You may not/);
    expect(await screen.violations()).toEqual([]);
    server.refuse = undefined;
    await screen.click('[data-act=again]');
    await expect.poll(bodies).toEqual(['two']);
    await expect.poll(() => screen.find('repere-pending')).toBeUndefined();
  });

  test('that came too late can only be left', async () => {
    ownWords('one');
    await open();
    await choose(0, 'edit');
    await expect.poll(() => field().value).toBe('one');
    server.refuse = 'too_late';
    await send('two');
    await expect.poll(() => texts('[data-act=discard]')).toEqual(['Leave it as it was']);
    expect(screen.find('[data-act=again]')).toBeUndefined();
    await screen.click('[data-act=discard]');
    await expect.poll(() => screen.find('repere-pending')).toBeUndefined();
    expect([bodies(), screen.focused()]).toEqual([['one'], field()]);
  });
});

describe('a deletion', () => {
  for (const [lang, ask, mark] of [
    ['en', 'Delete this message?', 'This message has been erased.'],
    ['fr', 'Supprimer ce message\u202f?', 'Ce message a été effacé.'],
  ] as const) {
    test(`is asked about once, in place, and leaves a mark, in ${lang}`, async () => {
      ownWords('How much salt?');
      await open(lang);
      await choose(0, 'remove');
      await expect.poll(() => screen.find('.ask h2')?.textContent).toBe(ask);
      expect(screen.focused()?.id).toBe('keep');
      expect(await screen.violations()).toEqual([]);
      await screen.click('.sure');
      await expect.poll(bodies).toEqual([mark]);
      expect(screen.find('[data-act=menu]')).toBeUndefined();
      expect(screen.focused()).toBe(field());
      expect(await screen.violations()).toEqual([]);
    });
  }

  test('is not done by whoever keeps the message', async () => {
    ownWords('How much salt?');
    await open();
    await choose(0, 'remove');
    await screen.click('#keep');
    await expect.poll(() => screen.find('.ask')).toBeUndefined();
    expect(screen.focused()).toBe(screen.find('[data-act=menu]'));
    expect(server.asked).not.toContain('message:delete');
  });

  test('without a connection waits, and says so', async () => {
    ownWords('How much salt?');
    await open();
    server.cut();
    await choose(0, 'remove');
    await screen.click('.sure');
    await expect.poll(() => texts('.pending')).toEqual(['Waiting to be deleted']);
    server.reconnect();
    await expect.poll(bodies).toEqual(['This message has been erased.']);
  });
});

describe('a quote', () => {
  for (const [lang, above, reach] of [
    ['en', 'Your answer to Sam Five grams.', 'Go to the quoted message of Sam:'],
    ['fr', 'Votre réponse à Sam Five grams.', 'Aller au message cité de Sam\u00a0:'],
  ] as const) {
    test(`stands above the composer, goes along, and leads to what was quoted, in ${lang}`, async () => {
      said('Five grams.');
      for (let i = 0; i < 30; i += 1) said(`between ${i}`);
      await open(lang);
      await choose(0, 'quote');
      await expect.poll(bar).toBe(above);
      expect(screen.focused()).toBe(field());
      expect(await screen.violations()).toEqual([]);
      await send('Is that a lot?');
      const button = await screen.appear('[data-act=jump]');
      expect(button.textContent).toContain(reach);
      expect(stored().at(-1)).toMatchObject({ text: 'Is that a lot?', quotes: 1 });
      expect(bar()).toBe('');
      expect(await screen.violations()).toEqual([]);
      button.click();
      await expect.poll(() => screen.focused()?.textContent ?? screen.focused()?.shadowRoot?.textContent).toBeDefined();
      await expect.poll(() => screen.focused()?.localName).toBe('repere-message');
      expect(screen.focused()?.shadowRoot?.querySelector('.body')?.textContent).toContain('Five grams.');
      const { top, bottom } = screen.focused()!.getBoundingClientRect();
      expect([top > 0, bottom < innerHeight]).toEqual([true, true]);
    });
  }

  test('can be dropped again, by its button and by Escape', async () => {
    said('Five grams.');
    await open();
    for (const drop of [() => screen.click('.stop'), async () => press('Escape', field())]) {
      await choose(0, 'quote');
      await expect.poll(bar).toContain('Your answer to Sam');
      await drop();
      await expect.poll(bar).toBe('');
      expect(screen.focused()).toBe(field());
    }
    await send('Plain');
    await expect.poll(() => stored().at(-1)).toMatchObject({ text: 'Plain' });
    expect(stored().at(-1)).not.toHaveProperty('quotes');
  });

  test('leads to what is not loaded yet, page by page', async () => {
    server.page = 10;
    said('The beginning.');
    for (let i = 0; i < 45; i += 1) said(`between ${i}`);
    said('As I said', { quotes: 1 });
    await open();
    expect(bodies()).not.toContain('The beginning.');
    await screen.click('[data-act=jump]');
    await expect.poll(() => screen.focused()?.shadowRoot?.querySelector('.body')?.textContent).toBe('The beginning.');
    expect(bar()).toBe('');
  });

  test('of what cannot be reached says so', async () => {
    server.page = 10;
    for (let i = 0; i < 45; i += 1) said(`between ${i}`);
    said('As I said', { quotes: 1 });
    await open();
    server.refuse = 'unavailable';
    vi.spyOn(server.link, 'request').mockRejectedValue(new Error('gone'));
    await screen.click('[data-act=jump]');
    await expect.poll(bar).toBe('That message could not be reached. Try again in a moment.');
  });

  test('changes with the message that it quotes', async () => {
    server.page = 3;
    ownWords('First words');
    for (let i = 0; i < 5; i += 1) said(`between ${i}`);
    said('About that', { quotes: 1 });
    await open();
    await expect.poll(() => texts('.words')).toEqual(['First words']);
    const events = server.conversations.get(QUESTION)!;
    const event = {
      type: 'edited',
      seq: events.length + 1,
      at: Date.now(),
      by: 'ana',
      clientId: 'e',
      target: 1,
      text: 'Other words',
    } as const;
    events.push(event);
    server.tell('conversation:event', { conversationId: QUESTION, kind: 'coaching', event, people: [] });
    await expect.poll(() => texts('.words')).toEqual(['Other words']);
  });
});

test('an answer with a page shows a card that leads there, and no other site’s', async () => {
  said('Read this', { article: { url: '/en/nutrition/salt/#much', title: 'Salt', section: 'How much' } });
  said('And this', { article: { url: '//evil.example/', title: 'Elsewhere' } });
  await open();
  await expect.poll(() => texts('.card')).toEqual(['From the hubSaltHow much', 'From the hubElsewhere']);
  expect(screen.all<HTMLAnchorElement>('a.card').map((link) => link.getAttribute('href'))).toEqual([
    '/en/nutrition/salt/#much',
  ]);
  expect(await screen.violations()).toEqual([]);
});

describe('a long text', () => {
  const LONG = Array.from({ length: 60 }, (_, i) => `line ${i}`).join('\n');

  test('is folded to twenty lines until one asks for all of it', async () => {
    said(LONG);
    await open();
    const button = await screen.appear('.text + button');
    expect(button.textContent?.trim()).toBe('Show all');
    const text = screen.find('.text')!;
    const line = Number.parseFloat(getComputedStyle(text).lineHeight);
    expect(Math.round(text.clientHeight / line)).toBe(20);
    expect(await screen.violations()).toEqual([]);
    button.click();
    await expect.poll(() => Math.round(screen.find('.text')!.clientHeight / line)).toBe(60);
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  test('that fits is left as it is', async () => {
    said(Array.from({ length: 20 }, (_, i) => `line ${i}`).join('\n'));
    await open();
    await screen.appear('.text');
    await drawn();
    expect(screen.find('.text + button')).toBeUndefined();
  });
});

describe('a draft', () => {
  test('stays with its conversation, over closing and a reload', async () => {
    server.receive(OTHER, 'About sugar', false);
    said('About salt');
    await open('en', 0);
    const first = bodies()[0];
    await screen.fill('textarea', 'Half a th');
    await screen.click('.top button');
    await screen.appear('.row');
    screen.all('.row')[1]?.click();
    await expect.poll(() => bodies()[0]).not.toBe(first);
    await drawn();
    expect(field().value).toBe('');
    chat.remove();
    await open('en', 0);
    await expect.poll(() => field().value).toBe('Half a th');
  });

  test('is none of what is written beside it', async () => {
    said('Hello');
    await open();
    await screen.fill('textarea', 'Half a th');
    const beside = document.createElement('div');
    beside.slot = 'composing';
    screen.find('repere-conversation')?.append(beside);
    beside.dispatchEvent(new CustomEvent('draft', { detail: 'a note' }));
    chat.remove();
    await open();
    await expect.poll(() => field().value).toBe('Half a th');
  });

  test('keeps what it quotes, and goes when it is sent', async () => {
    said('Five grams.');
    await open();
    await choose(0, 'quote');
    await screen.fill('textarea', 'Is that');
    chat.remove();
    await open();
    await expect.poll(bar).toBe('Your answer to Sam Five grams.');
    await expect.poll(() => field().value).toBe('Is that');
    await send('Is that a lot?');
    await expect.poll(() => stored().at(-1)).toMatchObject({ quotes: 1 });
    chat.remove();
    await open();
    await drawn();
    expect([field().value, bar()]).toEqual(['', '']);
  });
});

describe('what was refused', () => {
  test('can be tried again as it is', async () => {
    said('Hello');
    await open();
    server.refuse = 'too_many_strangers';
    await send('How much salt?');
    await expect.poll(() => texts('.actions button')).toEqual(['Try again', 'Edit and send again', 'Discard']);
    expect(await screen.violations()).toEqual([]);
    server.refuse = undefined;
    await screen.click('[data-act=again]');
    await expect.poll(() => stored().at(-1)).toMatchObject({ text: 'How much salt?' });
    await expect.poll(() => screen.find('.why')).toBeUndefined();
    expect(screen.focused()).toBe(field());
  });

  test('can be written anew, and what was begun meanwhile comes back', async () => {
    said('Hello');
    await open();
    server.refuse = 'forbidden';
    await send('bad');
    await screen.appear('.why');
    server.refuse = undefined;
    await screen.fill('textarea', 'begun');
    await screen.click('[data-act=rewrite]');
    await expect.poll(() => field().value).toBe('bad');
    await send('good');
    await expect.poll(() => bodies().at(-1)).toBe('good');
    expect(field().value).toBe('begun');
  });
});

describe('what arrives', () => {
  test('is said once each, and nothing of what was there or is one’s own', async () => {
    said('from before');
    await open();
    server.receive(QUESTION, 'one');
    await expect.poll(log).toEqual(['Sam: one']);
    await send('my own');
    server.receive(QUESTION, 'two');
    await expect.poll(log).toEqual(['Sam: one', 'Sam: two']);
    server.cut();
    server.reconnect();
    await drawn();
    expect(log()).toEqual(['Sam: one', 'Sam: two']);
  });

  test('is only counted where it is much at once', async () => {
    said('from before');
    await open();
    server.cut();
    for (let i = 0; i < 12; i += 1) said(`while away ${i}`);
    server.reconnect();
    await expect.poll(log).toEqual(['12 new messages']);
    server.cut();
    said('just one');
    server.reconnect();
    await expect.poll(log).toEqual(['12 new messages', 'Sam: just one']);
  });

  test('says nothing of older history', async () => {
    server.page = 10;
    for (let i = 0; i < 30; i += 1) said(`before ${i}`);
    await open();
    await screen.click('.older');
    await expect.poll(() => bodies().length).toBe(20);
    await drawn();
    expect(log()).toEqual([]);
  });
});

test('a file that misses the composer is refused in words, and the page stays', async () => {
  said('Hello');
  await open();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['x'], 'x.png', { type: 'image/png' }));
  const drop = new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true });
  expect(screen.find('.scroller')?.dispatchEvent(drop)).toBe(false);
  await expect.poll(() => screen.find('.below')?.textContent).toContain('Files cannot be sent here yet');
});

describe('in the dark theme', () => {
  test('axe finds nothing in a message with everything', async () => {
    said('Five grams.');
    ownWords('Is that a lot?');
    said('Read this', { quotes: 2, article: { url: '/en/nutrition/salt/', title: 'Salt', section: 'How much' } });
    await open();
    chat.theme = 'dark';
    await choose(1, 'edit');
    await expect.poll(bar).toBe('You are editing your message');
    await openMenu(2);
    expect(await screen.violations()).toEqual([]);
  });
});
