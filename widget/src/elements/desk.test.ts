import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FakeConnection } from '../testing/fake-connection.ts';
import { NOUR } from '../testing/fake-desk.ts';
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

afterEach(() => {
  desk.remove();
  history.replaceState(null, '', location.pathname + location.search);
});

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

test('leaves the first heading to the page, and begins with those of the second level', async () => {
  await page.viewport(1280, 720);
  await signIn();
  await screen.appear('.row');
  await screen.appear('section h3');
  await screen.click('.row');
  await screen.appear('.who h2');
  expect(screen.all('h1')).toEqual([]);
  expect(screen.find('header #title')?.textContent).toBe('Coaches’ desk');
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

/** Two members who wait, the first for longer, and the desk with both in its queue. */
async function two(): Promise<void> {
  server.desk.members.set('x', { id: 'tom', handle: 'tom', name: 'Tom', role: 'member' });
  const [first] = server.conversations.get('x') ?? [];
  if (first) Object.assign(first, { by: 'tom', at: Date.now() - 600_000 });
  server.receive('y', 'And sugar?');
  await signIn();
  await expect.poll(() => screen.all('[data-id]').length).toBe(2);
}

const heading = (): string => (screen.find('.who h2')?.textContent ?? '').trim();
const seen = (selector: string): boolean | undefined => screen.find(selector)?.checkVisibility();
const row = (): string | undefined => screen.focused()?.dataset['id'];

describe('without a mouse', () => {
  beforeEach(() => page.viewport(1280, 720));

  test('one goes through the queue, claims, closes and comes back', async () => {
    await two();
    await userEvent.keyboard('j');
    await expect.poll(heading).toBe('Tom');
    await expect.poll(row).toBe('x');
    await userEvent.keyboard('j');
    await expect.poll(heading).toBe('Léa');
    await expect.poll(row).toBe('y');
    await userEvent.keyboard('k');
    await expect.poll(heading).toBe('Tom');
    await userEvent.keyboard('c');
    await expect.poll(() => screen.find('.care')?.textContent.trim()).toBe('In your care');
    await userEvent.keyboard('2');
    await expect.poll(() => screen.all('[data-id]').map(({ dataset }) => dataset['id'])).toEqual(['x']);
    await userEvent.keyboard('e');
    await expect.poll(() => screen.find('.care')?.textContent.trim()).toBe('Closed');
    await userEvent.keyboard('4');
    await expect.poll(() => screen.all('[data-id]').map(({ dataset }) => dataset['id'])).toEqual(['x']);
    await userEvent.keyboard('1j');
    await expect.poll(heading).toBe('Léa');
  });

  test('one writes, and letters are letters until one leaves the field', async () => {
    await two();
    await userEvent.keyboard('j');
    await screen.appear('textarea');
    await userEvent.keyboard('r');
    await expect.poll(() => screen.focused()?.localName).toBe('textarea');
    await userEvent.keyboard('jack1');
    expect([heading(), screen.find<HTMLTextAreaElement>('textarea')?.value]).toEqual(['Tom', 'jack1']);
    await userEvent.keyboard('{Escape}');
    await expect.poll(row).toBe('x');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(heading).toBe('Léa');
    // The card has a field as well.
    await expect.poll(() => screen.find('input[name=label]')).toBeDefined();
    screen.find('input[name=label]')?.focus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(row).toBe('y');
  });

  test('keys are listed under ?, and those of a single sign can be switched off for good', async () => {
    onTestFinished(() => localStorage.clear());
    await two();
    await userEvent.keyboard('?');
    await screen.appear('repere-desk-keys dialog, dialog[open]');
    // The dialogue has the keys to itself.
    await userEvent.keyboard('j');
    expect(heading()).toBe('');
    await screen.click('#singles');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => screen.find('dialog')).toBeUndefined();
    await userEvent.keyboard('j');
    expect(heading()).toBe('');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(heading).toBe('Tom');
    expect(localStorage.getItem('repere-desk-keys')).toBe('off');
  });

  test('keys do nothing before somebody has signed in, nor in the settings', async () => {
    await screen.appear('#email');
    await userEvent.keyboard('?');
    await two();
    expect(screen.find('dialog')).toBeUndefined();
    await screen.click('header .mine');
    await screen.appear('nav .who');
    await userEvent.keyboard('?j');
    expect(screen.find('dialog')).toBeUndefined();
  });
});

describe('on a phone', () => {
  beforeEach(async () => {
    await page.viewport(390, 780);
    onTestFinished(() => void page.viewport(1280, 720));
  });

  test('one pane is seen at a time, and going back leaves it, by button and by browser', async () => {
    await two();
    await screen.click('.row');
    await expect.poll(heading).toBe('Tom');
    expect([seen('repere-desk-queues'), seen('repere-desk-thread'), seen('section.card')]).toEqual([
      false,
      true,
      false,
    ]);
    await expect.poll(() => screen.focused()?.localName).toBe('h2');
    expect(await screen.violations()).toEqual([]);
    await screen.click('button.card');
    await expect.poll(() => seen('section.card')).toBe(true);
    expect(seen('repere-desk-thread')).toBe(false);
    expect(await screen.violations()).toEqual([]);
    history.back();
    await expect.poll(() => seen('repere-desk-thread')).toBe(true);
    await screen.click('.back');
    await expect.poll(() => seen('repere-desk-queues')).toBe(true);
    await expect.poll(row).toBe('x');
    await expect.poll(() => history.state?.repereDesk ?? 0).toBe(0);
  });

  test('today’s numbers are a place of their own', async () => {
    await two();
    await screen.click('header .today');
    await expect.poll(() => seen('repere-desk-numbers')).toBe(true);
    expect(seen('repere-desk-queues')).toBe(false);
    history.back();
    await expect.poll(() => seen('repere-desk-queues')).toBe(true);
  });
});

test('comes back after a reload to the conversation that was open, wherever it stands', async () => {
  await page.viewport(1280, 720);
  await two();
  await screen.click('.row');
  await expect.poll(() => location.hash).toBe('#conversation-x');
  server.desk.share('x', NOUR, { type: 'closed' }, false);
  const again = document.createElement('repere-desk');
  again.lang = 'en';
  again.connection = server;
  desk.remove();
  desk = again;
  document.cookie = 'repere_session=1';
  onTestFinished(() => void (document.cookie = 'repere_session=; max-age=0'));
  document.body.append(desk);
  await expect.poll(heading).toBe('Tom');
  expect(screen.find('.care')?.textContent.trim()).toBe('Closed');
});

test('forgets in the address what is not there any more, and leaves a fragment of the page alone', async () => {
  history.replaceState(null, '', '#conversation-gone');
  desk.remove();
  document.body.append(desk);
  await two();
  await expect.poll(() => location.hash).toBe('');
  history.replaceState(null, '', '#top');
  await screen.click('.row');
  await expect.poll(heading).toBe('Tom');
  expect(location.hash).toBe('#top');
});

test('two coaches: whoever comes second is told who has it', async () => {
  await page.viewport(1280, 720);
  await two();
  await screen.click('.row');
  await expect.poll(heading).toBe('Tom');
  server.desk.share('x', NOUR, { type: 'assigned', account: NOUR.id }, false);
  await screen.click('.acts .primary');
  await expect
    .poll(() =>
      screen
        .all('repere-notice')
        .map((each) => each.textContent)
        .join(),
    )
    .toMatch(/Nour took this/);
  expect(screen.find('.care')?.textContent.trim()).toBe('In the care of Nour');
});
