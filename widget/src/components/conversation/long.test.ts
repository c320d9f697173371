import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../elements/chat.ts';
import type { RepereChat } from '../../elements/chat.ts';
import { FakeConnection } from '../../testing/fake-connection.ts';
import { Screen } from '../../testing/screen.ts';
import { RepereMessage } from '../message/message.ts';

const QUESTION = 'c0000000-0000-4000-8000-000000000001';
const OTHER = 'c0000000-0000-4000-8000-000000000002';
const MANY = 350;

let server: FakeConnection;
let chat: RepereChat;
const screen = new Screen(() => chat);

beforeEach(async () => {
  await page.viewport(1280, 720);
  sessionStorage.clear();
  document.cookie = 'repere_session=1';
  server = new FakeConnection();
  for (let i = 1; i <= MANY; i += 1) server.receive(QUESTION, `message ${i}`, false);
  chat = document.createElement('repere-chat');
  chat.lang = 'en';
  chat.connection = server;
  document.body.append(chat);
  chat.open();
  await enter();
});

afterEach(() => {
  chat.remove();
  vi.restoreAllMocks();
  document.cookie = 'repere_session=; max-age=0';
});

async function enter(row = 0): Promise<void> {
  await screen.appear('.row');
  screen.all('.row')[row]?.click();
  await expect.poll(() => screen.all('repere-message').length).toBeGreaterThan(0);
  await expect.poll(() => customElements.get('repere-tools')).toBeTruthy();
  await frames();
}

async function frames(): Promise<void> {
  for (let i = 0; i < 3; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

const bodies = () => screen.all('.body').map(({ textContent }) => textContent?.trim());
const last = (count: number) => Array.from({ length: count }, (_, i) => `message ${MANY - count + i + 1}`);

/** How many messages are drawn while something is done. */
async function drawnBy(work: () => Promise<unknown>): Promise<number> {
  const drawn = vi.spyOn(RepereMessage.prototype, 'render');
  await work();
  await frames();
  const { length } = drawn.mock.calls;
  drawn.mockRestore();
  return length;
}

describe('a long conversation', () => {
  test('is shown a part at a time where more of it is held, without asking the server', async () => {
    await screen.click('.top button');
    await enter();
    await expect.poll(bodies).toEqual(last(100));
    const asked = server.asked.filter((name) => name === 'events:read').length;
    await screen.click('.older');
    await expect.poll(bodies).toEqual(last(200));
    await screen.click('.older');
    await screen.click('.older');
    await expect.poll(bodies).toEqual(last(MANY));
    expect(server.asked.filter((name) => name === 'events:read')).toHaveLength(asked);
  });

  test('is drawn again by nobody who types', async () => {
    expect(await drawnBy(() => screen.fill('textarea', 'A letter'))).toBe(0);
  });

  test('draws what arrives, and nothing else', async () => {
    const drawn = await drawnBy(async () => {
      server.receive(QUESTION, 'one more');
      await expect.poll(() => bodies().at(-1)).toBe('one more');
    });
    // The message itself, and again for its menu, to which the tabulator leads now instead of to the one before.
    expect(drawn).toBeLessThanOrEqual(4);
  });

  test('leaves out of layout what is far from view, and keeps its words where a search and a screen reader find them', async () => {
    const blocks = screen.all('.block');
    const skipped = blocks.filter((block) => getComputedStyle(block).contentVisibility === 'auto');
    expect([blocks.length > 10, blocks.length - skipped.length]).toEqual([true, 5]);
    const first = screen.all('repere-message')[0]!;
    expect(first.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
    expect(bodies()[0]).toBe('message 1');
    first.scrollIntoView();
    await frames();
    expect(first.checkVisibility({ contentVisibilityAuto: true })).toBe(true);
  });

  test('that begins again in another store is shown from its beginning', async () => {
    await screen.click('.top button');
    await enter();
    server.epoch = 'second';
    server.conversations.set(QUESTION, server.conversations.get(QUESTION)!.slice(0, 3));
    server.cut();
    server.reconnect();
    await expect.poll(bodies).toEqual(['message 1', 'message 2', 'message 3']);
  });

  test('counts what comes in below, on the button that leads there', async () => {
    const scroller = screen.find('.scroller')!;
    scroller.scrollTop = -600;
    await screen.appear('.newest');
    expect(screen.find('.newest b')).toBeUndefined();
    server.receive(QUESTION, 'one more');
    server.receive(QUESTION, 'and another');
    await expect.poll(() => screen.find('.newest b')?.textContent).toBe('2');
    expect(screen.find('.newest')?.textContent?.replace(/\s+/g, ' ')).toContain('2 unread messages');
    expect(await screen.violations()).toEqual([]);
    await screen.click('.newest');
    await expect.poll(() => screen.find('.newest')).toBeUndefined();
    scroller.scrollTop = -600;
    await screen.appear('.newest');
    expect(screen.find('.newest b')).toBeUndefined();
  });

  test('of somebody else is not announced when one changes from one to the other', async () => {
    server.receive(OTHER, 'elsewhere', false);
    await screen.click('.top button');
    await screen.appear('.row');
    server.cut();
    server.reconnect();
    await expect.poll(() => screen.all('.row').length).toBe(2);
    for (const row of [0, 1, 0]) {
      await enter(row);
      expect(screen.all('[role=log] p')).toEqual([]);
      await screen.click('.top button');
    }
  });
});
