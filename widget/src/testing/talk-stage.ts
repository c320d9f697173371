import { afterEach, beforeEach, expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { MessageEvent } from '@repere/protocol';
import '../elements/chat.ts';
import type { RepereChat } from '../elements/chat.ts';
import { speak } from '../components/tools/words.ts';
import { loadToolsWords } from '../strings/load-tools-words.ts';
import { FakeConnection } from './fake-connection.ts';
import { Screen } from './screen.ts';

/** The conversation between the member and their coach. */
export const QUESTION = 'c0000000-0000-4000-8000-000000000001';

/** A member who talks with their coach in the panel, over a server in memory: each test of the file begins anew. */
export class TalkStage {
  server: FakeConnection = new FakeConnection();
  chat: RepereChat = document.createElement('repere-chat');
  readonly screen: Screen = new Screen(() => this.chat);

  constructor() {
    beforeEach(async () => {
      await page.viewport(1280, 720);
      sessionStorage.clear();
      document.cookie = 'repere_session=1';
      this.server = new FakeConnection();
    });
    afterEach(() => {
      this.chat.remove();
      vi.restoreAllMocks();
      document.cookie = 'repere_session=; max-age=0';
    });
  }

  /** The coach’s words, from before the panel is opened. */
  readonly said = (text: string, also: Partial<MessageEvent> = {}): void => {
    this.server.receive(QUESTION, text, false, also);
  };

  /** The reader’s own; `age` in milliseconds. */
  readonly ownWords = (text: string, age = 0): void => this.said(text, { by: 'ana', at: Date.now() - age });

  /** Opens the panel on a conversation, by its place in the list, and waits until everything is there that is done with messages. */
  readonly open = async (lang: 'en' | 'fr' = 'en', row = 0): Promise<void> => {
    const { screen } = this;
    // A panel speaks one language all its life; the one of the test before may have spoken another.
    speak(lang);
    await loadToolsWords(lang);
    this.chat = document.createElement('repere-chat');
    this.chat.lang = lang;
    this.chat.connection = this.server;
    document.body.append(this.chat);
    this.chat.open();
    await screen.appear('.row');
    screen.all('.row')[row]?.click();
    await screen.appear('textarea');
    await expect.poll(() => customElements.get('repere-tools')).toBeTruthy();
    await expect.poll(() => screen.all('[data-act=menu]').length).toBeGreaterThan(0);
    await this.drawn();
  };

  /** What has changed is on the screen. */
  readonly drawn = async (): Promise<void> => {
    for (let i = 0; i < 3; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  };

  readonly texts = (selector: string): (string | undefined)[] =>
    this.screen.all(selector).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());

  readonly bodies = (): (string | undefined)[] => this.texts('.body');

  readonly items = (): (string | undefined)[] => this.texts('[role=menuitem]');

  readonly field = (): HTMLTextAreaElement => this.screen.find<HTMLTextAreaElement>('textarea')!;

  /** What is said of what the composer writes, and of what came of the last thing done. */
  readonly bar = (): string => this.texts('.what').join();

  readonly openMenu = async (place: number): Promise<void> => {
    this.screen.all('[data-act=menu]').at(place)?.click();
    await this.screen.appear('[role=menuitem]');
  };

  readonly choose = async (place: number, act: string): Promise<void> => {
    await this.openMenu(place);
    await this.screen.click(`[role=menuitem].${act}`);
  };

  readonly press = (key: string, on: HTMLElement = this.screen.focused()!): void => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  };

  readonly send = async (text: string): Promise<void> => {
    const { screen } = this;
    await screen.fill('textarea', text);
    await expect.poll(() => screen.find('.send')?.getAttribute('aria-disabled')).toBe('false');
    await screen.click('.send');
  };

  /** The messages that the server has. */
  readonly stored = (): MessageEvent[] =>
    this.server.conversations.get(QUESTION)?.filter((event) => event.type === 'message') ?? [];
}
