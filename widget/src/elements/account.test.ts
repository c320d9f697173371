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
  document.cookie = 'repere_session=1';
  server = new FakeConnection();
  chat = document.createElement('repere-chat');
  chat.lang = 'en';
  chat.connection = server;
  document.body.append(chat);
});

afterEach(() => {
  chat.remove();
  document.cookie = 'repere_session=; max-age=0';
});

const said = (): string | undefined => screen.find('.said:not(:empty)')?.textContent?.trim();

/** The button with these words. */
async function press(words: string): Promise<void> {
  await expect.poll(() => buttons(words).length, { message: words }).toBeGreaterThan(0);
  const button = buttons(words).at(0);
  button?.focus();
  button?.click();
}

function buttons(words: string): HTMLElement[] {
  return screen
    .all('button')
    .filter((button) => (button.textContent?.trim() ?? '').startsWith(words) && button.checkVisibility());
}

async function openSettings(part?: string): Promise<void> {
  chat.open();
  await press('Your settings');
  if (!part) return;
  await press(part);
  // From here on the focus is the person's.
  await expect.poll(() => screen.focused()?.textContent).toBe(part);
}

/** Ticks or unticks a box, or picks a radio button. */
async function pick(selector: string): Promise<void> {
  await screen.click(selector);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeEach(() => {
    chat.theme = theme;
  });

  test.each(['', 'Profile', 'Sign-in and security', 'Signed-in devices', 'My data', 'People I have blocked'])(
    'the settings hold nothing that axe finds: %s',
    async (part) => {
      await openSettings(part);
      await expect.poll(() => screen.find('.section h2')?.textContent).toBe(part || 'Profile');
      await expect.poll(() => screen.find('.section repere-ticks')).toBeUndefined();
      expect(await screen.violations()).toEqual([]);
    },
  );

  test('what asks for the password once more holds nothing that axe finds', async () => {
    server.account.confirmationNeeded = true;
    server.me = { ...server.me, secondFactor: true };
    await openSettings('My data');
    await press('Download my data');
    await screen.appear('dialog[open] #code');
    expect(await screen.violations()).toEqual([]);
  });

  test('enrolment holds nothing that axe finds, step by step', async () => {
    server.me = { ...server.me, role: 'coach', enrolling: true };
    chat.open();
    await screen.appear('.qr');
    expect(await screen.violations()).toEqual([]);
    await screen.fill('#code', '123456');
    await press('Check the code');
    await screen.appear('#kept');
    expect(await screen.violations()).toEqual([]);
  });

  test('the banner of an erasure holds nothing that axe finds', async () => {
    server.me = { ...server.me, erasureAt: Date.UTC(2026, 2, 12) };
    chat.open();
    await expect.poll(() => buttons('Keep my account').length).toBe(1);
    expect(await screen.violations()).toEqual([]);
  });
});

