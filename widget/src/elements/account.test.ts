import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { SettingsStage } from '../testing/settings-stage.ts';

const stage = new SettingsStage();
const { screen, said, press, buttons, openSettings, pick } = stage;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeEach(() => {
    stage.chat.theme = theme;
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
    stage.server.account.confirmationNeeded = true;
    stage.server.me = { ...stage.server.me, secondFactor: true };
    await openSettings('My data');
    await press('Download my data');
    await screen.appear('dialog[open] #code');
    expect(await screen.violations()).toEqual([]);
  });

  test('enrolment holds nothing that axe finds, step by step', async () => {
    stage.server.me = { ...stage.server.me, role: 'coach', enrolling: true };
    stage.chat.open();
    await screen.appear('.qr');
    expect(await screen.violations()).toEqual([]);
    await screen.fill('#code', '123456');
    await press('Check the code');
    await screen.appear('#kept');
    expect(await screen.violations()).toEqual([]);
  });

  test('the banner of an erasure holds nothing that axe finds', async () => {
    stage.server.me = { ...stage.server.me, erasureAt: Date.UTC(2026, 2, 12) };
    stage.chat.open();
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
    expect(stage.server.account.given.get('saveProfile')).toEqual({
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
    expect(stage.server.account.given.has('saveProfile')).toBe(false);
  });

  test('says beside its field what the server refuses, and goes there', async () => {
    stage.server.account.refusals.set('saveProfile', 'handle_taken');
    await openSettings('Profile');
    await screen.fill('#handle', 'ben');
    await press('Save');
    await expect.poll(() => screen.find('#handle-wrong')?.textContent).toContain('Somebody already uses this handle');
    await expect.poll(() => screen.focused()?.id).toBe('handle');
  });

  test('says that a handle changes once in 30 days', async () => {
    stage.server.account.refusals.set('saveProfile', { code: 'too_many_requests', field: 'handle' });
    await openSettings('Profile');
    await screen.fill('#handle', 'ana-two');
    await press('Save');
    await expect.poll(() => screen.find('#handle-wrong')?.textContent).toContain('less than 30 days ago');
  });

  test('shows what was changed in another window, and keeps what is being written', async () => {
    await openSettings('Profile');
    await screen.fill('#about', 'half a thought');
    stage.server.changeMe({ name: 'Ana Maria' });
    await expect.poll(() => screen.find<HTMLInputElement>('#name')?.value).toBe('Ana Maria');
    expect(screen.find<HTMLTextAreaElement>('#about')?.value).toBe('half a thought');
    expect(screen.find('.who .name')?.textContent).toBe('Ana Maria');
  });

  test('speaks of no mails to a guest of another site, who has no security of ours either', async () => {
    const { email: _, ...guest } = stage.server.me;
    stage.server.me = guest;
    await openSettings('Profile');
    await press('Save');
    await expect.poll(said).toBe('Saved');
    expect(stage.server.account.given.get('saveProfile')).toMatchObject({ name: 'Ana', handle: 'ana', language: 'en' });
    for (const field of ['#name', '#handle', '#language']) expect(screen.find(field)).toBeUndefined();
    await screen.click('.top button');
    await expect.poll(() => buttons('Signed-in devices').length).toBe(1);
    expect(buttons('Sign-in and security')).toEqual([]);
  });
});

test('a blocked person is unblocked, and the list says so', async () => {
  await openSettings('People I have blocked');
  await press('Unblock');
  await expect.poll(said).toBe('You have unblocked Max Braun.');
  expect(stage.server.account.blocked).toEqual([]);
  expect(screen.find('.section .lead')?.textContent ?? '').not.toContain('Max');
});

describe('signing out', () => {
  test('leads back to the question', async () => {
    await openSettings();
    await press('Sign out');
    await screen.appear('.compose');
    expect(stage.server.asked).toContain('signOut');
  });

  test('asks first where something has not been sent', async () => {
    stage.chat.open();
    await press('Ask a coach');
    stage.server.cut();
    await screen.fill('textarea', 'Never sent');
    await expect.poll(() => screen.find('.send')?.getAttribute('aria-disabled')).toBe('false');
    await screen.click('.send');
    await screen.appear('.message.waiting');
    await screen.click('.top button');
    await press('Your settings');
    await press('Sign out');
    await expect.poll(() => screen.find('repere-notice[tone=caution]')?.textContent).toContain('has not been sent yet');
    expect(stage.server.asked).not.toContain('signOut');
    await press('Sign out all the same');
    await screen.appear('.compose');
    expect(stage.server.asked).toContain('signOut');
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
