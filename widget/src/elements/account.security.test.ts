import { beforeEach, describe, expect, test } from 'vitest';
import { SettingsStage } from '../testing/settings-stage.ts';

const stage = new SettingsStage();
const { screen, said, press, buttons, openSettings, pick } = stage;

describe('what needs the password once more', () => {
  beforeEach(() => {
    stage.server.account.confirmationNeeded = true;
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
    fillIn(dialog, '#password', stage.server.account.password);
    dialog.querySelector<HTMLElement>('.primary')?.click();
    await expect.poll(said).toBe('Password changed. Your other devices are signed out.');
    expect(screen.find('dialog')).toBeUndefined();
    expect(stage.server.account.given.get('changePassword')).toEqual({ password: 'a new long password' });
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
    stage.server.me = { ...stage.server.me, secondFactor: true };
    await openSettings('My data');
    await press('Erase my account');
    await press('Yes, erase my account');
    const dialog = await screen.appear<HTMLDialogElement>('dialog');
    fillIn(dialog, '#password', stage.server.account.password);
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
    expect(stage.server.me.erasureAt).toBeUndefined();
    await expect.poll(() => buttons('Yes, erase my account').length).toBe(1);
    // The browser gives the focus back to what opened it.
    expect(screen.focused()?.textContent?.trim()).toBe('Yes, erase my account');
  });

  test('tells a guest of another site what to do instead', async () => {
    const { email: _, ...guest } = stage.server.me;
    stage.server.me = guest;
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
    expect(stage.server.account.given.get('confirmAddress')).toEqual({ ticket: 't3', code: '123456' });
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
      expect.arrayContaining(stage.server.account.recoveryCodes),
    );
    await press('Done');
    await expect.poll(() => screen.find('#kept-wrong')?.textContent).toContain('tick the box');
    await pick('#kept');
    await press('Done');
    await expect.poll(() => buttons('Turn off').length).toBe(1);
  });

  test('gives new recovery codes, and is turned off, after a question each', async () => {
    stage.server.me = { ...stage.server.me, secondFactor: true };
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
    stage.server.me = { ...stage.server.me, role: 'coach', secondFactor: true };
    stage.server.account.refusals.set('disableSecondFactor', 'second_factor_required');
    await openSettings('Sign-in and security');
    await press('Turn off');
    await press('Turn off all the same');
    await expect.poll(() => screen.find('repere-notice')?.textContent).toContain('Your role requires');
  });
});

describe('enrolment', () => {
  beforeEach(() => {
    stage.server.me = { ...stage.server.me, role: 'coach', enrolling: true };
  });

  test('comes first, and leads on once it is done', async () => {
    stage.chat.open();
    expect((await screen.appear('.enrol h2')).textContent).toBe('Protect your access as a coach');
    expect(buttons('Your settings')).toEqual([]);
    expect(buttons('Back')).toEqual([]);
    await screen.fill('#code', '123456');
    await press('Check the code');
    await pick('#kept');
    await press('Done');
    await expect.poll(() => buttons('Ask a coach').length).toBe(1);
    expect(stage.server.asked.slice(0, 4)).toEqual(['session', 'offerSecondFactor', 'enableSecondFactor', 'session']);
  });

  test('can be left by signing out', async () => {
    stage.chat.open();
    await press('Sign out');
    await screen.appear('.compose');
    expect(stage.server.asked).toContain('signOut');
  });

  test('shows another secret where the first has waited too long', async () => {
    stage.chat.open();
    await screen.appear('.qr');
    stage.server.account.refusals.set('enableSecondFactor', 'not_found');
    await screen.fill('#code', '123456');
    await press('Check the code');
    await expect.poll(() => screen.find('[role=alert], repere-notice')?.textContent).toContain('had expired');
    expect(stage.server.asked.filter((route) => route === 'offerSecondFactor')).toHaveLength(2);
    expect(screen.find('.qr')).toBeTruthy();
  });

  test('says why there is no secret to be had, and asks again', async () => {
    stage.server.account.refusals.set('offerSecondFactor', 'unavailable');
    stage.chat.open();
    await expect.poll(() => screen.find('repere-notice')?.textContent).toContain('cannot be reached');
    stage.server.account.refusals.clear();
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
    expect(stage.server.account.given.get('endSession')).toEqual({ session: 'phone' });
    expect(screen.all('ul.rows li')).toHaveLength(1);
    await expect.poll(() => screen.focused()?.className).toBe('said');
  });

  test('that somebody else was faster to sign out are gone all the same', async () => {
    await openSettings('Signed-in devices');
    await expect.poll(() => screen.all('ul.rows li').length).toBe(2);
    stage.server.account.refusals.set('endSession', 'not_found');
    stage.server.account.sessions = stage.server.account.sessions.slice(0, 1);
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

function fillIn(root: HTMLElement, selector: string, text: string): void {
  const field = root.querySelector<HTMLInputElement>(selector)!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
