import { expect, test } from 'vitest';
import { TalkStage } from '../../testing/talk-stage.ts';

const { screen, said, open, texts } = new TalkStage();

test('an answer with a page shows a card that leads there, and no other site’s', async () => {
  said('Read this', { article: { url: '/en/nutrition/salt/#much', title: 'Salt', section: 'How much' } });
  said('And this', { article: { url: '//evil.example/', title: 'Elsewhere' } });
  await open();
  await expect.poll(() => texts('.card')).toEqual(['From the hubSaltHow much', 'From the hubElsewhere']);
  expect(screen.all<HTMLAnchorElement>('a.card').map((link) => link.getAttribute('href'))).toEqual([
    '/en/nutrition/salt/#much',
  ]);
  expect(await screen.violations()).toEqual([]);
});
