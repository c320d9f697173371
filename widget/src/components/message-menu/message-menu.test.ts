import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { LIMITS } from '@repere/protocol';
import { TalkStage } from '../../testing/talk-stage.ts';

const stage = new TalkStage();
const { screen, said, ownWords, open, texts, bodies, items, field, openMenu, choose, press, drawn } = stage;

/** Presses the button of a message at once, and waits until a menu has come to stay. */
async function openMenuAgain(place: number): Promise<void> {
  screen.all('[data-act=menu]').at(place)?.click();
  await drawn();
  await expect.poll(() => screen.find('.menu')?.matches(':popover-open')).toBe(true);
  expect(screen.focused()?.role).toBe('menuitem');
}

describe('the menu of a message', () => {
  for (const [lang, theirs, own] of [
    ['en', ['Quote', 'Report'], ['Quote', 'Edit', 'Delete']],
    ['fr', ['Citer', 'Signaler'], ['Citer', 'Modifier', 'Supprimer']],
  ] as const) {
    test(`has what can be done with it, in ${lang}`, async () => {
      said('Five grams.');
      ownWords('How much salt?');
      await open(lang);
      await openMenu(0);
      await expect.poll(items).toEqual(theirs);
      expect(await screen.violations()).toEqual([]);
      press('Escape');
      await expect.poll(items).toEqual([]);
      await openMenu(1);
      await expect.poll(items).toEqual(own);
      expect(await screen.violations()).toEqual([]);
    });
  }

  test('is named after its message, and gives the focus back', async () => {
    said('Five grams.', { at: new Date(2026, 2, 5, 12, 3).getTime() });
    await open();
    const button = screen.find('[data-act=menu]')!;
    expect(button.textContent?.trim()).toBe('Actions on the message of Sam, 12:03');
    await openMenu(0);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.focused()?.textContent?.trim()).toBe('Quote');
    press('ArrowDown');
    expect(screen.focused()?.textContent?.trim()).toBe('Report');
    press('Home');
    expect(screen.focused()?.textContent?.trim()).toBe('Quote');
    press('Escape');
    await expect.poll(() => screen.focused()).toBe(button);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.find('.panel')).toBeTruthy();
  });

  test('says why an old message can be neither edited nor deleted', async () => {
    ownWords('How much salt?', LIMITS.editWindow + 1_000);
    await open();
    await openMenu(0);
    expect(items()).toEqual(['Quote']);
    expect(texts('.note')).toEqual(['Editing and deleting end 15 minutes after sending.']);
    expect(await screen.violations()).toEqual([]);
  });

  test('opens where its button is pressed again before it knows that it was closed', async () => {
    said('Five grams.');
    await open();
    await openMenu(0);
    field().focus();
    await openMenuAgain(0);
    expect(screen.find('[data-act=menu]')!.getAttribute('aria-expanded')).toBe('true');
  });

  test('gives way to that of another message, which says what can be done with that one', async () => {
    said('Five grams.');
    ownWords('How much salt?');
    await open();
    const [theirs, own] = screen.all('[data-act=menu]');
    await openMenu(0);
    await screen.click('[role=menuitem].quote');
    await openMenu(0);
    // As assistive technology presses it: nothing has taken the focus, or touched the screen.
    await openMenuAgain(1);
    expect(items()).toEqual(['Quote', 'Edit', 'Delete']);
    expect([theirs, own].map((button) => button?.getAttribute('aria-expanded'))).toEqual(['false', 'true']);
    const [menu, button] = [screen.find('.menu')!, own!].map((each) => each.getBoundingClientRect());
    expect(Math.min(Math.abs(menu!.top - button!.bottom), Math.abs(button!.top - menu!.bottom))).toBeLessThan(8);
  });

  test.each([
    ['by a mouse', () => userEvent.click(screen.find('[data-act=menu]')!)],
    ['without one', async () => screen.find('[data-act=menu]')!.click()],
  ])('is closed by its own button, %s', async (_, pressButton) => {
    said('Five grams.');
    await open();
    await expect.poll(() => screen.focused()).toBe(field());
    await pressButton();
    await screen.appear('[role=menuitem]');
    await pressButton();
    await expect.poll(items).toEqual([]);
    await drawn();
    expect(items()).toEqual([]);
    expect(screen.find('[data-act=menu]')!.getAttribute('aria-expanded')).toBe('false');
    expect(screen.focused()).toBe(screen.find('[data-act=menu]'));
  });

  test('stays in the window, above where there is no room below', async () => {
    said('Five grams.');
    await open();
    await openMenu(0);
    const { top, bottom, left, right } = screen.find('.menu')!.getBoundingClientRect();
    expect([top >= 0, bottom <= innerHeight, left >= 0, right <= innerWidth]).toEqual([true, true, true, true]);
  });
});

describe('a deletion', () => {
  for (const [lang, ask, mark] of [
    ['en', 'Delete this message?', 'This message has been erased.'],
    ['fr', 'Supprimer ce message\u202f?', 'Ce message a été effacé.'],
  ] as const) {
    test(`is asked about once, in place, and leaves a mark, in ${lang}`, async () => {
      ownWords('How much salt?');
      await open(lang);
      await choose(0, 'remove');
      await expect.poll(() => screen.find('.ask h2')?.textContent).toBe(ask);
      expect(screen.focused()?.id).toBe('keep');
      expect(await screen.violations()).toEqual([]);
      await screen.click('.sure');
      await expect.poll(bodies).toEqual([mark]);
      expect(screen.find('[data-act=menu]')).toBeUndefined();
      expect(screen.focused()).toBe(field());
      expect(await screen.violations()).toEqual([]);
    });
  }

  test('is not done by whoever keeps the message', async () => {
    ownWords('How much salt?');
    await open();
    await choose(0, 'remove');
    await screen.click('#keep');
    await expect.poll(() => screen.find('.ask')).toBeUndefined();
    expect(screen.focused()).toBe(screen.find('[data-act=menu]'));
    expect(stage.server.asked).not.toContain('message:delete');
  });
});
