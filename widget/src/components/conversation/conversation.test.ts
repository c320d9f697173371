import { expect, test } from 'vitest';
import { TalkStage } from '../../testing/talk-stage.ts';

const stage = new TalkStage();
const { screen, said, open, texts } = stage;

test('a conversation with something unread says where it begins, until one comes back', async () => {
  for (const text of ['one', 'two', 'three']) said(text);
  stage.server.readSeq = 2;
  stage.server.unread = 1;
  await open();
  expect(texts('.unread')).toEqual(['New messages']);
  expect(screen.find('.unread + *')?.shadowRoot?.querySelector('.body')?.textContent?.trim()).toBe('three');
  await screen.click('.top button');
  await screen.click('.row');
  await expect.poll(() => texts('.body')).toEqual(['one', 'two', 'three']);
  expect(screen.find('.unread')).toBeUndefined();
});
