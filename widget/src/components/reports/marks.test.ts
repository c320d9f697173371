import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../elements/chat.ts';
import '../../elements/desk.ts';
import type { RepereChat } from '../../elements/chat.ts';
import type { RepereDesk } from '../../elements/desk.ts';
import { FakeConnection } from '../../testing/fake-connection.ts';
import { Screen } from '../../testing/screen.ts';

const QUESTION = 'c0000000-0000-4000-8000-000000000001';

let connection: FakeConnection;
let panel: RepereChat | RepereDesk;
let hidden = false;
const screen = new Screen(() => panel);

beforeEach(() => {
  connection = new FakeConnection();
  document.cookie = 'repere_session=1';
  hidden = false;
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (hidden ? 'hidden' : 'visible'));
});
afterEach(() => {
  panel.remove();
  vi.restoreAllMocks();
  document.cookie = 'repere_session=; max-age=0';
});

/** The panel on a conversation with the coaches in which something was said before. */
async function open(lang: 'en' | 'fr' = 'en'): Promise<void> {
  const chat = document.createElement('repere-chat');
  panel = chat;
  chat.lang = lang;
  chat.connection = connection;
  connection.receive(QUESTION, 'from before', false);
  document.body.append(chat);
  chat.open();
  await screen.click('.row');
  await screen.appear('textarea');
  await expect.poll(() => customElements.get('repere-marks')).toBeTruthy();
  await expect.poll(() => bodies()).toEqual(['from before']);
  await frames();
}

const bodies = () => screen.all('.body').map(({ textContent }) => textContent?.trim());

/** What has changed is on the screen, and whoever looks at it then has looked. */
async function frames(): Promise<void> {
  for (let i = 0; i < 3; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

async function write(text: string): Promise<void> {
  const before = screen.all('repere-message').length;
  await screen.fill('textarea', text);
  await screen.click('.send');
  await expect.poll(() => screen.all('repere-message').length).toBe(before + 1);
}

/** The words under each message, and the ticks beside them. */
const states = () =>
  screen.all('repere-message').map((message) => {
    const state = message.shadowRoot?.querySelector('.state');
    const ticks = state?.querySelector('repere-progress')?.shadowRoot?.querySelectorAll('i').length;
    return state ? `${state.querySelector('span')?.textContent} ${ticks}` : '';
  });

const mark = (delivered: number, read: number, account = 'sam') =>
  connection.tell('conversation:marks', { conversationId: QUESTION, marks: { account, delivered, read } });

describe('marks', () => {
  for (const [lang, sent, delivered, read] of [
    ['en', 'Sent', 'Delivered', 'Read'],
    ['fr', 'Envoyé', 'Distribué', 'Lu'],
  ] as const) {
    test(`stand under the newest message of each state, in ${lang}`, async () => {
      await open(lang);
      for (const text of ['one', 'two', 'three', 'four']) await write(text);
      await expect.poll(states).toEqual(['', '', '', '', `${sent} 1`]);
      mark(4, 0);
      await expect.poll(states).toEqual(['', '', '', `${delivered} 2`, `${sent} 1`]);
      mark(4, 3);
      await expect.poll(states).toEqual(['', '', `${read} 3`, `${delivered} 2`, `${sent} 1`]);
      expect(await screen.violations()).toEqual([]);
      // One coach is enough, and what came late takes nothing back.
      mark(5, 5, 'eva');
      mark(4, 4);
      await expect.poll(states).toEqual(['', '', '', '', `${read} 3`]);
      await write('five');
      await expect.poll(states).toEqual(['', '', '', '', `${read} 3`, `${sent} 1`]);
    });
  }

  test('leave what waits as it is', async () => {
    await open();
    await write('one');
    mark(2, 2);
    connection.cut();
    await write('two');
    await expect.poll(states).toEqual(['', 'Read 3', 'Waiting to be sent undefined']);
    connection.reconnect();
    await expect.poll(states).toEqual(['', 'Read 3', 'Sent 1']);
  });

  test('tell coaches of the member alone', async () => {
    connection.me = { ...connection.me, role: 'coach' };
    connection.receive(QUESTION, 'How much protein?', false);
    const desk = document.createElement('repere-desk');
    panel = desk;
    desk.lang = 'en';
    desk.connection = connection;
    document.body.append(desk);
    await screen.click('.row');
    await screen.appear('textarea');
    await write('About 1.6 g per kilogram.');
    mark(2, 2, 'another coach');
    await expect.poll(states).toEqual(['', 'Sent 1']);
    mark(2, 2, 'lea');
    await expect.poll(states).toEqual(['', 'Read 3']);
    expect(connection.pages).toEqual([]);
  });
});

test('the page is told of again when it comes back', async () => {
  await open();
  await expect.poll(() => connection.pages.length).toBe(1);
  dispatchEvent(new Event('pagehide'));
  await frames();
  dispatchEvent(new Event('pageshow'));
  await expect.poll(() => connection.pages.length).toBe(2);
});

describe('messages shown', () => {
  const shown = () => connection.shown.map(({ seq }) => seq);

  test('are told of as they come, also after a lost connection, and once each', async () => {
    await open();
    connection.receive(QUESTION, 'live');
    await expect.poll(shown, { timeout: 5_000 }).toEqual([2]);
    connection.cut();
    connection.receive(QUESTION, 'while away', false);
    await write('my own');
    connection.reconnect();
    await expect.poll(shown, { timeout: 5_000 }).toEqual([2, 3]);
    connection.receive(QUESTION, 'the last');
    await expect.poll(shown, { timeout: 5_000 }).toEqual([2, 3, 5]);
    for (const { conversationId, ago } of connection.shown) {
      expect(conversationId).toBe(QUESTION);
      expect(ago).toBeGreaterThanOrEqual(0);
      expect(Number.isInteger(ago)).toBe(true);
    }
  });

  test('are not told of while nobody looks at the page, nor when somebody comes back to it', async () => {
    await open();
    const look = (away: boolean) => {
      hidden = away;
      document.dispatchEvent(new Event('visibilitychange'));
    };
    look(true);
    await frames();
    connection.receive(QUESTION, 'unseen');
    connection.receive(QUESTION, 'unheard of', false);
    await frames();
    look(false);
    await expect.poll(bodies).toContain('unheard of');
    await frames();
    connection.receive(QUESTION, 'seen');
    await expect.poll(shown, { timeout: 5_000 }).toEqual([4]);
  });

  test('are not told of where another conversation is open', async () => {
    await open();
    await screen.click('.top button');
    await screen.appear('.row');
    connection.receive(QUESTION, 'behind the list');
    await screen.click('.row');
    await expect.poll(bodies).toContain('behind the list');
    await frames();
    connection.receive(QUESTION, 'seen');
    await expect.poll(shown, { timeout: 5_000 }).toEqual([3]);
  });

  test('are not told of where they are out of view', async () => {
    await open();
    for (let i = 0; i < 40; i += 1) connection.receive(QUESTION, `earlier ${i}`, false);
    connection.receive(QUESTION, 'seen');
    await expect.poll(bodies).toContain('seen');
    const scroller = screen.find('.scroller')!;
    scroller.scrollTop = -scroller.scrollHeight;
    await frames();
    connection.receive(QUESTION, 'below');
    await expect.poll(bodies).toContain('below');
    await frames();
    scroller.scrollTop = 0;
    await frames();
    connection.receive(QUESTION, 'the last');
    await expect.poll(shown, { timeout: 10_000 }).toContain(44);
    expect(shown()).toContain(42);
    expect(shown()).not.toContain(43);
    expect(shown()).not.toContain(2);
  });
});
