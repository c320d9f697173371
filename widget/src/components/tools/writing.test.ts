import { describe, expect, test } from 'vitest';
import { LIMITS } from '@repere/protocol';
import { TalkStage } from '../../testing/talk-stage.ts';

const stage = new TalkStage();
const { screen, said, ownWords, open, drawn, texts, bodies, field, bar, choose, press, send, stored } = stage;
const OTHER = 'c0000000-0000-4000-8000-000000000002';

describe('an edit', () => {
  test('is written in the composer, and leaves what was begun there as it was', async () => {
    ownWords('How much slat?');
    await open();
    await screen.fill('textarea', 'And pepp');
    await choose(0, 'edit');
    await expect.poll(() => field().value).toBe('How much slat?');
    await expect.poll(() => screen.focused()).toBe(field());
    expect(bar()).toBe('You are editing your message');
    expect(await screen.violations()).toEqual([]);
    await send('How much salt?');
    await expect.poll(bodies).toEqual(['How much salt?']);
    expect(texts('.state')).toContain('edited');
    expect(stored()).toMatchObject([{ text: 'How much salt?', change: { type: 'edited' } }]);
    expect(field().value).toBe('And pepp');
    expect(bar()).toBe('');
  });

  test('of one’s newest message begins with an arrow in the empty composer, and ends with Escape', async () => {
    ownWords('one');
    ownWords('two');
    said('three');
    await open();
    field().focus();
    press('ArrowUp');
    await expect.poll(() => field().value).toBe('two');
    press('Escape');
    await expect.poll(() => field().value).toBe('');
    expect(bar()).toBe('');
    expect(screen.find('.panel')).toBeTruthy();
    await screen.fill('textarea', 'x');
    press('ArrowUp');
    await drawn();
    expect([field().value, bar()]).toEqual(['x', '']);
  });

  test('after another one gives back what was begun before either', async () => {
    ownWords('one');
    ownWords('two');
    await open();
    await screen.fill('textarea', 'begun');
    await choose(0, 'edit');
    await expect.poll(() => field().value).toBe('one');
    await choose(1, 'edit');
    await expect.poll(() => field().value).toBe('two');
    await screen.click('.stop');
    await expect.poll(() => field().value).toBe('begun');
  });

  test('that was given up leaves the draft as it was, also over a reload', async () => {
    ownWords('one');
    await open();
    await screen.fill('textarea', 'begun');
    await choose(0, 'edit');
    await expect.poll(() => field().value).toBe('one');
    await screen.click('.stop');
    await expect.poll(() => field().value).toBe('begun');
    stage.chat.remove();
    await open();
    await expect.poll(() => field().value).toBe('begun');
  });

  test('that was sent leaves the draft as it was, also over a reload', async () => {
    ownWords('one');
    await open();
    await screen.fill('textarea', 'begun');
    await choose(0, 'edit');
    await expect.poll(() => field().value).toBe('one');
    await send('two');
    await expect.poll(() => field().value).toBe('begun');
    stage.chat.remove();
    await open();
    await expect.poll(() => field().value).toBe('begun');
  });

  test('of a message whose edit still waits begins with the words of that', async () => {
    ownWords('one');
    await open();
    stage.server.cut();
    await choose(0, 'edit');
    await expect.poll(() => field().value).toBe('one');
    await send('two');
    await screen.appear('.pending');
    await choose(0, 'edit');
    await expect.poll(() => field().value).toBe('two');
  });

  test('that is too late is not begun, and says why', async () => {
    ownWords('old', LIMITS.editWindow + 1_000);
    await open();
    field().focus();
    press('ArrowUp');
    await expect.poll(bar).toBe('There is nothing to edit: that works for 15 minutes after sending.');
    expect(await screen.violations()).toEqual([]);
    await screen.fill('textarea', 'x');
    await expect.poll(bar).toBe('');
  });
});

describe('a quote', () => {
  test('can be dropped again, by its button and by Escape', async () => {
    said('Five grams.');
    await open();
    for (const drop of [() => screen.click('.stop'), async () => press('Escape', field())]) {
      await choose(0, 'quote');
      await expect.poll(bar).toContain('Your answer to Sam');
      await drop();
      await expect.poll(bar).toBe('');
      expect(screen.focused()).toBe(field());
    }
    await send('Plain');
    await expect.poll(() => stored().at(-1)).toMatchObject({ text: 'Plain' });
    expect(stored().at(-1)).not.toHaveProperty('quotes');
  });
});

describe('a draft', () => {
  test('stays with its conversation, over closing and a reload', async () => {
    stage.server.receive(OTHER, 'About sugar', false);
    said('About salt');
    await open('en', 0);
    const first = bodies()[0];
    await screen.fill('textarea', 'Half a th');
    await screen.click('.top button');
    await screen.appear('.row');
    screen.all('.row')[1]?.click();
    await expect.poll(() => bodies()[0]).not.toBe(first);
    await drawn();
    expect(field().value).toBe('');
    stage.chat.remove();
    await open('en', 0);
    await expect.poll(() => field().value).toBe('Half a th');
  });

  test('is none of what is written beside it', async () => {
    said('Hello');
    await open();
    await screen.fill('textarea', 'Half a th');
    const beside = document.createElement('div');
    beside.slot = 'composing';
    screen.find('repere-conversation')?.append(beside);
    beside.dispatchEvent(new CustomEvent('draft', { detail: 'a note' }));
    stage.chat.remove();
    await open();
    await expect.poll(() => field().value).toBe('Half a th');
  });

  test('keeps what it quotes, and goes when it is sent', async () => {
    said('Five grams.');
    await open();
    await choose(0, 'quote');
    await screen.fill('textarea', 'Is that');
    stage.chat.remove();
    await open();
    await expect.poll(bar).toBe('Your answer to Sam Five grams.');
    await expect.poll(() => field().value).toBe('Is that');
    await send('Is that a lot?');
    await expect.poll(() => stored().at(-1)).toMatchObject({ quotes: 1 });
    stage.chat.remove();
    await open();
    await drawn();
    expect([field().value, bar()]).toEqual(['', '']);
  });
});
