import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { SESSION_HINT_COOKIE } from '@repere/protocol';
import { FakeConnection } from '../testing/fake-connection.ts';
import { somebody } from '../testing/fake-relations.ts';
import { Screen } from '../testing/screen.ts';
import './chat.ts';
import type { RepereChat } from './chat.ts';

const LEA = somebody('lea', { name: 'Léa' });

let chat: RepereChat;
let server: FakeConnection;

const screen = new Screen(() => chat);
const words = (selector: string): string => screen.find(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const labels = (): string[] =>
  screen.all('button').map((button) => button.textContent?.replace(/\s+/g, ' ').trim() ?? '');

/** Presses the button that says so. */
async function press(label: string): Promise<void> {
  await expect.poll(labels).toContain(label);
  screen
    .all('button')
    .find((button) => button.textContent?.replace(/\s+/g, ' ').trim() === label)
    ?.click();
}

/** Presses a key where the focus is. */
function key(name: string): void {
  screen
    .focused()
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));
}

async function write(text: string): Promise<void> {
  await screen.fill('textarea', text);
  await expect.poll(() => screen.find('.send')?.getAttribute('aria-disabled')).toBe('false');
  await screen.click('.send');
}

/** Opens the panel, and in it the first conversation or request of the list. */
async function openFirst(): Promise<void> {
  chat.open();
  await screen.click('.row');
}

/** Opens the conversation with Léa, which she has accepted. */
async function openWithLea(...texts: string[]): Promise<void> {
  const id = server.ask(LEA, ...texts);
  server.accept(id, 'ana');
  await openFirst();
  await screen.appear('#button');
}

/** Opens the search and looks for somebody. */
async function find(query: string): Promise<void> {
  chat.open();
  await press('Find a member');
  await screen.fill('#query', query);
}

beforeEach(async () => {
  await page.viewport(1280, 720);
  sessionStorage.clear();
  document.cookie = `${SESSION_HINT_COOKIE}=1`;
  server = new FakeConnection();
  chat = document.createElement('repere-chat');
  chat.lang = 'en';
  chat.connection = server;
  document.body.append(chat);
});

afterEach(() => {
  chat.remove();
  document.cookie = `${SESSION_HINT_COOKIE}=; max-age=0`;
});

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing in', (theme) => {
  beforeEach(() => {
    chat.theme = theme;
  });
  const clean = async () => expect(await screen.violations()).toEqual([]);

  test('the list with requests, waiting and ignored', async () => {
    for (const name of ['lea', 'max', 'kim']) server.ask(somebody(name), 'Hello');
    server.relations.direct.get('ana-kim')!.answer = 'ignore';
    chat.open();
    await screen.appear('.requests');
    await clean();
    await press('All requests');
    await screen.appear('h2:not([id])');
    await clean();
  });

  test('a request, its menu and every dialogue about who sent it', async () => {
    server.ask(LEA, 'Hello, see https://example.org/plan');
    await openFirst();
    await screen.appear('.about');
    await clean();
    await screen.click('#button');
    await clean();
    for (const act of ['See profile', 'Block', 'Report']) {
      await screen.click('#button');
      await press(act);
      await screen.appear('dialog[open]');
      await clean();
      screen.find<HTMLDialogElement>('dialog')?.close();
      await expect.poll(() => screen.find('dialog')).toBeUndefined();
    }
  });

  test('a report that lacks its reason, and its thanks', async () => {
    await openWithLea('Eat nothing for a week');
    await report();
    await press('Send the report');
    await screen.appear('#missing');
    await clean();
    await screen.click('input[value=dangerous_advice]');
    await press('Send the report');
    await expect.poll(() => words('dialog h2')).toContain('Thank you');
    await clean();
  });

  test('a request of one’s own, and a block', async () => {
    await find('be');
    await screen.click('li button');
    await write('Hello Ben');
    await screen.appear('.note');
    await clean();
    server.relations.blocked.add('ben');
    server.elsewhere({ account: 'ben', blocked: true });
    await screen.appear('.blocked');
    await clean();
  });

  test('people found, with coaches among them', async () => {
    server.relations.people = [somebody('ben'), somebody('sam', { role: 'coach' })];
    await find('be');
    await screen.appear('.coach');
    await clean();
  });
});

