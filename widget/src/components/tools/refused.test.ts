import { describe, expect, test } from 'vitest';
import { TalkStage } from '../../testing/talk-stage.ts';

const stage = new TalkStage();
const { screen, said, open, texts, bodies, field, send, stored } = stage;

describe('what was refused', () => {
  test('can be tried again as it is', async () => {
    said('Hello');
    await open();
    stage.server.refuse = 'too_many_strangers';
    await send('How much salt?');
    await expect.poll(() => texts('.actions button')).toEqual(['Try again', 'Edit and send again', 'Discard']);
    expect(await screen.violations()).toEqual([]);
    stage.server.refuse = undefined;
    await screen.click('[data-act=again]');
    await expect.poll(() => stored().at(-1)).toMatchObject({ text: 'How much salt?' });
    await expect.poll(() => screen.find('.why')).toBeUndefined();
    expect(screen.focused()).toBe(field());
  });

  test('can be written anew, and what was begun meanwhile comes back', async () => {
    said('Hello');
    await open();
    stage.server.refuse = 'forbidden';
    await send('bad');
    await screen.appear('.why');
    stage.server.refuse = undefined;
    await screen.fill('textarea', 'begun');
    await screen.click('[data-act=rewrite]');
    await expect.poll(() => field().value).toBe('bad');
    await send('good');
    await expect.poll(() => bodies().at(-1)).toBe('good');
    expect(field().value).toBe('begun');
  });
});
