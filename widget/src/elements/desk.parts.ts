/** The parts that the desk's frame gives a place to, each with what it is given. The settings are loaded when they are wanted. */
import { html } from 'lit';
import type { Language } from '@repere/protocol';
import '../components/desk/bar/bar.ts';
import '../components/desk/card/card.ts';
import '../components/desk/numbers/numbers.ts';
import '../components/desk/queues/queues.ts';
import '../components/desk/thread/thread.ts';
import type { ChatStore } from '../state/chat.store.ts';
import type { DeskStore } from '../state/desk.store.ts';
import type { DeskWords } from '../strings/desk.words.ts';
import type { Strings } from '../strings/strings.ts';

/** What each part is given. */
export interface PartContext {
  store: ChatStore;
  desk: DeskStore;
  /** The conversation that is open; empty while none is. */
  conversation: string;
  strings: Strings;
  words: DeskWords;
  language: Language;
}

/** Loads the settings of the desk. */
export const loadSettings = (): Promise<unknown> => import('../components/desk/settings/settings.ts');

/** Each part in its place, with what it is given. */
export const mount = {
  queues: (
    { store, desk, conversation, strings, words, language }: PartContext,
    on: { choose: (event: CustomEvent<string>) => void },
  ): unknown =>
    html`<repere-desk-queues
      .store=${store}
      .desk=${desk}
      .conversation=${conversation}
      .strings=${strings}
      .words=${words}
      .language=${language}
      @choose=${on.choose}
    ></repere-desk-queues>`,
  bar: (
    { store, desk, conversation, strings, words, language }: PartContext,
    on: { back: () => void; card: () => void },
  ): unknown =>
    html`<repere-desk-bar
      .store=${store}
      .desk=${desk}
      .conversation=${conversation}
      .strings=${strings}
      .words=${words}
      .language=${language}
      @back=${on.back}
      @card=${on.card}
    ></repere-desk-bar>`,
  thread: ({ store, desk, conversation, strings, words, language }: PartContext): unknown =>
    html`<repere-desk-thread
      .store=${store}
      .desk=${desk}
      .conversation=${conversation}
      .strings=${strings}
      .words=${words}
      .language=${language}
    ></repere-desk-thread>`,
  card: (
    { store, desk, conversation, strings, words, language }: PartContext,
    on: { choose: (event: CustomEvent<string>) => void },
  ): unknown =>
    html`<repere-desk-card
      .store=${store}
      .desk=${desk}
      .conversation=${conversation}
      .strings=${strings}
      .words=${words}
      .language=${language}
      @choose=${on.choose}
    ></repere-desk-card>`,
  numbers: ({ store, desk, conversation, strings, words, language }: PartContext): unknown =>
    html`<repere-desk-numbers
      .store=${store}
      .desk=${desk}
      .conversation=${conversation}
      .strings=${strings}
      .words=${words}
      .language=${language}
    ></repere-desk-numbers>`,
  settings: ({ store, desk, conversation, strings, words, language }: PartContext): unknown =>
    html`<repere-desk-settings
      .store=${store}
      .desk=${desk}
      .conversation=${conversation}
      .strings=${strings}
      .words=${words}
      .language=${language}
    ></repere-desk-settings>`,
};
