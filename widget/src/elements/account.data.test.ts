import { describe, expect, test } from 'vitest';
import { SettingsStage } from '../testing/settings-stage.ts';

const stage = new SettingsStage();
const { screen, said, press, openSettings } = stage;

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
    stage.server.account.refusals.set('exportData', 'too_many_requests');
    await openSettings('My data');
    await press('Download my data');
    await expect.poll(() => screen.find('repere-notice')?.textContent).toContain('Try again in ten minutes');
  });

  test('can no longer be kept once the erasure has begun, and says so', async () => {
    stage.server.me = { ...stage.server.me, erasureAt: 1 };
    stage.server.account.refusals.set('cancelErasure', 'not_found');
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
    await expect.poll(() => stage.server.me.erasureAt).toBeUndefined();
    await expect.poll(() => screen.find('repere-notice')).toBeUndefined();
  });

  test('says that it stays, where it is kept', async () => {
    stage.server.me = { ...stage.server.me, erasureAt: Date.UTC(2026, 2, 12) };
    await openSettings('My data');
    await expect.poll(() => screen.all('section button.primary').length).toBe(1);
    screen.all('section button.primary')[0]?.click();
    await expect.poll(said).toBe('Your account stays as it was.');
    expect(stage.server.me.erasureAt).toBeUndefined();
  });
});
