import { describe, expect, test } from 'vitest';
import { TalkStage } from '../../testing/talk-stage.ts';

const stage = new TalkStage();
const { screen, said, ownWords, open, bar, openMenu, choose } = stage;

test('a file that misses the composer is refused in words, and the page stays', async () => {
  said('Hello');
  await open();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['x'], 'x.png', { type: 'image/png' }));
  const drop = new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true });
  expect(screen.find('.scroller')?.dispatchEvent(drop)).toBe(false);
  await expect.poll(() => screen.find('.below')?.textContent).toContain('Files cannot be sent here yet');
});

describe('in the dark theme', () => {
  test('axe finds nothing in a message with everything', async () => {
    said('Five grams.');
    ownWords('Is that a lot?');
    said('Read this', { quotes: 2, article: { url: '/en/nutrition/salt/', title: 'Salt', section: 'How much' } });
    await open();
    stage.chat.theme = 'dark';
    await choose(1, 'edit');
    await expect.poll(bar).toBe('You are editing your message');
    await openMenu(2);
    expect(await screen.violations()).toEqual([]);
  });
});
