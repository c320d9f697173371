import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { FakeConnection } from '../testing/fake-connection.ts';
import { someMe } from '../testing/me.ts';
import { Screen } from '../testing/screen.ts';
import './desk.ts';
import type { RepereDesk } from './desk.ts';

const SAM = someMe({ id: 'sam', handle: 'sam', name: 'Sam', role: 'coach' });

let desk: RepereDesk;
let server: FakeConnection;
const screen = new Screen(() => desk);

beforeEach(() => {
  server = new FakeConnection();
  server.me = SAM;
  server.unread = 1;
  server.receive('x', 'How much salt?');
  desk = document.createElement('repere-desk');
  desk.lang = 'en';
  desk.style.blockSize = '40rem';
  desk.connection = server;
  document.body.append(desk);
});

afterEach(() => desk.remove());

async function signIn(): Promise<void> {
  await screen.fill('#email', 'sam@example.org');
  await screen.fill('#password', 'quiet-otter-mountain');
  await screen.click('form button.primary');
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeEach(() => {
    desk.theme = theme;
  });

  test('the gate, the list and a conversation hold nothing that axe finds', async () => {
    await screen.appear('#email');
    expect(await screen.violations()).toEqual([]);
    await signIn();
    await screen.appear('.row');
    expect(await screen.violations()).toEqual([]);
    await screen.click('.row');
    await screen.appear('.message');
    expect(await screen.violations()).toEqual([]);
  });
});

test('asks nothing of the server before somebody signs in', async () => {
  await screen.appear('#email');
  expect(server.asked).toEqual([]);
  // Nor does it take the focus of who reads the page.
  expect(document.activeElement).toBe(document.body);
});

test('tells a member that this is no place of theirs, and shows no list', async () => {
  server.me = { ...SAM, role: 'member' };
  await signIn();
  expect((await screen.appear('.gate.empty')).textContent).toContain('This page is for coaches');
  expect(screen.find('repere-desk-queues')).toBeUndefined();
});

test('lists who asked, opens what is chosen, and an answer settles it', async () => {
  await signIn();
  const row = await screen.appear('.row');
  expect(row.textContent).toMatch(/Léa[\s\S]*Waiting since just now[\s\S]*How much salt\?/);
  row.click();
  await expect.poll(() => screen.find('repere-desk-bar h2, .who h2')?.textContent).toMatch(/Léa/);
  await screen.fill('textarea', 'Five grams.');
  await expect.poll(() => screen.find('.send')?.getAttribute('aria-disabled')).toBe('false');
  await screen.click('.send');
  await screen.appear('.message.own.sent');
  expect(server.conversations.get('x')).toMatchObject([{ by: 'lea' }, { by: 'sam', text: 'Five grams.' }]);
  await expect.poll(() => screen.find('.row')?.textContent).not.toContain('awaits');
});

test('shows a question that comes in while it is looked at', async () => {
  await signIn();
  await screen.appear('.row');
  server.receive('y', 'And sugar?');
  await expect.poll(() => screen.find('ul')?.querySelectorAll('.row').length).toBe(2);
});

test('shows nobody’s questions before the second factor is set up, where that is asked for', async () => {
  server.me = { ...SAM, enrolling: true };
  await signIn();
  await screen.appear('.qr');
  expect(screen.find('repere-desk-queues')).toBeUndefined();
  expect(await screen.violations()).toEqual([]);
  await screen.fill('#code', '123456');
  screen.all('form button.primary')[0]?.click();
  await screen.click('#kept');
  screen.all('repere-recovery-codes')[0]?.shadowRoot?.querySelector<HTMLElement>('.primary')?.click();
  await screen.appear('.row');
});

test('opens the settings from the person’s own mark, in two columns, and closes them there', async () => {
  await page.viewport(1280, 720);
  await signIn();
  await screen.appear('.row');
  await screen.click('header .mine');
  await screen.appear('nav .who');
  await screen.appear('#about');
  expect(await screen.violations()).toEqual([]);
  expect(screen.find('.section')?.checkVisibility()).toBe(true);
  await screen.click('header .mine');
  await screen.appear('repere-desk-queues');
});

test('puts the focus where one goes on at each further step of signing in', async () => {
  server.account.secondStep = true;
  await signIn();
  await expect.poll(() => screen.focused()?.id).toBe('code');
  await screen.fill('#code', '123456');
  await screen.click('form button.primary');
  await screen.appear('.row');
});

test('goes back to the gate at sign-out', async () => {
  await signIn();
  await screen.appear('.row');
  await screen.click('header .mine');
  await screen.click('nav li:last-child button');
  await screen.appear('#email');
  expect(screen.find('repere-desk-queues')).toBeUndefined();
});