describe('a stranger’s request', () => {
  test('says who writes, and opens nothing that they have sent', async () => {
    server.ask(LEA, 'See https://example.org/plan');
    await openFirst();
    await expect.poll(() => words('.about')).toBe('I lift on Tuesdays.');
    expect(words('#request')).toBe('Léa would like to write to you');
    expect(screen.find('repere-composer')).toBeUndefined();
    expect(words('.body')).toBe('See https://example.org/plan');
    expect(screen.find('.body a')).toBeUndefined();
    expect(words('#mean')).toContain('links only open once you have accepted');
    await expect.poll(() => screen.focused()?.id).toBe('request');
  });

  test('that is accepted gives way to the composer, which has the focus, and is said once', async () => {
    server.ask(LEA, 'See https://example.org/plan');
    await openFirst();
    await press('Accept');
    await screen.appear('repere-composer');
    await expect.poll(() => screen.focused()?.localName).toBe('textarea');
    expect(screen.find('.body a')).toBeTruthy();
    expect(words('.joined')).toBe('You accepted the request');
    expect(words('[role=log]')).toBe('You accepted the request');
  });

  test.each([
    ['Ignore', 'ignored', 'Request ignored. Léa is not told.'],
    ['Decline', 'nowhere', 'Request declined. Léa is not told.'],
  ] as const)('leads back to the list by “%s”, which says what came of it', async (label, standing, said) => {
    server.ask(LEA, 'Hello');
    await openFirst();
    await press(label);
    await expect.poll(() => words('.said')).toBe(said);
    expect(server.relations.standing('ana-lea')).toBe(standing);
    expect(screen.find('.requests')).toBeUndefined();
    expect(labels().includes('Ignored requests')).toBe(standing === 'ignored');
  });

  test('that was ignored can still be accepted', async () => {
    server.ask(LEA, 'Hello');
    server.relations.direct.get('ana-lea')!.answer = 'ignore';
    chat.open();
    await press('Ignored requests');
    await screen.click('.row');
    await expect.poll(labels).toContain('Accept');
    expect(labels()).not.toContain('Ignore');
    await press('Accept');
    await screen.appear('repere-composer');
  });

  test('that cannot be answered now says so, and stays', async () => {
    server.ask(LEA, 'Hello');
    await openFirst();
    server.refuse = 'not_stored';
    await press('Accept');
    await expect.poll(() => words('repere-notice')).toContain('could not be stored');
    expect(labels()).toContain('Decline');
  });
});

describe('a request of one’s own', () => {
  beforeEach(async () => {
    await find('be');
    await screen.click('li button');
    await write('One');
  });

  test('says that they decide, and how much one may still write', async () => {
    await expect
      .poll(() => words('.note'))
      .toBe('Sent. Ben decides whether to answer. Until then you can write 2 more messages.');
    await write('Two');
    await expect.poll(() => words('.note')).toContain('one more message');
    await write('Three');
    await expect
      .poll(() => words('.note'))
      .toBe('Sent. Ben decides whether to answer. You can write again if they accept.');
    expect(screen.find('repere-composer')).toBeUndefined();
    await expect.poll(() => screen.focused()?.className).toContain('note');
  });

  test('that is accepted says so once, and one writes freely', async () => {
    await screen.appear('.note');
    server.accept('ana-ben', 'ben');
    await expect.poll(() => words('.joined')).toBe('Ben accepted your request');
    expect(words('[role=log]')).toBe('Ben accepted your request');
    expect(screen.find('.note')).toBeUndefined();
  });
});

