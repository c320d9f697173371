import { describe, expect, test, vi } from 'vitest';
import { TalkStage } from '../../testing/talk-stage.ts';
import type { RepereConversation } from '../conversation/conversation.ts';

const stage = new TalkStage();
const { screen, said, open, drawn, bodies, field, bar, choose, send, stored } = stage;

describe('a quote', () => {
  for (const [lang, above, reach] of [
    ['en', 'Your answer to Sam Five grams.', 'Go to the quoted message of Sam:'],
    ['fr', 'Votre réponse à Sam Five grams.', 'Aller au message cité de Sam\u00a0:'],
  ] as const) {
    test(`stands above the composer, goes along, and leads to what was quoted, in ${lang}`, async () => {
      said('Five grams.');
      for (let i = 0; i < 30; i += 1) said(`between ${i}`);
      await open(lang);
      await choose(0, 'quote');
      await expect.poll(bar).toBe(above);
      expect(screen.focused()).toBe(field());
      expect(await screen.violations()).toEqual([]);
      await send('Is that a lot?');
      const button = await screen.appear('[data-act=jump]');
      expect(button.textContent).toContain(reach);
      expect(stored().at(-1)).toMatchObject({ text: 'Is that a lot?', quotes: 1 });
      expect(bar()).toBe('');
      expect(await screen.violations()).toEqual([]);
      button.click();
      await expect.poll(() => screen.focused()?.textContent ?? screen.focused()?.shadowRoot?.textContent).toBeDefined();
      await expect.poll(() => screen.focused()?.localName).toBe('repere-message');
      expect(screen.focused()?.shadowRoot?.querySelector('.body')?.textContent).toContain('Five grams.');
      const { top, bottom } = screen.focused()!.getBoundingClientRect();
      expect([top > 0, bottom < innerHeight]).toEqual([true, true]);
    });
  }

  test('leads to what is not loaded yet, page by page', async () => {
    stage.server.page = 10;
    said('The beginning.');
    for (let i = 0; i < 45; i += 1) said(`between ${i}`);
    said('As I said', { quotes: 1 });
    await open();
    expect(bodies()).not.toContain('The beginning.');
    await screen.click('[data-act=jump]');
    await expect.poll(() => screen.focused()?.shadowRoot?.querySelector('.body')?.textContent).toBe('The beginning.');
    expect(bar()).toBe('');
  });

  test('of what cannot be reached says so', async () => {
    stage.server.page = 10;
    for (let i = 0; i < 45; i += 1) said(`between ${i}`);
    said('As I said', { quotes: 1 });
    await open();
    stage.server.refuse = 'unavailable';
    vi.spyOn(stage.server.link, 'request').mockRejectedValue(new Error('gone'));
    await screen.click('[data-act=jump]');
    await expect.poll(bar).toBe('That message could not be reached. Try again in a moment.');
  });

  test('is not looked for any more once another conversation is open', async () => {
    stage.server.page = 10;
    for (let i = 0; i < 45; i += 1) said(`between ${i}`);
    said('As I said', { quotes: 1 });
    await open();
    let refuse: () => void = () => undefined;
    const asked = new Promise<never>((_, reject) => (refuse = () => reject(new Error('gone'))));
    vi.spyOn(stage.server.link, 'request').mockReturnValue(asked);
    await screen.click('[data-act=jump]');
    await expect.poll(bar).toBe('Looking for that message…');
    const conversation = screen.find<RepereConversation>('repere-conversation')!;
    conversation.conversation = 'c0000000-0000-4000-8000-000000000002';
    await conversation.updateComplete;
    refuse();
    await drawn();
    expect(bar()).toBe('');
  });
});
