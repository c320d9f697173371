import { afterEach, beforeEach, expect } from 'vitest';
import { page } from 'vitest/browser';
import '../elements/chat.ts';
import type { RepereChat } from '../elements/chat.ts';
import { FakeConnection } from './fake-connection.ts';
import { Screen } from './screen.ts';

/** Somebody who is signed in, and their settings in the panel, over a server in memory: each test of the file begins anew. */
export class SettingsStage {
  server: FakeConnection = new FakeConnection();
  chat: RepereChat = document.createElement('repere-chat');
  readonly screen: Screen = new Screen(() => this.chat);

  constructor() {
    beforeEach(async () => {
      await page.viewport(1280, 720);
      sessionStorage.clear();
      document.cookie = 'repere_session=1';
      this.server = new FakeConnection();
      this.chat = document.createElement('repere-chat');
      this.chat.lang = 'en';
      this.chat.connection = this.server;
      document.body.append(this.chat);
    });
    afterEach(() => {
      this.chat.remove();
      document.cookie = 'repere_session=; max-age=0';
    });
  }

  readonly said = (): string | undefined => this.screen.find('.said:not(:empty)')?.textContent?.trim();

  /** Presses the button with these words. */
  readonly press = async (words: string): Promise<void> => {
    await expect.poll(() => this.buttons(words).length, { message: words }).toBeGreaterThan(0);
    const button = this.buttons(words).at(0);
    button?.focus();
    button?.click();
  };

  readonly buttons = (words: string): HTMLElement[] =>
    this.screen
      .all('button')
      .filter((button) => (button.textContent?.trim() ?? '').startsWith(words) && button.checkVisibility());

  readonly openSettings = async (part?: string): Promise<void> => {
    this.chat.open();
    await this.press('Your settings');
    if (!part) return;
    await this.press(part);
    // From here on the focus is the person's.
    await expect.poll(() => this.screen.focused()?.textContent).toBe(part);
  };

  /** Ticks or unticks a box, or picks a radio button. */
  readonly pick = (selector: string): Promise<void> => this.screen.click(selector);
}