describe('the profile', () => {
  test('is saved as it was filled in, and says so until one goes on writing', async () => {
    await openSettings('Profile');
    await screen.fill('#name', '  Ana Maria ');
    await screen.fill('#about', 'Squats, and lentils.');
    await pick('[value=imperial]');
    await pick('#findable');
    await press('Save');
    await expect.poll(said).toBe('Saved');
    expect(server.account.given.get('saveProfile')).toEqual({
      name: 'Ana Maria',
      handle: 'ana',
      about: 'Squats, and lentils.',
      language: 'en',
      units: 'imperial',
      findable: false,
      showPresence: true,
    });
    await screen.fill('#about', 'Squats.');
    await expect.poll(said).toBeUndefined();
  });

  test('counts the words about oneself down, and takes no more than fit', async () => {
    await openSettings('Profile');
    await screen.fill('#about', '🥑'.repeat(280));
    await expect.poll(() => screen.find('#about-left')?.textContent).toBe('0 characters left');
    await screen.fill('#about', 'x'.repeat(282));
    await expect.poll(() => screen.find('#about-left')?.textContent).toBe('2 characters too many');
    await press('Save');
    await expect.poll(() => screen.focused()?.id).toBe('about');
    expect(server.account.given.has('saveProfile')).toBe(false);
  });

  test('says beside its field what the server refuses, and goes there', async () => {
    server.account.refusals.set('saveProfile', 'handle_taken');
    await openSettings('Profile');
    await screen.fill('#handle', 'ben');
    await press('Save');
    await expect.poll(() => screen.find('#handle-wrong')?.textContent).toContain('Somebody already uses this handle');
    await expect.poll(() => screen.focused()?.id).toBe('handle');
  });

  test('says that a handle changes once in 30 days', async () => {
    server.account.refusals.set('saveProfile', { code: 'too_many_requests', field: 'handle' });
    await openSettings('Profile');
    await screen.fill('#handle', 'ana-two');
    await press('Save');
    await expect.poll(() => screen.find('#handle-wrong')?.textContent).toContain('less than 30 days ago');
  });

  test('shows what was changed in another window, and keeps what is being written', async () => {
    await openSettings('Profile');
    await screen.fill('#about', 'half a thought');
    server.changeMe({ name: 'Ana Maria' });
    await expect.poll(() => screen.find<HTMLInputElement>('#name')?.value).toBe('Ana Maria');
    expect(screen.find<HTMLTextAreaElement>('#about')?.value).toBe('half a thought');
    expect(screen.find('.who .name')?.textContent).toBe('Ana Maria');
  });

  test('speaks of no mails to a guest of another site, who has no security of ours either', async () => {
    const { email: _, ...guest } = server.me;
    server.me = guest;
    await openSettings('Profile');
    await press('Save');
    await expect.poll(said).toBe('Saved');
    expect(server.account.given.get('saveProfile')).toMatchObject({ name: 'Ana', handle: 'ana', language: 'en' });
    for (const field of ['#name', '#handle', '#language']) expect(screen.find(field)).toBeUndefined();
    await screen.click('.top button');
    await expect.poll(() => buttons('Signed-in devices').length).toBe(1);
    expect(buttons('Sign-in and security')).toEqual([]);
  });
});

describe('what needs the password once more', () => {
  beforeEach(() => {
    server.account.confirmationNeeded = true;
  });

  test('asks for it in place and then goes on by itself', async () => {
    await openSettings('Sign-in and security');
    await screen.fill('repere-password-form #password, #password', 'a new long password');
    await press('Change my password');
    const dialog = await screen.appear<HTMLDialogElement>('dialog');
    expect(screen.find('dialog #code')).toBeUndefined();
    fillIn(dialog, '#password', 'not this one');
    dialog.querySelector<HTMLElement>('.primary')?.click();
    await expect.poll(() => dialog.querySelector('#password-wrong')?.textContent).toBe('This password is wrong.');
    fillIn(dialog, '#password', server.account.password);
    dialog.querySelector<HTMLElement>('.primary')?.click();
    await expect.poll(said).toBe('Password changed. Your other devices are signed out.');
    expect(screen.find('dialog')).toBeUndefined();
    expect(server.account.given.get('changePassword')).toEqual({ password: 'a new long password' });
  });

  test('says nothing beside a form that was left at that', async () => {
    await openSettings('Sign-in and security');
    await screen.fill('#password', 'a new long password');
    await press('Change my password');
    const dialog = await screen.appear<HTMLDialogElement>('dialog');
    dialog.querySelector<HTMLElement>('.quiet')?.click();
    await expect.poll(() => screen.find('dialog')).toBeUndefined();
    await expect.poll(() => buttons('Change my password')[0]?.getAttribute('aria-disabled')).toBe('false');
    expect(screen.find('repere-notice')).toBeUndefined();
    expect(screen.find<HTMLInputElement>('#password')?.value).toBe('a new long password');
  });

  test('asks for a code as well where there is a second factor', async () => {
    server.me = { ...server.me, secondFactor: true };
    await openSettings('My data');
    await press('Erase my account');
    await press('Yes, erase my account');
    const dialog = await screen.appear<HTMLDialogElement>('dialog');
    fillIn(dialog, '#password', server.account.password);
    fillIn(dialog, '#code', '123456');
    dialog.querySelector<HTMLElement>('.primary')?.click();
    await expect.poll(() => buttons('Keep my account').length).toBeGreaterThan(0);
  });

  test.each(['Escape', 'cancel'])('is left as it was after %s, and the panel stays open', async (way) => {
    await openSettings('My data');
    await press('Erase my account');
    await press('Yes, erase my account');
    const dialog = await screen.appear<HTMLDialogElement>('dialog');
    expect(dialog.matches(':modal')).toBe(true);
    if (way === 'Escape') {
      const field = dialog.querySelector('#password');
      field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      dialog.requestClose();
    } else dialog.querySelector<HTMLElement>('.quiet')?.click();
    await expect.poll(() => screen.find('dialog')).toBeUndefined();
    expect(screen.find('.panel')).toBeTruthy();
    expect(screen.find('[role=alert]')).toBeUndefined();
    expect(server.me.erasureAt).toBeUndefined();
    await expect.poll(() => buttons('Yes, erase my account').length).toBe(1);
    // The browser gives the focus back to what opened it.
    expect(screen.focused()?.textContent?.trim()).toBe('Yes, erase my account');
  });

  test('tells a guest of another site what to do instead', async () => {
    const { email: _, ...guest } = server.me;
    server.me = guest;
    await openSettings('My data');
    await press('Download my data');
    expect((await screen.appear('dialog')).textContent).toContain('has to vouch for you again');
    expect(screen.find('dialog #password')).toBeUndefined();
  });
});

