import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { FakeConnection } from '../testing/fake-connection.ts';
import { Screen } from '../testing/screen.ts';
import './chat.ts';
import type { RepereChat } from './chat.ts';

/** The part of the browser's own protocol that no typed command covers. */
interface Protocol {
  send(method: 'Emulation.setEmulatedMedia', options: { features: { name: string; value: string }[] }): Promise<void>;
}

let chat: RepereChat;
let server: FakeConnection;

const screen = new Screen(() => chat);

async function becomeMember(): Promise<void> {
  await screen.fill('textarea', 'How much salt?');
  await expect.poll(() => screen.find('.send')?.getAttribute('aria-disabled')).toBe('false');
  await screen.click('.send');
  await screen.fill('#name', 'Ana');
  await screen.fill('#handle', 'ana');
  await screen.fill('#email', 'ana@example.org');
  await screen.fill('#password', 'quiet-otter-mountain');
  await screen.click('#ofAge');
  await screen.click('#consent');
  await screen.click('form button.primary');
}

beforeEach(async () => {
  await page.viewport(1280, 720);
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
    await screen.appear('textarea');
    // Of nobody but when the coaches answer.
    await expect.poll(() => server.asked).toEqual(['hours']);
    expect(await screen.violations()).toEqual([]);
  });

  test('the register form names what is wrong beside its field, and axe finds nothing', async () => {
    chat.open();
    await screen.fill('textarea', 'How much salt?');
    await expect.poll(() => screen.find('.send')?.getAttribute('aria-disabled')).toBe('false');
    await screen.click('.send');
    await screen.click('form button.primary');
    await expect.poll(() => screen.find('#handle')?.getAttribute('aria-invalid')).toBe('true');
    expect(await screen.violations()).toEqual([]);
  });

  test('the question goes as soon as the person is known, and axe finds nothing', async () => {
    chat.open();
    await becomeMember();
    await screen.fill('#code', '123 456');
    await screen.click('form button.primary');
    await screen.appear('.message.sent');
    expect([...server.conversations.values()].flat()).toMatchObject([{ text: 'How much salt?' }]);
    expect(await screen.violations()).toEqual([]);
  });
});

test('a wrong code is said in words and can be corrected', async () => {
  chat.open();
  await becomeMember();
  await screen.fill('#code', '000000');
  await screen.click('form button.primary');
  await expect.poll(() => screen.find('#code-wrong')?.textContent).toContain('This code is wrong');
});

test('the draft survives a reload', async () => {
  chat.open();
  await screen.fill('textarea', 'Half a thought');
  chat.remove();
  chat = document.createElement('repere-chat');
  chat.lang = 'en';
  chat.connection = server;
  document.body.append(chat);
  chat.open();
  expect((await screen.appear<HTMLTextAreaElement>('textarea')).value).toBe('Half a thought');
});

test('a refused message says why and can be discarded', async () => {
  server.refuse = 'forbidden';
  chat.open();
  await becomeMember();
  await screen.fill('#code', '123456');
  await screen.click('form button.primary');
  expect((await screen.appear('.message.failed .why')).textContent).toContain('You may not do this');
  expect(await screen.violations()).toEqual([]);
  await screen.click('.message.failed .actions button:last-child');
  await expect.poll(() => screen.find('.message')).toBeUndefined();
});

test('what arrives is announced once', async () => {
  chat.open();
  await becomeMember();
  await screen.fill('#code', '123456');
  await screen.click('form button.primary');
  await screen.appear('.message.sent');
  const [id] = server.conversations.keys();
  server.receive(id!, 'Five grams.');
  await expect.poll(() => screen.find('[role=log]')?.textContent).toBe('Sam: Five grams.');
});

test('a file is refused in words', async () => {
  chat.open();
  const field = await screen.appear('textarea');
  const data = new DataTransfer();
  data.items.add(new File(['x'], 'x.png', { type: 'image/png' }));
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  await expect.poll(() => screen.find('.below')?.textContent).toContain('Files cannot be sent here yet');
});

test('its head is one line high, with what it is called and a way out', async () => {
  chat.open();
  const head = await screen.appear('.top');
  expect(head.getBoundingClientRect().height).toBeLessThan(80);
  expect(head.querySelector('h1')?.textContent).toBe('Talk with a coach');
});

test('Escape closes and gives the focus back', async () => {
  const before = document.body.appendChild(document.createElement('button'));
  before.focus();
  chat.open();
  const field = await screen.appear('textarea');
  await expect.poll(() => chat.shadowRoot?.activeElement?.localName).toBe('repere-composer');
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  await expect.poll(() => document.activeElement).toBe(before);
  expect(screen.find('.panel')).toBeUndefined();
  before.remove();
});

test('where the network lets no WebSocket through, it says so, and what was written waits', async () => {
  chat.open();
  await becomeMember();
  await screen.fill('#code', '123456');
  await screen.click('form button.primary');
  await screen.appear('.message.sent');
  server.say('blocked');
  await expect.poll(() => screen.find('repere-notice')?.textContent).toContain('does not let live conversations');
  await screen.fill('repere-conversation repere-composer textarea, textarea', 'And pepper?');
  await expect.poll(() => screen.find('.send')?.getAttribute('aria-disabled')).toBe('false');
  await screen.click('.send');
  await screen.appear('.message.waiting');
});

describe('on a phone', () => {
  beforeEach(() => page.viewport(390, 844));
  afterEach(() => chat.close());

  test('going back leaves a panel alone that is no longer on the page', async () => {
    chat.open();
    await screen.appear('textarea');
    chat.remove();
    const back = vi.spyOn(history, 'back');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(back).not.toHaveBeenCalled();
    back.mockRestore();
    history.replaceState(null, '');
  });

  test('going back closes the panel and stays on the page', async () => {
    const place = location.href;
    chat.open();
    await screen.appear('textarea');
    history.back();
    await expect.poll(() => screen.find('.panel')).toBeUndefined();
    expect(location.href).toBe(place);
  });

  test('closing by the button leaves nothing to go back through', async () => {
    chat.open();
    await screen.appear('textarea');
    expect(history.state).toMatchObject({ repere: true });
    await screen.click('.top button.icon:last-child');
    await expect.poll(() => history.state?.repere).toBeUndefined();
  });

  test('the panel is the whole screen', async () => {
    chat.open();
    const panel = await screen.appear('.panel');
    await Promise.all(panel.getAnimations().map(({ finished }) => finished));
    const { x, y, width, height } = panel.getBoundingClientRect();
    expect([x, y, width, height]).toEqual([0, 0, innerWidth, innerHeight]);
  });
});

test('in forced colours what is pressed and written in still has an edge', async () => {
  const forced = (value: string) =>
    (cdp() as unknown as Protocol).send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  await forced('active');
  try {
    chat.open();
    const edge = (element: HTMLElement): string => getComputedStyle(element).borderTopStyle;
    const width = (element: HTMLElement): number => Number.parseFloat(getComputedStyle(element).borderTopWidth);
    for (const selector of ['.send', '.frame', '.panel']) {
      const element = await screen.appear(selector);
      expect([selector, edge(element), width(element)]).toEqual([selector, 'solid', 1]);
      const { borderTopColor, backgroundColor } = getComputedStyle(element);
      expect([selector, borderTopColor]).not.toEqual([selector, backgroundColor]);
    }
  } finally {
    await forced('none');
  }
});