test('a message to one stranger too many says why, and can be sent again', async () => {
  await find('be');
  await screen.click('li button');
  server.refuse = 'too_many_strangers';
  await write('One');
  await expect.poll(() => words('.why')).toContain('many new people today');
  expect(labels()).toContain('Edit and send again');
});

describe('a block', () => {
  test('says what happens, and then stands where one wrote', async () => {
    await openWithLea('Hello');
    await screen.click('#button');
    await press('Block');
    await expect.poll(() => words('dialog .lead')).toContain('neither of you will find the other');
    screen.all('dialog button').at(-1)?.click();
    await expect.poll(() => words('.blocked p')).toContain('You have blocked Léa');
    expect(screen.find('repere-composer')).toBeUndefined();
    await expect.poll(() => screen.focused()?.className).toContain('focus');
    await press('Unblock');
    await expect.poll(() => screen.focused()?.localName).toBe('textarea');
    expect(server.relations.blocked.size).toBe(0);
  });

  test('leaves a refused message nothing but to be given up', async () => {
    await openWithLea('Hello');
    server.refuse = 'blocked';
    await write('One');
    await screen.appear('.why');
    expect(labels()).toContain('Edit and send again');
    server.relations.blocked.add('lea');
    server.elsewhere({ account: 'lea', blocked: true });
    await screen.appear('.blocked');
    expect(labels()).toContain('Discard');
    expect(labels()).not.toContain('Edit and send again');
  });
});

describe('the menu', () => {
  beforeEach(() => openWithLea('Hello'));
  const button = () => screen.find('#button');
  const open = () => button()?.getAttribute('aria-expanded');

  test('opens by an arrow, goes round by arrows, and closes by Escape with the focus back', async () => {
    button()?.focus();
    key('ArrowDown');
    await expect.poll(() => screen.focused()?.textContent).toBe('See profile');
    key('ArrowDown');
    expect(screen.focused()?.textContent).toBe('Block');
    key('End');
    expect(screen.focused()?.textContent).toBe('Report');
    key('ArrowDown');
    expect(screen.focused()?.textContent).toBe('See profile');
    key('ArrowUp');
    expect(screen.focused()?.textContent).toBe('Report');
    key('Escape');
    expect(screen.focused()).toBe(button());
    expect(screen.find('.panel')).toBeTruthy();
    await expect.poll(open).toBe('false');
  });

  test('closes when the focus goes elsewhere', async () => {
    button()?.click();
    await expect.poll(open).toBe('true');
    screen.find('textarea')?.focus();
    await expect.poll(open).toBe('false');
  });

  test('gives the focus back after a dialogue, which Escape closes alone', async () => {
    button()?.click();
    await press('See profile');
    await expect.poll(() => words('dialog .about')).toBe('I lift on Tuesdays.');
    expect(screen.focused()?.id).toBe('title');
    key('Escape');
    expect(screen.find('.panel')).toBeTruthy();
    screen.find('dialog button')?.click();
    await expect.poll(() => screen.find('dialog')).toBeUndefined();
    expect(screen.focused()).toBe(button());
  });
});

/** Reports the newest message, by its menu. */
async function report(): Promise<void> {
  await screen.appear('[data-act=menu]');
  await expect.poll(() => customElements.get('repere-tools')).toBeTruthy();
  screen.all('[data-act=menu]').at(-1)?.click();
  await screen.click('[role=menuitem].report');
}

