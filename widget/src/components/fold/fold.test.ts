import { describe, expect, test } from 'vitest';
import { TalkStage } from '../../testing/talk-stage.ts';

const { screen, said, open, drawn } = new TalkStage();

describe('a long text', () => {
  const LONG = Array.from({ length: 60 }, (_, i) => `line ${i}`).join('\n');

  test('is folded to twenty lines until one asks for all of it', async () => {
    said(LONG);
    await open();
    const button = await screen.appear('.text + button');
    expect(button.textContent?.trim()).toBe('Show all');
    const text = screen.find('.text')!;
    const line = Number.parseFloat(getComputedStyle(text).lineHeight);
    expect(Math.round(text.clientHeight / line)).toBe(20);
    expect(await screen.violations()).toEqual([]);
    button.click();
    await expect.poll(() => Math.round(screen.find('.text')!.clientHeight / line)).toBe(60);
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  test('that fits is left as it is', async () => {
    said(Array.from({ length: 20 }, (_, i) => `line ${i}`).join('\n'));
    await open();
    await screen.appear('.text');
    await drawn();
    expect(screen.find('.text + button')).toBeUndefined();
  });
});
