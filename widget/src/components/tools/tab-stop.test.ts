import { expect, test } from 'vitest';
import { TalkStage } from '../../testing/talk-stage.ts';

const { screen, said, ownWords, open, choose, press } = new TalkStage();

test('the menus are one stop of the tabulator for all messages, and arrows lead from one to the next', async () => {
  for (const text of ['one', 'two', 'three']) said(text);
  await open();
  const stops = () => screen.all('[data-act=menu]').map(({ tabIndex }) => tabIndex);
  await expect.poll(stops).toEqual([-1, -1, 0]);
  screen.all('[data-act=menu]').at(-1)?.focus();
  press('ArrowUp');
  await expect.poll(stops).toEqual([-1, 0, -1]);
  expect(screen.focused()).toBe(screen.all('[data-act=menu]')[1]);
  press('ArrowUp');
  press('ArrowUp');
  expect(screen.focused()).toBe(screen.all('[data-act=menu]')[0]);
  press('ArrowDown');
  expect(screen.focused()).toBe(screen.all('[data-act=menu]')[1]);
});

test('where the message that it was on has lost its menu, it is on the newest that has one', async () => {
  said('one');
  ownWords('two');
  await open();
  const stops = () => screen.all('[data-act=menu]').map(({ tabIndex }) => tabIndex);
  await expect.poll(stops).toEqual([-1, 0]);
  await choose(1, 'remove');
  await screen.click('.sure');
  await expect.poll(stops).toEqual([0]);
});
