import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeConnection } from '../testing/fake-connection.ts';
import './chat.ts';
import type { RepereChat } from './chat.ts';

let chat: RepereChat;
let server: FakeConnection;

/** Finds through shadow roots, as a person does. */
function find<Found extends HTMLElement>(selector: string, root: ParentNode = chat.shadowRoot!): Found | undefined {
  const here = root.querySelector<Found>(selector);
  if (here) return here;
  for (const element of root.querySelectorAll('*')) {
    const inside = element.shadowRoot && find<Found>(selector, element.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}

async function appear<Found extends HTMLElement>(selector: string): Promise<Found> {
  await expect.poll(() => find(selector)).toBeTruthy();
  return find<Found>(selector)!;
}

async function fill(selector: string, text: string): Promise<void> {
  const field = await appear<HTMLInputElement>(selector);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function click(selector: string): Promise<void> {
  (await appear(selector)).click();
}

async function violations(): Promise<string[]> {
  // Half faded in, every colour would be a faint one.
  await Promise.all(
    find('.panel')
      ?.getAnimations()
      .map(({ finished }) => finished) ?? [],
  );
  const { violations } = await axe.run(chat, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.any[0]?.message}`);
}

async function becomeMember(): Promise<void> {
  await fill('textarea', 'How much salt?');
  await expect.poll(() => find('.send')?.getAttribute('aria-disabled')).toBe('false');
  await click('.send');
  await fill('#name', 'Ana');
  await fill('#handle', 'ana');
  await fill('#email', 'ana@example.org');
  await fill('#password', 'quiet-otter-mountain');
  await click('#ofAge');
  await click('#consent');
  await click('form button.primary');
}

beforeEach(() => {
  sessionStorage.clear();
  server = new FakeConnection();
  chat = document.createElement('repere-chat');
  chat.lang = 'en';
  chat.connection = server;
  document.body.append(chat);
});

afterEach(() => chat.remove());

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeEach(() => {
    chat.theme = theme;
  });

  test('a visitor can write at once, and axe finds nothing', async () => {
    chat.ask({ url: '/en/salt#p1', title: 'Salt', heading: 'How much', quote: 'Five grams' });
    await appear('textarea');
    expect(server.asked).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('the register form names what is wrong beside its field, and axe finds nothing', async () => {
    chat.open();
    await fill('textarea', 'How much salt?');
    await expect.poll(() => find('.send')?.getAttribute('aria-disabled')).toBe('false');
    await click('.send');
    await click('form button.primary');
    await expect.poll(() => find('#handle')?.getAttribute('aria-invalid')).toBe('true');
    expect(await violations()).toEqual([]);
  });

  test('the question goes as soon as the person is known, and axe finds nothing', async () => {
    chat.open();
    await becomeMember();
    await fill('#code', '123 456');
    await click('form button.primary');
    await appear('.message.sent');
    expect([...server.conversations.values()].flat()).toMatchObject([{ text: 'How much salt?' }]);
    expect(await violations()).toEqual([]);
  });
});

test('a wrong code is said in words and can be corrected', async () => {
  chat.open();
  await becomeMember();
  await fill('#code', '000000');
  await click('form button.primary');
  await expect.poll(() => find('#code-wrong')?.textContent).toContain('This code is wrong');
});

test('the draft survives a reload', async () => {
  chat.open();
  await fill('textarea', 'Half a thought');
  chat.remove();
  chat = document.createElement('repere-chat');
  chat.lang = 'en';
  chat.connection = server;
  document.body.append(chat);
  chat.open();
  expect((await appear<HTMLTextAreaElement>('textarea')).value).toBe('Half a thought');
});

test('a refused message says why and can be discarded', async () => {
  server.refuse = 'forbidden';
  chat.open();
  await becomeMember();
  await fill('#code', '123456');
  await click('form button.primary');
  expect((await appear('.message.failed .why')).textContent).toContain('You may not do this');
  expect(await violations()).toEqual([]);
  await click('.message.failed .actions button:last-child');
  await expect.poll(() => find('.message')).toBeUndefined();
});

test('what arrives is announced once', async () => {
  chat.open();
  await becomeMember();
  await fill('#code', '123456');
  await click('form button.primary');
  await appear('.message.sent');
  const [id] = server.conversations.keys();
  server.receive(id!, 'Five grams.');
  await expect.poll(() => find('[role=log]')?.textContent).toBe('Sam: Five grams.');
});

test('a file is refused in words', async () => {
  chat.open();
  const field = await appear('textarea');
  const data = new DataTransfer();
  data.items.add(new File(['x'], 'x.png', { type: 'image/png' }));
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  await expect.poll(() => find('.below')?.textContent).toContain('Files cannot be sent here yet');
});

test('Escape closes and gives the focus back', async () => {
  const before = document.body.appendChild(document.createElement('button'));
  before.focus();
  chat.open();
  const field = await appear('textarea');
  await expect.poll(() => chat.shadowRoot?.activeElement?.localName).toBe('repere-composer');
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  await expect.poll(() => document.activeElement).toBe(before);
  expect(find('.panel')).toBeUndefined();
  before.remove();
});
