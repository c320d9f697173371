import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
});

test('tells a member that this is no place of theirs, and shows no list', async () => {
  server.me = { ...SAM, role: 'member' };
  await signIn();
  expect((await screen.appear('.gate.empty')).textContent).toContain('This page is for coaches');
  expect(screen.find('repere-conversation-list')).toBeUndefined();
});

test('lists who asked, opens what is chosen, and an answer settles it', async () => {
  await signIn();
  const row = await screen.appear('.row');
  expect(row.textContent).toMatch(/Léa[\s\S]*How much salt\?[\s\S]*1 message awaits an answer/);
  row.click();
  expect((await screen.appear('.subject h2')).textContent).toBe('Léa');
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

test('goes back to the gate at sign-out', async () => {
  await signIn();
  await screen.appear('.row');
  await screen.click('header button');
  await screen.click('nav li:last-child button');
  await screen.appear('#email');
  expect(screen.find('repere-conversation-list')).toBeUndefined();
});
