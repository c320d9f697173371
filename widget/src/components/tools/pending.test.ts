import { describe, expect, test } from 'vitest';
import { TalkStage } from '../../testing/talk-stage.ts';

const stage = new TalkStage();
const { screen, ownWords, open, texts, bodies, field, choose, send } = stage;

describe('an edit', () => {
  test('without a connection waits, shows what it will be, and goes once', async () => {
    ownWords('How much slat?');
    await open();
    stage.server.cut();
    await choose(0, 'edit');
    await expect.poll(() => field().value).toBe('How much slat?');
    await send('How much salt?');
    await expect.poll(() => texts('.pending')).toEqual(['The new wording is on its way:']);
    expect(texts('q')).toEqual(['How much salt?']);
    expect(await screen.violations()).toEqual([]);
    expect(stage.server.asked.filter((name) => name === 'message:edit')).toEqual([]);
    stage.server.reconnect();
    await expect.poll(bodies).toEqual(['How much salt?']);
    await expect.poll(() => screen.find('repere-pending')).toBeUndefined();
    expect(stage.server.asked.filter((name) => name === 'message:edit')).toHaveLength(1);
  });

  test('that is refused says why, and is left or tried again', async () => {
    ownWords('one');
    await open();
    await choose(0, 'edit');
    await expect.poll(() => field().value).toBe('one');
    stage.server.refuse = 'forbidden';
    await send('two');
    await expect.poll(() => texts('.unchanged').join()).toMatch(/^The new wording was not saved. You may not/);
    expect(await screen.violations()).toEqual([]);
    stage.server.refuse = undefined;
    await screen.click('[data-act=again]');
    await expect.poll(bodies).toEqual(['two']);
    await expect.poll(() => screen.find('repere-pending')).toBeUndefined();
  });

  test('that came too late can only be left', async () => {
    ownWords('one');
    await open();
    await choose(0, 'edit');
    await expect.poll(() => field().value).toBe('one');
    stage.server.refuse = 'too_late';
    await send('two');
    await expect.poll(() => texts('[data-act=discard]')).toEqual(['Leave it as it was']);
    expect(screen.find('[data-act=again]')).toBeUndefined();
    await screen.click('[data-act=discard]');
    await expect.poll(() => screen.find('repere-pending')).toBeUndefined();
    expect([bodies(), screen.focused()]).toEqual([['one'], field()]);
  });
});

describe('a deletion', () => {
  test('without a connection waits, and says so', async () => {
    ownWords('How much salt?');
    await open();
    stage.server.cut();
    await choose(0, 'remove');
    await screen.click('.sure');
    await expect.poll(() => texts('.pending')).toEqual(['Waiting to be deleted']);
    stage.server.reconnect();
    await expect.poll(bodies).toEqual(['This message has been erased.']);
  });

  test('that is refused is tried again', async () => {
    ownWords('How much salt?');
    await open();
    stage.server.refuse = 'forbidden';
    await choose(0, 'remove');
    await screen.click('.sure');
    await expect.poll(() => texts('.unchanged').join()).toMatch(/^The message was not deleted/);
    stage.server.refuse = undefined;
    await screen.click('[data-act=again]');
    await expect.poll(bodies).toEqual(['This message has been erased.']);
    await expect.poll(() => screen.find('repere-pending')).toBeUndefined();
  });
});