describe('a report', () => {
  test('of a message shows it, says what goes with it, and is filed once however often it is sent', async () => {
    await openWithLea('Hello', 'Eat nothing for a week');
    await report();
    await expect.poll(() => words('blockquote')).toBe('Eat nothing for a week');
    expect(words('#carries')).toContain('the three before it and the three after it, and nothing else');
    await press('Send the report');
    await expect.poll(() => words('#missing')).toBe('Choose what comes closest.');
    expect(screen.focused()?.getAttribute('type')).toBe('radio');
    await screen.click('input[value=dangerous_advice]');
    await screen.fill('#words', 'A friend of mine tried.');
    expect(words('#left')).toBe('977 characters left');
    server.refuse = 'unavailable';
    await press('Send the report');
    await expect.poll(() => words('dialog repere-notice')).toContain('cannot be reached');
    server.refuse = undefined;
    await press('Send the report');
    await expect.poll(() => words('dialog h2')).toContain('Thank you');
    expect(screen.focused()?.id).toBe('title');
    const [first, second] = server.relations.reports;
    expect(second).toEqual(first);
    expect(second).toMatchObject({
      reason: 'dangerous_advice',
      words: 'A friend of mine tried.',
      conversationId: 'ana-lea',
      seq: 2,
    });
  });

  test('under other words is another one', async () => {
    await openWithLea('Hello');
    await report();
    await screen.click('input[value=spam]');
    server.refuse = 'unavailable';
    await press('Send the report');
    await screen.appear('dialog repere-notice');
    server.refuse = undefined;
    await screen.click('input[value=other]');
    await press('Send the report');
    await expect.poll(() => words('dialog h2')).toContain('Thank you');
    const [first, second] = server.relations.reports;
    expect(second?.clientId).not.toBe(first?.clientId);
  });

  test('of a person carries no message, and offers to block as well', async () => {
    await openWithLea('Hello');
    await screen.click('#button');
    await press('Report');
    await screen.click('input[value=underage]');
    await press('Send the report');
    await press('Block Léa as well');
    await screen.appear('.blocked');
    expect(server.relations.reports).toMatchObject([{ reason: 'underage', account: 'lea' }]);
    expect([...server.relations.blocked]).toEqual(['lea']);
  });

  test('of a coach’s message offers no block, which would change nothing', async () => {
    server.receive('x', 'Try this');
    await openFirst();
    await report();
    await screen.click('input[value=other]');
    await press('Send the report');
    await expect.poll(() => words('dialog h2')).toContain('Thank you');
    expect(labels().filter((label) => label.startsWith('Block'))).toEqual([]);
  });
});

describe('the search', () => {
  test('goes on page by page, with the focus on the first who came', async () => {
    server.relations.people = Array.from({ length: 45 }, (_, i) => somebody(`ben-${i}`));
    await find('be');
    await expect.poll(() => screen.all('li').length).toBe(20);
    expect(words('#remark')).toBe('20 people shown');
    await press('Show more');
    await expect.poll(() => screen.all('li').length).toBe(40);
    expect(screen.focused()?.textContent).toContain('@ben-20');
    await press('Show more');
    await expect.poll(() => screen.all('li').length).toBe(45);
    expect(labels()).not.toContain('Show more');
  });

  test('marks coaches, and says in words when nobody was found or too much was asked', async () => {
    server.relations.people = [somebody('sam', { role: 'coach' }), somebody('ben')];
    await find('sa');
    await expect.poll(() => screen.all('li').map((row) => !!row.querySelector('.coach'))).toEqual([true, false]);
    server.relations.people = [];
    await screen.fill('#query', 'xy');
    await expect.poll(() => words('#remark')).toContain('Nobody found');
    server.refuse = 'too_many_requests';
    await screen.fill('#query', 'xyz');
    await expect.poll(() => words('#remark')).toContain('Wait a moment');
  });
});

test('on a touch screen everything about a person is at least 44 pixels high', async () => {
  await page.viewport(390, 844);
  server.ask(LEA, 'Hello');
  await openFirst();
  await screen.appear('.answers');
  for (const button of screen.all('.answers button'))
    expect(Math.round(button.getBoundingClientRect().height)).toBeGreaterThanOrEqual(44);
  await screen.click('#button');
  await screen.appear('[role=menu]:not([hidden])');
  for (const item of screen.all('[role=menuitem]'))
    expect(Math.round(item.getBoundingClientRect().height)).toBeGreaterThanOrEqual(44);
  chat.close();
});