describe('the address', () => {
  test('changes by the code that came to the new one', async () => {
    await openSettings('Sign-in and security');
    expect((await screen.appear('.part .lead, form > .lead')).textContent).toContain('ana@example.org');
    await screen.fill('#email', 'new@example.org');
    await press('Send a code');
    expect((await screen.appear<HTMLInputElement>('.digits')).value).toBe('');
    await screen.fill('.digits', '000000');
    await press('Change my address');
    await expect.poll(() => screen.find('#code-wrong')?.textContent).toContain('This code is wrong');
    await screen.fill('.digits', '123 456');
    await press('Change my address');
    await expect.poll(said).toBe('Your address has been changed.');
    expect(server.account.given.get('confirmAddress')).toEqual({ ticket: 't3', code: '123456' });
    expect(screen.find('.section .lead')?.textContent ?? screen.find('.lead')?.textContent).toContain(
      'new@example.org',
    );
    expect(screen.find<HTMLInputElement>('#email')?.value).toBe('');
  });
});

describe('the second factor', () => {
  test('is turned on by a code of the app, and its recovery codes have to be put away', async () => {
    await openSettings('Sign-in and security');
    await press('Turn on');
    expect((await screen.appear('.secret')).textContent).toBe('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
    await screen.fill('#code', '12345');
    await press('Check the code');
    await expect.poll(() => screen.find('#code-wrong')?.textContent).toContain('six digits');
    await screen.fill('#code', '123456');
    await press('Check the code');
    await screen.appear('#kept');
    expect(screen.all('li').map((item) => item.textContent)).toEqual(
      expect.arrayContaining(server.account.recoveryCodes),
    );
    await press('Done');
    await expect.poll(() => screen.find('#kept-wrong')?.textContent).toContain('tick the box');
    await pick('#kept');
    await press('Done');
    await expect.poll(() => buttons('Turn off').length).toBe(1);
  });

  test('gives new recovery codes, and is turned off, after a question each', async () => {
    server.me = { ...server.me, secondFactor: true };
    await openSettings('Sign-in and security');
    await press('New recovery codes');
    await press('Replace my codes');
    await pick('#kept');
    await press('Done');
    await press('Turn off');
    await press('Turn off all the same');
    await expect.poll(() => buttons('Turn on').length).toBe(1);
    expect(said()).toBe('The second factor is off.');
  });

  test('cannot be turned off where the role requires it, and says why', async () => {
    server.me = { ...server.me, role: 'coach', secondFactor: true };
    server.account.refusals.set('disableSecondFactor', 'second_factor_required');
    await openSettings('Sign-in and security');
    await press('Turn off');
    await press('Turn off all the same');
    await expect.poll(() => screen.find('repere-notice')?.textContent).toContain('Your role requires');
  });
});

describe('enrolment', () => {
  beforeEach(() => {
    server.me = { ...server.me, role: 'coach', enrolling: true };
  });

  test('comes first, and leads on once it is done', async () => {
    chat.open();
    expect((await screen.appear('.enrol h2')).textContent).toBe('Protect your access as a coach');
    expect(buttons('Your settings')).toEqual([]);
    expect(buttons('Back')).toEqual([]);
    await screen.fill('#code', '123456');
    await press('Check the code');
    await pick('#kept');
    await press('Done');
    await expect.poll(() => buttons('Ask a coach').length).toBe(1);
    expect(server.asked.slice(0, 4)).toEqual(['session', 'offerSecondFactor', 'enableSecondFactor', 'session']);
  });

  test('can be left by signing out', async () => {
    chat.open();
    await press('Sign out');
    await screen.appear('.compose');
    expect(server.asked).toContain('signOut');
  });

  test('shows another secret where the first has waited too long', async () => {
    chat.open();
    await screen.appear('.qr');
    server.account.refusals.set('enableSecondFactor', 'not_found');
    await screen.fill('#code', '123456');
    await press('Check the code');
    await expect.poll(() => screen.find('[role=alert], repere-notice')?.textContent).toContain('had expired');
    expect(server.asked.filter((route) => route === 'offerSecondFactor')).toHaveLength(2);
    expect(screen.find('.qr')).toBeTruthy();
  });

  test('says why there is no secret to be had, and asks again', async () => {
    server.account.refusals.set('offerSecondFactor', 'unavailable');
    chat.open();
    await expect.poll(() => screen.find('repere-notice')?.textContent).toContain('cannot be reached');
    server.account.refusals.clear();
    await press('Try again');
    await screen.appear('.qr');
  });
});

describe('signed-in devices', () => {
  test('are listed with their last use, and signed out one by one', async () => {
    await openSettings('Signed-in devices');
    await expect.poll(() => screen.all('ul.rows li').length).toBe(2);
    const rows = screen.all('ul.rows li').map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual(['Firefox · Linux This device', 'Safari · iPhone Used 5 hours ago Sign out']);
    await press('Sign out');
    await expect.poll(said).toBe('The device has been signed out.');
    expect(server.account.given.get('endSession')).toEqual({ session: 'phone' });
    expect(screen.all('ul.rows li')).toHaveLength(1);
    await expect.poll(() => screen.focused()?.className).toBe('said');
  });

  test('that somebody else was faster to sign out are gone all the same', async () => {
    await openSettings('Signed-in devices');
    await expect.poll(() => screen.all('ul.rows li').length).toBe(2);
    server.account.refusals.set('endSession', 'not_found');
    server.account.sessions = server.account.sessions.slice(0, 1);
    await press('Sign out');
    await expect.poll(() => screen.all('ul.rows li').length).toBe(1);
    expect(screen.find('repere-notice')).toBeUndefined();
  });

  test('are signed out all at once, but for this one', async () => {
    await openSettings('Signed-in devices');
    await press('Sign out all others');
    await expect.poll(said).toBe('All other devices have been signed out.');
    expect(screen.all('ul.rows li')).toHaveLength(1);
    expect(buttons('Sign out all others')).toEqual([]);
  });
});

describe('my data', () => {
  test('comes as a file', async () => {
    const saved: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download, new URL(this.href).protocol);
    };
    try {
      await openSettings('My data');
      await press('Download my data');
      await expect.poll(said).toBe('The file has been downloaded.');
      expect(saved).toEqual(['repere-my-data.json', 'blob:']);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  test('says why there is none', async () => {
    server.account.refusals.set('exportData', 'too_many_requests');
    await openSettings('My data');
    await press('Download my data');
    await expect.poll(() => screen.find('repere-notice')?.textContent).toContain('Try again in ten minutes');
  });

  test('can no longer be kept once the erasure has begun, and says so', async () => {
    server.me = { ...server.me, erasureAt: 1 };
    server.account.refusals.set('cancelErasure', 'not_found');
    await openSettings('My data');
    await expect.poll(() => screen.all('section button.primary').length).toBe(1);
    screen.all('section button.primary')[0]?.click();
    await expect.poll(() => screen.find('section repere-notice')?.textContent).toContain('has begun already');
  });

  test('is erased after a question, with a banner that can take it back', async () => {
    await openSettings('My data');
    await press('Erase my account');
    await press('Yes, erase my account');
    const when = /erased on Thursday,? 12 March/;
    await expect.poll(() => screen.all('section .lead').at(-1)?.textContent).toMatch(when);
    // Said once on this page, and on every other.
    expect(screen.find('repere-notice')).toBeUndefined();
    await screen.click('.top button');
    expect((await screen.appear('repere-notice')).textContent).toMatch(when);
    await press('Keep my account');
    await expect.poll(() => server.me.erasureAt).toBeUndefined();
    await expect.poll(() => screen.find('repere-notice')).toBeUndefined();
  });

  test('says that it stays, where it is kept', async () => {
    server.me = { ...server.me, erasureAt: Date.UTC(2026, 2, 12) };
    await openSettings('My data');
    await expect.poll(() => screen.all('section button.primary').length).toBe(1);
    screen.all('section button.primary')[0]?.click();
    await expect.poll(said).toBe('Your account stays as it was.');
    expect(server.me.erasureAt).toBeUndefined();
  });
});

test('a blocked person is unblocked, and the list says so', async () => {
  await openSettings('People I have blocked');
  await press('Unblock');
  await expect.poll(said).toBe('You have unblocked Max Braun.');
  expect(server.account.blocked).toEqual([]);
  expect(screen.find('.section .lead')?.textContent ?? '').not.toContain('Max');
});

describe('signing out', () => {
  test('leads back to the question', async () => {
    await openSettings();
    await press('Sign out');
    await screen.appear('.compose');
    expect(server.asked).toContain('signOut');
  });

  test('asks first where something has not been sent', async () => {
    chat.open();
    await press('Ask a coach');
    server.cut();
    await screen.fill('textarea', 'Never sent');
    await expect.poll(() => screen.find('.send')?.getAttribute('aria-disabled')).toBe('false');
    await screen.click('.send');
    await screen.appear('.message.waiting');
    await screen.click('.top button');
    await press('Your settings');
    await press('Sign out');
    await expect.poll(() => screen.find('repere-notice[tone=caution]')?.textContent).toContain('has not been sent yet');
    expect(server.asked).not.toContain('signOut');
    await press('Sign out all the same');
    await screen.appear('.compose');
    expect(server.asked).toContain('signOut');
  });
});

test('on a phone every field is tall enough for a finger', async () => {
  await page.viewport(390, 844);
  await openSettings();
  for (const part of ['Profile', 'Sign-in and security', 'Signed-in devices', 'My data', 'People I have blocked']) {
    await press(part);
    await expect.poll(() => screen.find('.section h2')?.textContent).toBe(part);
    await expect.poll(() => screen.find('.section repere-ticks')).toBeUndefined();
    const small = screen
      .all('input:not([type=checkbox], [hidden]), select, textarea, .section label:has([type=radio])')
      .filter((element) => element.checkVisibility() && !element.closest('label'))
      .map((element) => [element.id, Math.round(element.getBoundingClientRect().height)] as const)
      .filter(([, height]) => height < 44);
    expect([part, small]).toEqual([part, []]);
    await screen.click('.top button');
  }
});

function fillIn(root: HTMLElement, selector: string, text: string): void {
  const field = root.querySelector<HTMLInputElement>(selector)!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
