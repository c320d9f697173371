import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { FakeConnection } from '../testing/fake-connection.ts';
import { Screen } from '../testing/screen.ts';
import './chat.ts';
import type { RepereChat } from './chat.ts';

let chat: RepereChat;
let server: FakeConnection;
const screen = new Screen(() => chat);

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

async function signIn(): Promise<void> {
  chat.open();
  await screen.click('.compose > button.quiet');
  await screen.fill('#email', 'ana@example.org');
  await screen.fill('#password', 'quiet-otter-mountain');
  await screen.click('form button.primary');
}

async function forget(email: string): Promise<void> {
  chat.open();
  await screen.click('.compose > button.quiet');
  await screen.fill('#email', email);
  await screen.click('form > .start');
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeEach(() => {
    chat.theme = theme;
  });

  test('the second step holds nothing that axe finds', async () => {
    server.account.secondStep = true;
    await signIn();
    (await screen.appear<HTMLDetailsElement>('details')).open = true;
    expect(await screen.violations()).toEqual([]);
  });

  test('a forgotten password holds nothing that axe finds, nor does its code', async () => {
    await forget('ana@example.org');
    await screen.appear('repere-forgotten');
    await screen.appear('form h2');
    expect(await screen.violations()).toEqual([]);
    await screen.click('form button.primary');
    await screen.appear('#code');
    expect(await screen.violations()).toEqual([]);
  });
});

describe('the second step', () => {
  beforeEach(() => {
    server.account.secondStep = true;
  });

  test('takes the code of the app', async () => {
    await signIn();
    await expect.poll(() => screen.focused()?.id).toBe('code');
    await screen.fill('#code', '000 000');
    await screen.click('form button.primary');
    await expect.poll(() => screen.find('#code-wrong')?.textContent).toContain('does not fit');
    await screen.fill('#code', '123 456');
    await screen.click('form button.primary');
    await screen.appear('.doors');
  });

  test('takes a recovery code in the same field, and has a keyboard with letters for it', async () => {
    server.code = '7K2M9QXD4RTAH3VN';
    await signIn();
    const field = await screen.appear('#code');
    expect([field.getAttribute('autocomplete'), field.inputMode]).toEqual(['one-time-code', 'numeric']);
    (await screen.appear<HTMLDetailsElement>('details')).open = true;
    await expect.poll(() => field.inputMode).toBe('text');
    await screen.fill('#code', '7k2m-9qxd-4rta-h3vn');
    await screen.click('form button.primary');
    await screen.appear('.doors');
  });

  test('lets go of what can be neither before it asks', async () => {
    await signIn();
    await screen.fill('#code', '12345');
    await screen.click('form button.primary');
    await expect.poll(() => screen.find('#code-wrong')?.textContent).toContain('16 characters');
    expect(server.asked).not.toContain('signInWithCode');
  });

  test('leads back to the sign-in', async () => {
    await signIn();
    await screen.appear('#code');
    await screen.click('.top button');
    await screen.appear('#password');
  });
});

describe('a forgotten password', () => {
  test.each(['ana@example.org', 'nobody@example.org'])('says the same to %s', async (email) => {
    await forget(email);
    await expect.poll(() => screen.focused()?.id).toBe('email');
    expect(screen.find<HTMLInputElement>('#email')?.value).toBe(email);
    await screen.click('form button.primary');
    await screen.appear('#code');
    expect(screen.find('form .lead')?.textContent).toBe(
      `If there is an account for ${email}, a code has just been sent there. Have a look in the spam folder too.`,
    );
    expect(server.account.given.get('forgotPassword')).toEqual({ email, language: 'en' });
  });

  test('is replaced with the code from the mail, and lets in', async () => {
    await forget('ana@example.org');
    await screen.appear('form h2');
    await screen.click('form button.primary');
    await screen.fill('#code', '123456');
    await screen.fill('#password', 'short');
    await screen.click('form button.primary');
    await expect.poll(() => screen.focused()?.id).toBe('password');
    await screen.fill('#password', 'a much longer one');
    await screen.click('form button.primary');
    await screen.appear('.doors');
    expect(server.account.given.get('resetPassword')).toEqual({
      ticket: 't2',
      code: '123456',
      password: 'a much longer one',
    });
  });

  test('takes a long code too, as mails bring them where many were asked for', async () => {
    server.code = 'K7QX9PMN42TZA0CD';
    await forget('ana@example.org');
    await screen.appear('form h2');
    await screen.click('form button.primary');
    await screen.fill('#code', 'k7qx-9pmn 42tz-a0cd');
    await screen.fill('#password', 'a much longer one');
    await screen.click('form button.primary');
    await screen.appear('.doors');
    expect(server.account.given.get('resetPassword')).toMatchObject({ code: 'K7QX9PMN42TZA0CD' });
  });

  test('still takes the second step', async () => {
    server.account.secondStep = true;
    await forget('ana@example.org');
    await screen.appear('form h2');
    await screen.click('form button.primary');
    await screen.fill('#code', '123456');
    await screen.fill('#password', 'a much longer one');
    await screen.click('form button.primary');
    await expect.poll(() => screen.find('form h2')?.textContent).toBe('One more step');
  });
});

test('a suspended account is told so, and what to do', async () => {
  server.account.refusals.set('signIn', 'suspended');
  await signIn();
  await expect.poll(() => screen.find('repere-notice')?.textContent).toMatch(/suspended.*Write to us/);
});
